import { describe, expect, it } from 'vitest';
import { memoryFile, windows1252 } from '#tests/support/memory-file.ts';
import { sniff } from './sniff.ts';

const shapeOf = (content: string | Uint8Array) => sniff(memoryFile(content));
const rows = (count: number, row: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => `${row(index)}\n`).join('');

describe('the shape of a file', () => {
	it.each([';', ',', '\t', '|'])('is found with %j between cells', async (delimiter) => {
		const line = (cells: readonly string[]) => `${cells.join(delimiter)}\n`;
		const file =
			line(['asiakas', 'pvm', 'hinta', 'yksikkö']) +
			rows(20, (i) =>
				[i, `${1 + (i % 28)}.2.2024`, delimiter === ',' ? '1.5' : '1,5', 'A'].join(delimiter)
			);
		const shape = await shapeOf(file);
		expect(shape).toMatchObject({ delimiter, encoding: 'utf-8', headerLine: 1, dataLine: 2 });
		expect(shape.columns.map(({ kind }) => kind)).toEqual(['integer', 'date', 'decimal', 'text']);
	});

	it('has one column where nothing stands between cells', async () => {
		expect((await shapeOf('nimi ja aika\nA\nB\n')).headers).toEqual(['nimi ja aika']);
	});

	it('starts at the header below titles, blank lines and a lone quote', async () => {
		const file = `Raportti; 1.1.2024\n"Ajettu 5.1.2025\n\nasiakas;pvm;tapahtuma\n1;1.1.2024;a\n`;
		expect(await shapeOf(file)).toMatchObject({
			headerLine: 4,
			dataLine: 5,
			headers: ['asiakas', 'pvm', 'tapahtuma'],
			preview: [['1', '1.1.2024', 'a']]
		});
	});

	it('passes the line that tells Excel the delimiter', async () => {
		const shape = await shapeOf('sep=;\nasiakas;pvm\n1;1.1.2024\n');
		expect(shape).toMatchObject({ delimiter: ';', headers: ['asiakas', 'pvm'] });
	});

	it('takes the first full row for the header where no name is known', async () => {
		const shape = await shapeOf('Otsikko\nfoo,bar,baz\nx,y,z\nx,y,z\n');
		expect(shape.headers).toEqual(['foo', 'bar', 'baz']);
	});

	it('tells equal headers apart and numbers those that are empty', async () => {
		const shape = await shapeOf('pvm;x;x;;x.1;x\n1.1.2024;1;2;3;4;5\n');
		expect(shape.headers).toEqual(['pvm', 'x', 'x.1', '#4', 'x.1.1', 'x.2']);
	});

	it('gives the header the empty cells that end every row', async () => {
		expect((await shapeOf('asiakas;pvm\n1;1.1.2024;;\n2;1.1.2024;;\n')).headers).toEqual([
			'asiakas',
			'pvm',
			'#3',
			'#4'
		]);
		expect((await shapeOf('asiakas;pvm;\n1;1.1.2024\n2;1.1.2024\n')).headers).toHaveLength(2);
	});

	it('has the encoding its bytes show', async () => {
		const text = 'yksikkö;pvm\nÄhtäri;1.1.2024\n';
		expect((await shapeOf(windows1252(text))).encoding).toBe('windows-1252');
		expect((await shapeOf(`\ufeffpvm;x\n1;2\n`)).encoding).toBe('utf-8');
		expect((await shapeOf('pvm;x\n1;2\n')).encoding).toBe('ascii');
		expect(await shapeOf(windows1252(text))).toMatchObject({ headers: ['yksikkö', 'pvm'] });
	});

	it.each([
		['d.m.y', 'date', '29.2.2016 01:16'],
		['d.m.y', 'date', '1.2.2024 klo 12.34'],
		['d/m/y', 'date', '5/3/2016'],
		['y-m-d', 'date', '2024-02-29 12:00:00'],
		['y-m-d offset', 'date', '2011-10-11T13:45:40.276+02:00'],
		['yyyymmdd', 'date', '20240229'],
		['excel', 'integer', '45321'],
		[undefined, 'time', '12:34'],
		[undefined, 'time', 'klo 12.34'],
		[undefined, 'boolean', 'Kyllä']
	])('tells %s of a column of %s cells like %s', async (format, kind, cell) => {
		const [column] = (await shapeOf(`x;y\n${rows(5, () => `${cell};a`)}`)).columns;
		expect(column).toMatchObject({ kind, distinct: 1, values: [{ value: cell, count: 5 }] });
		expect(column?.dateFormats[0]).toBe(format);
	});

	it('reads slashes as m/d only where no first part is over 12 and a second is', async () => {
		const formats = async (cells: readonly string[]) =>
			(await shapeOf(`pvm;y\n${cells.map((cell) => `${cell};a\n`).join('')}`)).columns[0]
				?.dateFormats;
		expect(await formats(['1/13/2024', '2/2/2024'])).toEqual(['m/d/y']);
		expect(await formats(['1/13/2024', '14/2/2024'])).toEqual(['d/m/y']);
		expect(await formats(['1/2/2024'])).toEqual(['d/m/y']);
	});

	it('has 3,000 columns when the file has', async () => {
		const cells = Array.from({ length: 3000 }, (_, i) => `c${i}`).join(';');
		expect((await shapeOf(`${cells}\n${cells}\n${cells}\n`)).headers).toHaveLength(3000);
	});
});

describe('a file that cannot be read', () => {
	const garbage = Uint8Array.from({ length: 50_000 }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 255);
	it.each([
		['empty', 'empty', ''],
		['blank', 'empty', '\n \r\n'],
		['a header alone', 'header_only', 'asiakas;pvm\n\n'],
		['a header without a line end', 'header_only', 'asiakas;pvm'],
		['garbage', 'binary', garbage],
		['a zip or Excel file', 'binary', 'PK\u0003\u0004 and so on'],
		[
			'one with too many columns',
			'too_many_columns',
			`${'x;'.repeat(17_000)}\n${'1;'.repeat(17_000)}\n`
		]
	])('is refused: %s', async (_, reason, content) => {
		await expect(shapeOf(content)).rejects.toMatchObject({
			code: 'nothing_readable',
			data: { file: 'export.csv', reason }
		});
	});
});
