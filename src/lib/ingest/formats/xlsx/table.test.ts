import { describe, expect, it } from 'vitest';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import { onlyTable, tableText } from '#tests/support/opened-table.ts';
import { textRows, workbook, type WorkbookXml } from '#tests/support/workbook.ts';
import { sniff } from '../../look/sniff.ts';
import { openTables } from '../open-tables.ts';

const book = async (xml: WorkbookXml) => memoryFile(await workbook(xml), { name: 'book.xlsx' });
const sheet = async (rows: string, rest: Omit<WorkbookXml, 'sheets'> = {}) =>
	onlyTable(await book({ ...rest, sheets: [{ name: 'Taul1', rows }] }));

/** The text of one cell by its style's number format. */
async function shown(value: string, format: number | string, epoch1904 = false) {
	const [line] = await sheet(`<row r="1"><c r="A1" s="0"><v>${value}</v></c></row>`, {
		formats: [format],
		epoch1904
	});
	return line;
}

describe('cells of a workbook', () => {
	it('are shared, rich and inline strings, formulas, booleans and errors as text', async () => {
		const strings = [
			'<t>Äiti &amp; lapsi</t>',
			'<r><rPr><b/></rPr><t xml:space="preserve">rikas </t></r><r><t>teksti</t></r>',
			'<t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh>',
			'<t>rivi_x000D_\nvaihto, "pilkku"</t>'
		];
		const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`);
		const others = [
			'<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
			'<c t="str"><f>A1&amp;"x"</f><v>tulos</v></c>',
			'<c><f>1+1</f><v>2</v></c>',
			'<c><f>NOW()</f></c>',
			'<c t="b"><v>1</v></c>',
			'<c t="b"><v>0</v></c>',
			'<c t="e"><v>#N/A</v></c>',
			'<c t="e"><f>A1/0</f><v>#REF!</v></c>',
			'<c t="d"><v>2024-02-03T04:05:06</v></c>'
		];
		expect(await sheet(`<row>${[...cells, ...others].join('')}</row>`, { strings })).toEqual([
			'Äiti & lapsi,rikas teksti,漢字,"rivi vaihto, ""pilkku""",ab,tulos,2,,true,false,,,2024-02-03 04:05:06'
		]);
	});

	it.each([
		['12345678901', '12345678901'],
		['1.2345678901E10', '12345678901'],
		['123456789012345678', '123456789012345678'],
		['0.30000000000000004', '0.3'],
		['43.5', '43.5'],
		['1E-7', '0.0000001'],
		['1.5e+21', '1500000000000000000000'],
		['-2.50', '-2.5'],
		['45321', '45321']
	])('are numbers without exponent or noise: %s', async (value, text) => {
		expect(await shown(value, 0)).toBe(text);
	});

	it.each([
		[14, '45321', '2024-01-30'],
		[22, '45321.520833333336', '2024-01-30 12:30:00'],
		[22, '45321', '2024-01-30'],
		[14, '45321.75', '2024-01-30 18:00:00'],
		[20, '0.5208333333333334', '12:30:00'],
		[20, '45321.25', '06:00:00'],
		[21, '0.999999', '00:00:00'],
		[45, '0.0006944444', '00:01:00'],
		[46, '1.5', '36:00:00'],
		[30, '45321', '2024-01-30'],
		[57, '45321', '2024-01-30'],
		['d.m.yyyy', '45321', '2024-01-30'],
		['[$-40B]dd/mm/yyyy\\ hh:mm;@', '45321.0625', '2024-01-30 01:30:00'],
		['"klo" hh.mm', '0.25', '06:00:00'],
		['[h]:mm', '2.25', '54:00:00'],
		['mmm', '45321', '2024-01-30'],
		['h:mm AM/PM', '0.75', '18:00:00'],
		['yyyy', '0.5', '12:00:00'],
		['#,##0 "yd"', '45321', '45321'],
		['[Red]0.00;[Blue]-0.00', '45321.5', '45321.5'],
		['0\\d', '45321', '45321'],
		['General', '45321', '45321'],
		['0.00E+00', '45321', '45321'],
		[14, '-1', '-1'],
		[14, '2958466', '2958466']
	])('with the number format %s: %s is %s', async (format, value, text) => {
		expect(await shown(value, format)).toBe(text);
	});

	it('count days as Excel does, with the 29.2.1900 that never was', async () => {
		expect(await shown('1', 14)).toBe('1900-01-01');
		expect(await shown('59', 14)).toBe('1900-02-28');
		expect(await shown('60', 14)).toBe('1900-02-29');
		expect(await shown('61', 14)).toBe('1900-03-01');
		expect(await shown('0', 14, true)).toBe('1904-01-01');
		expect(await shown('43859', 14, true)).toBe('2024-01-30');
		expect(await shown('43859.5', 22, true)).toBe('2024-01-30 12:00:00');
	});
});

describe('rows of a sheet', () => {
	it('keep their numbers over blank rows and their places over gaps, all as wide as the widest', async () => {
		const rows =
			'<row r="1"><c r="A1" t="str"><v>Käynnit 2024</v></c><c r="B1"/></row>' +
			'<row r="2"><c r="A2" s="1"/></row>' +
			'<row r="4"><c r="B4"><v>1</v></c><c r="D4"><v>2</v></c><c r="ZZ4" t="str"><v> </v></c></row>' +
			'<row r="5"><c r="AA5"><v>3</v></c></row>';
		const wide = ','.repeat(26);
		expect(await sheet(rows)).toEqual([
			`Käynnit 2024${wide}`,
			'',
			'',
			`,1,,2${','.repeat(23)}`,
			`${wide}3`
		]);
	});

	it('and cells without references follow each other', async () => {
		expect(
			await sheet('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c r="B2"><v>3</v></c></row>')
		).toEqual(['1,,2', ',3,']);
	});

	it('are read whatever prefix the XML has', async () => {
		const parts = {
			'xl/worksheets/sheet1.xml':
				'<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
		};
		expect(await sheet('', { parts })).toEqual(['7']);
	});

	it('have their header found below merged title rows, with the line of the sheet', async () => {
		const rows = [
			['Yhteydenotot', '', ''],
			['Tulostettu 1.2.2024', '', ''],
			[],
			['asiakas', 'pvm', 'tapahtuma'],
			['1', '1.2.2024', 'käynti']
		];
		const [table] = await openTables(await book({ sheets: [{ name: 'A', rows: textRows(rows) }] }));
		const shape = await sniff(table!);
		expect(shape).toMatchObject({
			format: 'xlsx',
			headerLine: 4,
			dataLine: 5,
			headers: ['asiakas', 'pvm', 'tapahtuma'],
			preview: [['1', '1.2.2024', 'käynti']]
		});
	});

	it('stream: 30,000 of them are whole, however the bytes come', async () => {
		const rows = Array.from({ length: 30_000 }, (_, i) => [`a${i}`, 'ö<&>"', String(i)]);
		const bytes = await workbook({ sheets: [{ name: 'A', rows: textRows(rows) }] });
		const lines = await onlyTable(memoryFile(bytes, { piece: 977 }));
		expect(lines).toEqual(rows.map(([a, , c]) => `${a},"ö<&>""",${c}`));
	});
});

describe('sheets of a workbook', () => {
	it('are a table each where they are visible and have rows, in their order', async () => {
		const filled = textRows([['a'], ['1']]);
		const tables = await openTables(
			await book({
				sheets: [
					{ name: 'Käynnit', rows: filled },
					{ name: 'Tyhjä', rows: '<row r="1"><c r="A1" s="0"/></row>' },
					{ name: 'Piilo', rows: filled, state: 'hidden' },
					{ name: 'Piilompi', rows: filled, state: 'veryHidden' },
					{ name: 'A & B', rows: textRows([['b'], ['2']]) }
				]
			})
		);
		expect(tables.map(({ name }) => name)).toEqual(['book.xlsx: Käynnit', 'book.xlsx: A & B']);
		expect(tables.map(({ rewritten }) => [rewritten!.sheet, rewritten!.sheets])).toEqual([
			['Käynnit', ['Käynnit', 'A & B']],
			['A & B', ['Käynnit', 'A & B']]
		]);
		expect(await tableText(tables[1]!)).toBe('b\n2\n');
	});

	it('give the workbook its own name when only one has rows, also inside gzip', async () => {
		const bytes = await gzip(
			await workbook({
				sheets: [
					{ name: 'A', rows: '' },
					{ name: 'B', rows: textRows([['x']]) }
				]
			})
		);
		const tables = await openTables(memoryFile(bytes, { name: 'b.xlsx.gz' }));
		expect(tables.map(({ name }) => name)).toEqual(['b.xlsx.gz']);
		expect(await tableText(tables[0]!)).toBe('x\n');
	});

	it.each([
		['empty', { sheets: [{ name: 'A', rows: '' }] }],
		[
			'only_hidden_sheets',
			{ sheets: [{ name: 'A', rows: textRows([['x']]), state: 'hidden' as const }] }
		],
		['other_document', { sheets: [], parts: { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' } }],
		[
			'binary_workbook',
			{
				sheets: [],
				parts: {
					'_rels/.rels':
						'<Relationships><Relationship Id="a" Type="o/officeDocument" Target="xl/workbook.bin"/></Relationships>'
				}
			}
		],
		['broken_xml', { sheets: [{ name: 'A', rows: '<row><c>' }] }]
	])('are refused: %s', async (reason, xml: WorkbookXml) => {
		await expect(openTables(await book(xml))).rejects.toMatchObject({
			code: 'nothing_readable',
			data: { file: 'book.xlsx', reason }
		});
	});

	it('are refused when one inflates too much, while it is read', async () => {
		const rows = `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(3_000_000)}`;
		const [table] = await openTables(await book({ sheets: [{ name: 'A', rows }] }));
		await expect(tableText(table!)).rejects.toMatchObject({
			code: 'broken_archive',
			data: { reason: 'inflates_too_much' }
		});
	});
});
