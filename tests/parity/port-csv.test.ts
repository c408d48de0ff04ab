import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, TableColumn } from '#lib/engine/port.ts';
import { tableBytes } from '#lib/ingest/load/table-bytes.ts';
import { engines } from '#tests/support/engines.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (...names: string[]): TableColumn[] =>
	names.map((name) => ({ name, type: 'VARCHAR' }));

describe.each(engines)('CSV into the $name engine', ({ open }) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await open();
	});
	afterAll(() => engine.close());

	const value = async (sql: string, ...params: (string | number | boolean | null)[]) =>
		(await engine.query(sql, params)).column('v')[0];

	test('reads CSV with quotes, newlines, commas and letters outside ASCII', async () => {
		const csv = 'Äiti,"a ""b"", c"\n"line\r\nbreak",åøæ€\n,""\n"\'); DROP TABLE x; --",  x  \n';
		await engine.transaction((load) => load.readCsv(utf8(csv), `odd "table"`, text('a', `b'"b`)));
		const table = await engine.query(`SELECT * FROM "odd ""table"""`);
		expect(table.names).toEqual(['a', `b'"b`]);
		expect(table.column('a')).toEqual(['Äiti', 'line\r\nbreak', null, `'); DROP TABLE x; --`]);
		expect(table.column(`b'"b`)).toEqual(['a "b", c', 'åøæ€', null, '  x  ']);
	});

	test('reads typed CSV columns and an empty file, and leaves the bytes alone', async () => {
		const bytes = utf8('1,2.5,true,2024-02-29,2024-02-29 12:34:56\n,,,,\n');
		const columns: TableColumn[] = [
			{ name: 'i', type: 'INTEGER' },
			{ name: 'd', type: 'DOUBLE' },
			{ name: 'b', type: 'BOOLEAN' },
			{ name: 'day', type: 'DATE' },
			{ name: 'time', type: 'TIMESTAMP' }
		];
		await engine.transaction(async (load) => {
			await load.readCsv(bytes.subarray(0), 'typed', columns);
			await load.readCsv(new Uint8Array(), 'nothing', columns);
		});
		const table = await engine.query('SELECT i, d, b, day, time::VARCHAR AS time FROM typed');
		expect(table.names.map((name) => table.column(name))).toEqual([
			[1, null],
			[2.5, null],
			[true, null],
			['2024-02-29', null],
			['2024-02-29 12:34:56', null]
		]);
		expect((await engine.query('SELECT i FROM nothing')).numRows).toBe(0);
		expect(new TextDecoder().decode(bytes)).toContain('12:34:56');
	});

	test('CSV rows keep their order, and a field of 3 MB is read', async () => {
		const lines = Array.from({ length: 300_000 }, (_, index) => `${index},"row\n${index}"`);
		lines[1000] = `1000,${'x'.repeat(3 * 1024 * 1024)}`;
		await engine.transaction((load) =>
			load.readCsv(utf8(`${lines.join('\n')}\n`), 'ordered', [
				{ name: 'i', type: 'INTEGER' },
				{ name: 's', type: 'VARCHAR' }
			])
		);
		expect(await value('SELECT count(*)::INTEGER AS v FROM ordered WHERE i <> rowid')).toBe(0);
		expect(await value('SELECT max(length(s))::INTEGER AS v FROM ordered')).toBe(3 * 1024 * 1024);
	});

	test('any text comes back as it was, empty text as NULL', async () => {
		const letters = [
			'a',
			'ä€',
			',',
			'"',
			'\n',
			'\r',
			' ',
			'\u001f',
			'0',
			'\u001e',
			';',
			"'",
			'\\N'
		];
		const cell = fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 });
		const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(rows, async (written) => {
				await engine.transaction((load) =>
					load.readCsv(tableBytes(written), 'any_text', text('a', 'b', 'c'))
				);
				const table = await engine.query('SELECT a, b, c FROM any_text ORDER BY rowid');
				const columns = ['a', 'b', 'c'].map((name) => table.column(name));
				expect(written.map((_, row) => columns.map((column) => column[row]))).toEqual(
					written.map((row) => row.map((value) => (value === '' ? null : value)))
				);
				expect(table.numRows).toBe(written.length);
			}),
			{ numRuns: 40 }
		);
	});

	test('a blank line is no row, and the last line may lack its end', async () => {
		await engine.transaction((load) => load.readCsv(utf8('1,a\n\n2,b'), 'lines', text('a', 'b')));
		expect((await engine.query('SELECT b FROM lines')).column('b')).toEqual(['a', 'b']);
	});

	test('CSV outside the dialect is an error that quotes no data', async () => {
		const columns: TableColumn[] = [
			{ name: 'i', type: 'INTEGER' },
			{ name: 's', type: 'VARCHAR' }
		];
		for (const csv of ['1\n', '1,x,y\n', 'secret,x\n', '1,\xff\n']) {
			const bytes = Uint8Array.from(csv, (letter) => letter.charCodeAt(0));
			const failed = engine.transaction((load) => load.readCsv(bytes, 'odd', columns));
			await expect(failed, csv).rejects.toThrow(/^not in the port's CSV dialect: odd$/);
		}
	});
});
