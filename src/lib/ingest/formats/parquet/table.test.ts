import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import { withParquet } from '#tests/support/parquet-file.ts';
import { tableLines } from '#tests/support/table-text.ts';
import { sniff } from '../../look/sniff.ts';
import { parquetTable } from './table.ts';

/** What a query's rows are as text, after a Parquet file. */
const linesOf = (query: string, options?: readonly string[]) =>
	withParquet(
		query,
		async (path) =>
			tableLines(await parquetTable(memoryFile(new Uint8Array(await readFile(path))))),
		options
	);

/** The cells of one column of values. */
async function cells(...values: readonly string[]): Promise<string[]> {
	const rows = values.map((value, index) => `SELECT ${index} AS place, ${value} AS x`);
	const all = await linesOf(`SELECT 'k' AS k, x FROM (${rows.join(' UNION ALL ')}) ORDER BY place`);
	return all.slice(1).map((line) => line.slice('k,'.length));
}

describe('a cell of a Parquet file', () => {
	it.each<[kind: string, values: string[], text: string[]]>([
		['integer', ['(-128)::TINYINT', '7::TINYINT', 'NULL'], ['-128', '7', '']],
		[
			'big integer',
			['9223372036854775807', '(-9223372036854775808)::BIGINT', '0'],
			['9223372036854775807', '-9223372036854775808', '0']
		],
		[
			'safe big integer',
			['9007199254740993', '-4294967297::BIGINT'],
			['9007199254740993', '-4294967297']
		],
		['unsigned', ['18446744073709551615::UBIGINT', '1::UBIGINT'], ['18446744073709551615', '1']],
		[
			'double',
			[
				'0.1::DOUBLE',
				'12345.0::DOUBLE',
				'1e16::DOUBLE',
				'1.5e-7::DOUBLE',
				'(-0.0)::DOUBLE',
				`'NaN'::DOUBLE`,
				`'-inf'::DOUBLE`,
				'0.0001::DOUBLE',
				'123456789.123::DOUBLE'
			],
			['0.1', '12345', '1e+16', '1.5e-07', '0', '', '-inf', '0.0001', '123456789.123']
		],
		['single', ['0.1::FLOAT', '3::FLOAT', '1.17e-5::FLOAT'], ['0.1', '3', '1.17e-05']],
		[
			'decimal',
			['1.20::DECIMAL(5,2)', '(-0.05)::DECIMAL(5,2)', '0::DECIMAL(5,2)'],
			['1.20', '-0.05', '0.00']
		],
		[
			'long decimal',
			['12345678901234567890123456.789::DECIMAL(38,3)', '(-1)::DECIMAL(38,3)'],
			['12345678901234567890123456.789', '-1.000']
		],
		['boolean', ['true', 'false', 'NULL'], ['true', 'false', '']],
		[
			'day',
			[`DATE '2024-02-29'`, `DATE '1899-12-31'`, `DATE '0044-03-15 (BC)'`],
			['2024-02-29', '1899-12-31', 'out of range']
		],
		[
			'time without a zone',
			[
				`TIMESTAMP '2024-10-27 03:30:00'`,
				`TIMESTAMP '1969-12-31 23:59:59.5'`,
				`TIMESTAMP '2024-01-01'`
			],
			['2024-10-27 03:30:00', '1969-12-31 23:59:59.5', '2024-01-01 00:00:00']
		],
		[
			'time in milliseconds',
			[`TIMESTAMP_MS '2024-01-02 03:04:05.120'`],
			['2024-01-02 03:04:05.12']
		],
		[
			'time in nanoseconds',
			[`TIMESTAMP_NS '2024-01-02 03:04:05.000000001'`, `TIMESTAMP_NS '1960-01-02 03:04:05.1'`],
			['2024-01-02 03:04:05.000000001', '1960-01-02 03:04:05.1']
		],
		[
			'instant',
			[`TIMESTAMPTZ '2024-06-01 12:00:00+03'`, `TIMESTAMPTZ '1950-06-01 12:00:00.25+00'`],
			['2024-06-01T09:00:00Z', '1950-06-01T12:00:00.25Z']
		],
		['time of day', [`TIME '08:05:00'`, `TIME '23:59:59.000001'`], ['08:05:00', '23:59:59.000001']],
		[
			'text',
			[
				`'Äänekoski'`,
				`''`,
				`' a '`,
				`'a,b'`,
				`'say "x"'`,
				`'a' || chr(13) || chr(10) || 'b' || chr(10) || 'c'`
			],
			['Äänekoski', '', ' a ', '"a,b"', '"say ""x"""', '"a b c"']
		],
		['choice of a list', [`'phone'::ENUM('office', 'phone')`, 'NULL'], ['phone', '']],
		[
			'UUID',
			[`'01234567-89ab-cdef-0123-456789abcdef'::UUID`],
			['01234567-89ab-cdef-0123-456789abcdef']
		],
		['list', ['[1, NULL, 3]', '[]::INTEGER[]', 'NULL'], ['"[1,null,3]"', '[]', '']],
		[
			'list of texts and times',
			[`[{'a': 'x"y', 'b': DATE '2024-01-02', 'c': [0.5::DOUBLE]}]`],
			['"[{""a"":""x\\""y"",""b"":""2024-01-02"",""c"":[0.5]}]"']
		],
		[
			'map',
			[`MAP {'b': 1.5::DOUBLE, 'a': NULL}`, `MAP {}::MAP(VARCHAR, DOUBLE)`],
			['"{""b"":1.5,""a"":null}"', '{}']
		]
	])('that is a %s', async (_, values, text) => {
		expect(await cells(...values)).toEqual(text);
	});
});

describe('a Parquet file', () => {
	it('becomes one line per row, structs as columns, without what has no text', async () => {
		const lines = await linesOf(`SELECT * FROM (VALUES
			(1, {'a': 1, 'b': {'c': 'x', 'd': 'e,f'}}, INTERVAL 1 DAY),
			(2, {'a': NULL, 'b': NULL}, NULL),
			(3, NULL, NULL)) AS t(id, s, gap)`);
		expect(lines).toEqual(['id,s.a,s.b.c,s.b.d', '1,1,x,"e,f"', '2,,,', '3,,,']);
	});
	it('has raw bytes as the text they are, and names what has none', async () => {
		const query = `SELECT * FROM (VALUES
			(1, encode('Äiti, "x"'), 'ab'::BLOB, INTERVAL 1 DAY),
			(2, ''::BLOB, '\\xff\\x00'::BLOB, NULL),
			(3, NULL, '\\x01\\x23\\x45\\x67\\x89\\xab\\xcd\\xef\\x01\\x23\\x45\\x67\\x89\\xab\\xcd\\xef'::BLOB, NULL)) AS t(id, name, raw, gap)`;
		await withParquet(query, async (path) => {
			const table = await parquetTable(memoryFile(new Uint8Array(await readFile(path))));
			expect(await tableLines(table)).toEqual([
				'id,name,raw',
				'1,"Äiti, ""x""",ab',
				'2,,',
				'3,,01234567-89ab-cdef-0123-456789abcdef'
			]);
			expect((await sniff(table)).unread).toEqual([
				{ header: 'gap', reason: 'duration' },
				{ header: 'raw', reason: 'bytes' }
			]);
		});
	});
	it('keeps a row of one missing cell, and odd names of columns', async () => {
		expect(await linesOf(`SELECT nullif(i, 1) AS "a, ""b""" FROM range(3) t(i)`)).toEqual([
			'"a, ""b"""',
			'0',
			'""',
			'2'
		]);
	});
	it('comes whole and in order out of many row groups, in any codec', async () => {
		const expected = Array.from({ length: 30_000 }, (_, i) => `${i},t${i % 7}`);
		for (const codec of ['uncompressed', 'snappy', 'zstd', 'gzip', 'lz4_raw', 'brotli']) {
			const query = `SELECT i, 't' || i % 7 AS t FROM range(30000) r(i)`;
			const lines = await linesOf(query, ['ROW_GROUP_SIZE 4096', `CODEC ${codec}`]);
			expect(lines).toEqual(['i,t', ...expected]);
		}
	});
	it('is read inside gzip', async () => {
		const read = async (path: string) =>
			tableLines(await parquetTable(memoryFile(await gzip(new Uint8Array(await readFile(path))))));
		expect(await withParquet('SELECT 1 AS a', read)).toEqual(['a', '1']);
	});
	it('without rows has only a header', async () => {
		const shape = (path: string) =>
			readFile(path).then(async (bytes) =>
				sniff(await parquetTable(memoryFile(new Uint8Array(bytes))))
			);
		await expect(withParquet('SELECT 1 AS a LIMIT 0', shape)).rejects.toMatchObject({
			code: 'nothing_readable',
			data: { reason: 'header_only' }
		});
		await expect(withParquet(`SELECT INTERVAL 1 DAY AS a`, shape)).rejects.toMatchObject({
			code: 'nothing_readable',
			data: { reason: 'empty' }
		});
	});
	it('stops when it is told to', async () => {
		const abort = new AbortController();
		const read = async (path: string) => {
			const table = await parquetTable(memoryFile(new Uint8Array(await readFile(path))));
			const pieces = table.rewritten!.text(abort.signal)[Symbol.asyncIterator]();
			await pieces.next();
			abort.abort();
			await pieces.next();
		};
		await expect(withParquet('SELECT 1 AS a', read)).rejects.toMatchObject({ name: 'AbortError' });
	});
});

describe('a Parquet file that cannot be read', () => {
	const outcome = (change: (bytes: Uint8Array) => Uint8Array) =>
		withParquet(
			`SELECT i, 't' || i AS t FROM range(5000) r(i)`,
			async (path) => {
				const table = await parquetTable(memoryFile(change(new Uint8Array(await readFile(path)))));
				return tableLines(table).then(
					() => 'read',
					(thrown: { code: string; data: { reason: string } }) =>
						`${thrown.code} ${thrown.data.reason}`
				);
			},
			['CODEC snappy']
		);
	const cut = (length: (size: number) => number) => (bytes: Uint8Array) =>
		bytes.slice(0, length(bytes.length));
	const latin = new TextDecoder('latin1');

	it.each([
		['cut in half', cut((size) => Math.floor(size / 2))],
		['without its last byte', cut((size) => size - 1)],
		['of four bytes', cut(() => 4)],
		[
			'with a footer longer than the file',
			(bytes: Uint8Array) => bytes.with(bytes.length - 5, 0x7f)
		],
		[
			'with a footer of nonsense',
			(bytes: Uint8Array) => bytes.fill(0xff, bytes.length - 100, bytes.length - 8)
		],
		['with pages of nonsense', (bytes: Uint8Array) => bytes.fill(0xa5, 4, 2000)]
	])('says so when it is %s', async (_, change) => {
		expect(await outcome(change)).toBe('nothing_readable broken_parquet');
	});
	it('says that it is encrypted', async () => {
		const encrypted = (bytes: Uint8Array) => bytes.with(bytes.length - 1, 'E'.charCodeAt(0));
		expect(await outcome(encrypted)).toBe('nothing_readable encrypted');
	});
	it('says that nobody reads its codec', async () => {
		// Field 4 of a column's metadata: the codec as a zigzag number, snappy = 1, LZO = 3.
		const lzo = (bytes: Uint8Array) => {
			const place = latin.decode(bytes).lastIndexOf('\u0015\u0002\u0016');
			return bytes.with(place + 1, 6);
		};
		expect(await outcome(lzo)).toBe('nothing_readable unsupported_codec');
	});
});
