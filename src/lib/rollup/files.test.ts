import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { factsOf } from '#tests/support/fact-text.ts';
import { cellsOf } from './cells.ts';
import type { FactSource, FactTable } from './columns.ts';
import { dimensionFrom, dimensionOfCode } from './make-dimension.ts';
import { cellsFile, columnsFile, openCellsFile, openColumnsFile } from './files.ts';
import type { Reading } from './question.ts';

const table: FactTable = {
	grain: 'one row per visit',
	columns: {
		day: { kind: 'day', doc: '' },
		gap: { kind: 'days', nullable: true, doc: '' },
		late: { kind: 'days', doc: '' },
		kind: { kind: 'code', nullable: true, doc: '' }
	},
	order: ['day'],
	lattice: ['kind']
};

function sourceOf(text: string): FactSource {
	const columns = factsOf(text, table);
	const unit = dimensionFrom('stratum', [1, 2], ['pohjoinen', 'Åbo'], { vanha: 'pohjoinen' });
	return {
		columns,
		dimensions: { unit, kind: dimensionOfCode({ columns }, 'kind') },
		lattice: ['kind']
	};
}

const some = () =>
	sourceOf(`client  stratum  day         gap  late  kind
	-1       1        2024-01-31  7    -3    käynti
	5        2        2024-02-01  300  40    -
	5        2        2024-02-01  -    0     puhelu`);
const none = () => sourceOf('client  stratum  day  gap  late  kind');

const reading: Reading = {
	table: 'visits',
	dated: 'day',
	classes: {
		gap: {
			states: [
				['none', { isNull: 'gap' }],
				['some', null]
			]
		}
	},
	sums: ['late'],
	quantiles: ['gap']
};
const context = { params: {}, asOf: 20_000, dataStart: 19_000, dataEnd: 20_000 };

test.each([
	['some facts', some],
	['no facts', none]
])('columns of %s come back as they were, and equal ones are equal bytes', (_, source) => {
	const file = () => ({ manifest: { asOf: '2024-02-29' }, tables: { visits: source() } });
	const bytes = columnsFile(file());
	expect(openColumnsFile(bytes)).toEqual(file());
	expect(columnsFile(file())).toEqual(bytes);
	expect(columnsFile(openColumnsFile(bytes))).toEqual(bytes);
});

test.each([
	['some facts', some],
	['no facts', none]
])('cells of %s come back as they were, and equal ones are equal bytes', (_, source) => {
	const { dimensions, ...facts } = source();
	const file = () => ({
		manifest: {},
		cells: { visits: cellsOf(facts, reading, context) },
		dimensions: { visits: dimensions }
	});
	const bytes = cellsFile(file());
	expect(openCellsFile(bytes)).toEqual(file());
	expect(cellsFile(openCellsFile(bytes))).toEqual(bytes);
});

test('an opened array has a buffer of its own', () => {
	const opened = openColumnsFile(columnsFile({ manifest: {}, tables: { visits: some() } }));
	const { client, stratum } = opened.tables['visits']?.columns ?? some().columns;
	expect(client.buffer.byteLength).toBe(client.byteLength);
	expect(stratum.buffer.byteLength).toBe(stratum.byteLength);
});

test('any reader of Arrow finds the arrays as lists', () => {
	const table = tableFromIPC(columnsFile({ manifest: {}, tables: { visits: some() } }));
	expect(table.numRows).toBe(1);
	expect([...(table.getChildAt(0)?.get(0) ?? [])]).toEqual([-1, 5, 5]);
});

test('a file of another kind is refused', () => {
	const bytes = columnsFile({ manifest: {}, tables: {} });
	expect(() => openCellsFile(bytes)).toThrow('not a file of: sujuva cells 1');
});
