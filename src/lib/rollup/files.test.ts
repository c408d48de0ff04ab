import { tableFromIPC } from 'apache-arrow';
import { expect, test } from 'vitest';
import { factsOf } from '#tests/support/fact-text.ts';
import { arrayFile, openArrayFile } from './array-file.ts';
import { cellsOf } from './cells.ts';
import type { FactSource, FactTable } from './columns.ts';
import { dimensionFrom, dimensionOfCode } from './make-dimension.ts';
import { cellsFile, columnsFile, openCellsFile, openColumnsFile } from './files.ts';
import type { Reading } from './question.ts';
import { FileRefused, unseal } from './seal.ts';

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
		cells: [{ params: {}, cells: cellsOf(facts, reading, context) }],
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

test('any reader of Arrow finds the arrays as lists behind the seal', () => {
	const bytes = columnsFile({ manifest: {}, tables: { visits: some() } });
	const table = tableFromIPC(unseal(bytes));
	expect(table.numRows).toBe(1);
	// Of what rises, each value less the one before.
	expect([...(table.getChildAt(0)?.get(0) ?? [])]).toEqual([-1, 6, 0]);
});

test('a file of another kind is refused', () => {
	const bytes = columnsFile({ manifest: {}, tables: {} });
	expect(() => openCellsFile(bytes)).toThrow(new FileRefused('other_kind'));
});

test('any byte that is another, and any cut, is refused', () => {
	const bytes = columnsFile({ manifest: { asOf: '2024-02-29' }, tables: { visits: some() } });
	const damaged = new FileRefused('damaged');
	for (let at = 0; at < bytes.length; at += 1) {
		const other = bytes.slice();
		other[at] = other[at]! ^ 1;
		expect(() => openColumnsFile(other)).toThrow(damaged);
	}
	for (let length = 0; length < bytes.length; length += 1)
		expect(() => openColumnsFile(bytes.subarray(0, length))).toThrow(damaged);
});

test('equal arrays are written once, and come back as two', () => {
	const twice = { one: Int32Array.of(3, 1, 2), other: Int32Array.of(3, 1, 2) };
	const opened = openArrayFile('test', arrayFile('test', twice)) as typeof twice;
	expect(opened).toEqual(twice);
	expect(opened.one.buffer).not.toBe(opened.other.buffer);
	const table = tableFromIPC(unseal(arrayFile('test', twice)));
	expect(table.schema.fields).toHaveLength(1);
});

test('what rises over the whole range of its type comes back', () => {
	const ends = { ends: Int32Array.of(-0x80000000, -1, 0x7fffffff), low: Uint8Array.of(0, 255) };
	expect(openArrayFile('test', arrayFile('test', ends))).toEqual(ends);
});
