import { expect, test } from 'vitest';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { tableText } from '#tests/support/opened-table.ts';
import { sheetCells, sheetNames, workbookBlob } from './workbook.ts';

const sheet = {
	name: '1 Kuukausi',
	lines: ['Väite', '# =1+1'],
	columns: [
		{ name: 'month', heading: 'Kuukausi', kind: 'text', nameOf: undefined },
		{ name: 'unit', heading: 'Yksikkö', kind: 'text', nameOf: (id: string) => `=${id}` },
		{ name: 'n', heading: 'Määrä', kind: 'count', nameOf: undefined },
		{ name: 'rate', heading: 'Osuus', kind: 'share', nameOf: undefined }
	],
	rows: [
		{ month: '2025-01-01', unit: 'a', n: 3412, rate: 0.25 },
		{
			month: '2025-02-01',
			unit: 'b',
			n: null,
			rate: null,
			suppressed: { n: 'few', rate: 'linked' }
		},
		{ month: '2025-03-01', unit: 'c', n: 0, rate: null }
	]
} as const;

test('numbers are numbers with their format, days are days, hidden cells their signs, missing ones empty', () => {
	const cells = sheetCells(sheet).slice(4);
	expect(cells[0]).toEqual([
		{ value: 45658, type: Number, format: 'yyyy-mm-dd' },
		{ value: '=a', type: String },
		{ value: 3412, type: Number, format: '#,##0' },
		{ value: 0.25, type: Number, format: '0.0%' }
	]);
	expect(cells[1]!.slice(2)).toEqual([
		{ value: '<5', type: String },
		{ value: '··', type: String }
	]);
	expect(cells[2]!.slice(2)).toEqual([{ value: 0, type: Number, format: '#,##0' }, null]);
});

test('a workbook is read back sheet by sheet, context above the headings', async () => {
	const other = { name: 'Tiedot', lines: [], columns: sheet.columns.slice(2, 3), rows: [{ n: 7 }] };
	const blob = await workbookBlob([sheet, other]);
	const bytes = new Uint8Array(await blob.arrayBuffer());
	const tables = await openTables(memoryFile(bytes, { name: 'sivu.xlsx' }));
	const read = Object.fromEntries(
		await Promise.all(tables.map(async (table) => [table.name, await tableText(table)] as const))
	);
	const [first, second] = Object.entries(read).map(([name, text]) => [name, text.trim()] as const);
	expect(first![0]).toContain('1 Kuukausi');
	expect(first![1]).toContain('Väite');
	expect(first![1]).toMatch(/Kuukausi.Yksikkö.Määrä.Osuus/);
	expect(first![1]).toMatch(/2025-01-01[^\n]*=a[^\n]*3412[^\n]*0[.,]25/);
	expect(first![1]).toMatch(/2025-02-01[^\n]*=b[^\n]*<5[^\n]*··/);
	expect([second![0], second![1]]).toEqual([expect.stringContaining('Tiedot'), 'Määrä\n7']);
});

test('names of sheets are those that Excel takes', () => {
	const long = 'Muuttuuko toistuvien yhteydenottojen osuus?';
	const names = sheetNames([long, long, 'a/b:c', "'", 'A B C']);
	expect(names).toEqual([
		'Muuttuuko toistuvien yhteydenot',
		'Muuttuuko toistuvien yhteyd 2',
		'a b c',
		'–',
		'A B C 2'
	]);
	expect(names.every((name) => name.length <= 31)).toBe(true);
});
