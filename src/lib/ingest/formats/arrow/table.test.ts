import { readFile } from 'node:fs/promises';
import {
	Dictionary,
	Field,
	Int32,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	Utf8,
	Vector
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { arrowOf, ipcBytes } from '#tests/support/arrow-bytes.ts';
import { gzip, memoryFile } from '#tests/support/memory-file.ts';
import { tableLines } from '#tests/support/table-text.ts';
import { AppError } from '#lib/base/errors.ts';
import { arrowTable } from './table.ts';
import { openTables } from '../open-tables.ts';

const linesOf = async (bytes: Uint8Array, piece?: number) =>
	tableLines(await arrowTable(memoryFile(bytes, piece === undefined ? {} : { piece })));

/** What became of a file whose text may be none. */
async function read(bytes: Uint8Array): Promise<string> {
	try {
		const table = await arrowTable(memoryFile(bytes));
		for await (const piece of table.rewritten!.text()) expect(piece.share).toBeLessThanOrEqual(1);
		return 'read';
	} catch (thrown) {
		if (thrown instanceof AppError) return `${thrown.code} ${String(thrown.data['reason'])}`;
		throw thrown;
	}
}

const outcome = (bytes: Uint8Array) =>
	linesOf(bytes).then(
		() => 'read',
		(thrown: { code: string; data: { reason: string } }) => `${thrown.code} ${thrown.data.reason}`
	);

const query = `SELECT i AS id, CASE WHEN i % 3 > 0 THEN 'Ä, ' || i END AS name, DATE '2024-02-28' + i::INTEGER AS day,
	TIMESTAMPTZ '2024-03-31 00:59:59.5+00' AS at, {'b': i % 2 = 0} AS a, [i, NULL] AS list FROM range(4) r(i)`;
const lines = [
	'id,name,day,at,a.b,list',
	'0,,2024-02-28,2024-03-31T00:59:59.5Z,true,"[0,null]"',
	'1,"Ä, 1",2024-02-29,2024-03-31T00:59:59.5Z,false,"[1,null]"',
	'2,"Ä, 2",2024-03-01,2024-03-31T00:59:59.5Z,true,"[2,null]"',
	'3,,2024-03-02,2024-03-31T00:59:59.5Z,false,"[3,null]"'
];

/** A table of one column of words from a list, in two batches. */
function words(): Table {
	const dictionary = new Vector([
		makeData({
			type: new Utf8(),
			length: 3,
			valueOffsets: Int32Array.of(0, 3, 6, 8),
			data: new TextEncoder().encode('a,bcdeÄ')
		})
	]);
	const type = new Dictionary(new Utf8(), new Int32());
	const schema = new Schema([new Field('word', type, true)]);
	const batch = (keys: number[], present: number) => {
		const data = makeData({
			type,
			length: keys.length,
			nullCount: 1,
			nullBitmap: Uint8Array.of(present),
			data: Int32Array.from(keys),
			dictionary
		});
		const struct = new Struct([new Field('word', type, true)]);
		return new RecordBatch(
			schema,
			makeData({ type: struct, length: keys.length, children: [data] })
		);
	};
	return new Table(schema, [batch([0, 1, 2, 0], 0b0111), batch([2, 1], 0b10)]);
}

describe('an Arrow file', () => {
	it('is read as a file and as a stream, however its bytes arrive', async () => {
		const table = await arrowOf(query);
		for (const format of ['file', 'stream'] as const) {
			const bytes = ipcBytes(table, format);
			for (const piece of [1, 1000, 1 << 20]) expect(await linesOf(bytes, piece)).toEqual(lines);
		}
	});
	it('is known by its content, inside gzip too', async () => {
		const table = await arrowOf(query);
		for (const format of ['file', 'stream'] as const) {
			const bytes = ipcBytes(table, format);
			for (const content of [bytes, await gzip(bytes)]) {
				const [found] = await openTables(memoryFile(content, { name: 'export.csv' }));
				expect(found?.rewritten?.format).toBe('arrow');
				expect(await tableLines(found!)).toEqual(lines);
			}
		}
	});
	it('copies the words of a dictionary', async () => {
		const text = ['word', '"a,b"', 'cde', 'Ä', '""', '""', 'cde'];
		expect(await linesOf(ipcBytes(words(), 'file'))).toEqual(text);
		expect(await linesOf(ipcBytes(words(), 'stream'))).toEqual(text);
	});
	it('of no rows has only a header', async () => {
		expect(await linesOf(ipcBytes(await arrowOf(`${query} LIMIT 0`), 'stream'))).toEqual([
			lines[0]
		]);
	});
});

describe('an Arrow file that is not whole', () => {
	it('is refused wherever it is cut', async () => {
		const bytes = ipcBytes(await arrowOf(query), 'stream');
		for (const length of [
			5,
			12,
			100,
			400,
			bytes.length - 100,
			bytes.length - 8,
			bytes.length - 1
		]) {
			expect([length, await outcome(bytes.slice(0, length))]).toEqual([
				length,
				'nothing_readable broken_arrow'
			]);
		}
	});
	it('is refused when its messages are nonsense', async () => {
		const bytes = ipcBytes(await arrowOf(query), 'stream');
		expect(await outcome(bytes.slice().fill(0x33, 8, 60))).toBe('nothing_readable broken_arrow');
		expect(await outcome(bytes.slice().fill(0x7f, 4, 8))).toBe('nothing_readable broken_arrow');
	});
});

/** Written by pyarrow 26 (`write_feather`): 200 rows, a dictionary, every seventh number missing. */
describe('a Feather file', () => {
	const feather = async (codec: string) =>
		new Uint8Array(await readFile(`tests/support/files/${codec}.feather`));
	const text = Array.from(
		{ length: 200 },
		(_, i) => `c${i % 5},${i % 7 === 0 ? '' : i},"sama sana, toistuu"`
	);

	it('packed by LZ4, as they mostly are, is read', async () => {
		expect(await linesOf(await feather('lz4'))).toEqual(['client,n,word', ...text]);
	});
	it('packed by ZSTD is refused with its reason', async () => {
		expect(await outcome(await feather('zstd'))).toBe('nothing_readable compressed_arrow');
	});
	it('is read or refused with any byte changed, and never goes on for ever', async () => {
		const whole = await feather('lz4');
		const outcomes: string[] = [];
		for (let at = 8; at < whole.length; at += 3) {
			const changed = whole.with(at, (whole[at] as number) ^ 0x55);
			outcomes.push(await read(changed));
		}
		expect([...new Set(outcomes)].sort()).toEqual(
			expect.arrayContaining(['nothing_readable broken_arrow', 'read'])
		);
		expect(
			outcomes.filter((told) => !/^read$|^nothing_readable \w+_(arrow|type)$/.test(told))
		).toEqual([]);
	});
});
