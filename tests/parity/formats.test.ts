import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '#lib/cli/files.ts';
import { nativeParquetTable } from '#lib/cli/native-parquet.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { contractEventsSql } from '#lib/ingest/load/contract-events.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { useEngine } from '#tests/support/engines.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { withParquet } from '#tests/support/parquet-file.ts';
import { tableLines } from '#tests/support/table-text.ts';

/** Lines of a Parquet file by the engine's own reader, as the command line reads it. */
async function natively(path: string): Promise<string[]> {
	const [source] = sourceFiles([path], '/');
	return tableLines(await nativeParquetTable(source!));
}

/** Lines of the same file by the browser's decoder. */
async function decoded(path: string): Promise<string[]> {
	const [table] = await openTables(memoryFile(new Uint8Array(readFileSync(path))));
	return tableLines(table!);
}

/** A number from a seed, 0 to 2^64: the same every time, of any size. */
const any = (seed: number) => `hash(i * 31 + ${seed})::HUGEINT`;
const sparse = (value: string, seed: number) =>
	`CASE WHEN ${any(seed)} % 5 = 0 THEN NULL ELSE ${value} END`;

const kinds: Readonly<Record<string, string>> = {
	tiny: `(${any(1)} % 256 - 128)::TINYINT`,
	small: `(${any(2)} % 65536 - 32768)::SMALLINT`,
	whole: `(${any(3)} % 4294967296 - 2147483648)::INTEGER`,
	big: `((${any(4)} // 2)::BIGINT * CASE WHEN ${any(5)} % 2 = 0 THEN 1 ELSE -1 END) >> (${any(6)} % 60)::INTEGER`,
	unsigned: `${any(7)}::UBIGINT`,
	single: `((${any(8)} % 2000000007)::FLOAT - 1e9::FLOAT) / power(10, ${any(9)} % 30)::FLOAT`,
	double: `((${any(10)} % 200000000000000007)::DOUBLE - 1e17) / power(10, ${any(11)} % 40)`,
	cents: `((${any(12)} % 20001) - 10000)::DECIMAL(18, 0) / 100`,
	exact: `(${any(13)}::DECIMAL(20, 0) * 99999999)::DECIMAL(38, 9)`,
	flag: `${any(14)} % 2 = 0`,
	day: `DATE '0001-01-01' + (${any(15)} % 3652000)::INTEGER`,
	civil: `TIMESTAMP '1900-01-01' + to_microseconds((${any(16)} % 9000000000000000)::BIGINT)`,
	milliseconds: `(TIMESTAMP '1900-01-01' + to_milliseconds((${any(17)} % 9000000000000)::BIGINT))::TIMESTAMP_MS`,
	nanoseconds: `make_timestamp_ns((${any(18)} % 4000000000000000000)::BIGINT - 2000000000000000000)`,
	instant: `(TIMESTAMP '1900-01-01' + to_microseconds((${any(19)} % 9000000000000000)::BIGINT)) AT TIME ZONE 'UTC'`,
	clock: `TIME '00:00:00' + to_microseconds((${any(20)} % 86400000000)::BIGINT)`,
	text: `['Äänekoski', 'a,b', 'say "x"', 'two' || chr(10) || 'lines', ' edge ', ''][(${any(21)} % 6 + 1)::INTEGER]`,
	key: `md5(i::VARCHAR)::UUID`,
	list: `CASE WHEN ${any(22)} % 4 = 0 THEN [] ELSE [(${any(23)} % 9)::DOUBLE / 4, NULL] END`,
	map: `MAP {'ä "q"': ${any(24)} % 2 = 0, 'b': NULL}`,
	struct: `{'inner': {'list': [{'d': DATE '2024-01-01' + (${any(25)} % 99)::INTEGER, 't': 'x\\y'}]}, 'n': i}`,
	raw: `'ab'::BLOB`,
	text_bytes: `encode('Ä, "' || i || '"')`,
	mixed_bytes: `CASE WHEN i % 2 = 0 THEN '\\xff\\x00'::BLOB ELSE encode('x') END`,
	sixteen_bytes: `'\\x01\\x23\\x45\\x67\\x89\\xab\\xcd\\xef\\x01\\x23\\x45\\x67\\x89\\xab\\xcd\\xef'::BLOB`,
	span: `INTERVAL 1 DAY`
};

describe('a Parquet file', () => {
	const columns = Object.entries(kinds).map(
		([name, value], index) => `${sparse(value, 100 + index)} AS "${name}"`
	);
	const query = `SELECT ${columns.join(', ')} FROM range(20000) r(i)`;

	it('is the same text, cell by cell, from the native reader and the decoder of the browser', async () => {
		await withParquet(
			query,
			async (path) => {
				const [native, browser] = [await natively(path), await decoded(path)];
				expect(native).toHaveLength(20_001);
				expect(native[0]).toBe(browser[0]);
				const different = native.filter((line, index) => line !== browser[index]);
				expect(different.slice(0, 3)).toEqual([]);
				expect(browser).toHaveLength(20_001);
			},
			['ROW_GROUP_SIZE 6000']
		);
	});
	it('of one column, with missing cells, is the same too', async () => {
		await withParquet(`SELECT nullif(i % 3, 1) AS a FROM range(10) r(i)`, async (path) => {
			expect(await natively(path)).toEqual(await decoded(path));
		});
	});
});

describe('an export', () => {
	const engine = useEngine();

	async function loaded(path: string, readParquet?: typeof nativeParquetTable) {
		const [file] = sourceFiles([path], '/');
		const [source] = await openTables(file!, readParquet);
		const shape = await sniff(source!);
		const { mapping } = proposeMapping(shape);
		const report = await loadFiles(engine, [{ source: source!, shape, mapping }], {
			salt: 's',
			facts: buildAll()
		});
		await engine.run(contractEventsSql);
		const { names, column } = await engine.query(
			'SELECT md5(string_agg(e::VARCHAR, chr(10)))::VARCHAR AS hash, count(*)::INTEGER AS events FROM contract_events e'
		);
		return { report, events: Object.fromEntries(names.map((name) => [name, column(name)[0]])) };
	}

	it('in Parquet gives the same report and the same events by either reader', async () => {
		const query = `SELECT
			'c' || i % 700 AS client_id,
			TIMESTAMP '2024-01-01' + to_hours((i * 7)::BIGINT) AS event_time,
			['contact', 'visit', 'booking'][(i % 3 + 1)::INTEGER] AS event_type,
			'unit ' || i % 5 AS unit_name,
			CASE WHEN i % 4 > 0 THEN (i % 90)::DOUBLE END AS age_years,
			i % 2 = 0 AS planned,
			CASE WHEN i % 3 = 0 THEN DATE '2024-06-01' + (i % 30)::INTEGER END AS due_at,
			{'internal': i} AS other
			FROM range(3000) r(i)`;
		await withParquet(query, async (path) => {
			const native = await loaded(path, nativeParquetTable);
			expect(native.report).toMatchObject({ rows: 3000, used: 3000, rejected: 0 });
			expect(native.events).toMatchObject({ events: native.report.events });
			expect(await loaded(path)).toEqual(native);
		});
	});
});
