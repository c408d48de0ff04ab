import { expect, test } from 'vitest';
import { copiedTable } from './table-copy.ts';

const columns = [
	{
		name: 'unit',
		heading: 'Yksikkö',
		kind: 'text',
		nameOf: (id: string) => ({ x: '=SUM(A1)', y: 'A\t<b>' })[id]!
	},
	{ name: 'n', heading: 'Määrä', kind: 'count' },
	{ name: 'rate', heading: 'Osuus', kind: 'share' }
] as const;
const rows = [
	{ unit: 'x', n: 3412, rate: 0.30149 },
	{ unit: 'y', n: null, rate: null, suppressed: { n: 'few' } }
] as const;

test('a copied table has headings, plain numbers, signs of hidden cells, and nothing that runs or breaks a row', () => {
	const { plain, html } = copiedTable(columns, rows, ['Lähde: oma.csv']);
	expect(plain).toBe("Yksikkö\tMäärä\tOsuus\n'=SUM(A1)\t3412\t30,1 %\nA <b>\t<5\t\nLähde: oma.csv");
	expect(html).toBe(
		'<table><thead><tr><th>Yksikkö</th><th>Määrä</th><th>Osuus</th></tr></thead><tbody>' +
			"<tr><td>'=SUM(A1)</td><td>3412</td><td>30,1 %</td></tr>" +
			'<tr><td>A\t&lt;b&gt;</td><td>&lt;5</td><td></td></tr></tbody></table><p>Lähde: oma.csv</p>'
	);
});
