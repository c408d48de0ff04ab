import { expect, test } from 'vitest';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { LedgerRow } from '#lib/metrics/ledger-gate.ts';
import { ledgerRows, ledgerSteps, stepWords } from './ledger-view.ts';

const report: ImportReport = {
	files: ['a.csv'],
	...{ rows: 100, used: 88, rejected: 10, duplicates: 2, events: 95, merged: 3, unidentified: 0 },
	...{
		data_start: '2024-01-01',
		data_end: '2024-12-31',
		as_of: '2024-12-31',
		data_hash: '00c0ffee00c0ffee',
		issues: []
	},
	fates: [
		{ step: 'rejected', reason: 'ragged_row', count: 7 },
		{ step: 'rejected', reason: 'no_event', count: 3 },
		{ step: 'extra', reason: '', count: 12 },
		{ step: 'lost', reason: '', count: 1 },
		{ step: 'merged', reason: '', count: 3 },
		{ step: 'later', reason: '', count: 1 }
	]
};
const words = (text: string) => ({ fi: text, sv: text, en: text });
const ledger: readonly LedgerRow[] = [
	{ step: 'events', kind: 'left', count: 95, words: words('Tapahtumia') },
	{
		step: 'no_client',
		kind: 'out',
		count: null,
		hidden: 'few',
		words: words('Asiakas puuttuu')
	},
	{ step: 'cohort', kind: 'left', count: 40, words: words('Luvun takana') }
];

test('rows become events, and events the number, in one list', () => {
	const steps = ledgerSteps(report, ledger, 'fi');
	expect(steps.map((step) => stepWords(step, 'fi'))).toEqual([
		'Rivejä tiedostoissa: 100',
		'Hylätty: rivillä on väärä määrä sarakkeita: −7',
		'Hylätty: rivillä ei ole yhtään tapahtumaa: −3',
		'Kaksoisrivejä: −2',
		'Käytettyjä rivejä: 88',
		'Samalta riviltä useampi tapahtuma: +12',
		'Rivin muu tapahtuma ilman aikaa tai lajia: −1',
		'Saman asian toistettuja tapahtumia: −3',
		'Tilannepäivän jälkeen: −1',
		'Tapahtumia: 95',
		'Asiakas puuttuu: alle viisi asiakasta',
		'Luvun takana: 40'
	]);
});

test('in the table a number stands in the column of what it does, and a hidden one says so', () => {
	const rows = ledgerRows(ledgerSteps(report, ledger, 'fi'));
	expect(rows[0]).toEqual({ step: 'Rivejä tiedostoissa', added: null, removed: null, left: 100 });
	expect(rows[5]).toMatchObject({ added: 12, removed: null, left: null });
	expect(rows[10]).toMatchObject({ removed: null, suppressed: { removed: 'few' } });
});
