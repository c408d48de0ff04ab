import { expect, test } from 'vitest';

const files = import.meta.glob<string>('/src/**/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** Words that hang, answer differently or do not exist on one of the engines, each with an example. */
const forbidden: readonly (readonly [RegExp, string])[] = [
	[/->>?(?!\s*\()/, `SELECT doc ->> '$.a'`],
	[/\bcurrent_(date|time|timestamp)\b/i, 'SELECT current_date'],
	[/\b(now|today|get_current_time(stamp)?|transaction_timestamp)\s*\(/i, 'SELECT now()'],
	[/\btimezone\s*\(/i, `SELECT timezone('Europe/Helsinki', t)`],
	[/\bat\s+time\s+zone\b/i, `SELECT t AT TIME ZONE 'UTC'`],
	[/\bTIMESTAMPTZ\b|\bTIMESTAMP\s+WITH\s+TIME\s+ZONE\b/i, 'SELECT t::TIMESTAMPTZ'],
	[/\bto_timestamp\s*\(/i, 'SELECT to_timestamp(1)'],
	[/\b(read_json|read_ndjson|json|to_json|from_json)\w*\s*\(/i, `SELECT * FROM read_json('x')`],
	[/\b(read_parquet|parquet_scan|read_csv\w*|read_text|read_blob)\s*\(/i, `FROM read_parquet('x')`],
	[/\bapprox_\w+\s*\(/i, 'SELECT approx_count_distinct(client)'],
	[/\b(random|gen_random_uuid|uuid|setseed)\s*\(/i, 'SELECT random()'],
	[/\b(INSTALL|ATTACH|COPY)\s/i, 'INSTALL icu'],
	[/(^|;)\s*(LOAD|PRAGMA)\s/im, 'LOAD icu'],
	[/\bCOLLATE\b/i, 'ORDER BY name COLLATE fi']
];

/** The one statement that is to come out differently every time: no figure depends on what it makes. */
const nameOfLoad = 'CREATE OR REPLACE TABLE data_epoch AS SELECT uuid()::VARCHAR AS epoch;';

const withoutComments = (sql: string) =>
	sql.replaceAll(/\/\*[\s\S]*?\*\/|--[^\n]*/g, '').replaceAll(/'(?:[^']|'')*'/g, "''");

const found = (sql: string) =>
	forbidden.filter(([word]) => word.test(withoutComments(sql))).map(([word]) => String(word));

test.each(forbidden)('%s is found in its example and not in a comment', (word, example) => {
	expect(found(example)).toContain(String(word));
	expect(found(`-- ${example}\n/* ${example}; */ SELECT 1`)).toEqual([]);
});

test('words that only look alike are let through', () => {
	const sql = `SELECT uploaded, json_value, copy_of, 'COPY it; now() ->> x' AS note, x - 1 > 0 FROM loads`;
	expect(found(sql)).toEqual([]);
});

test('there is SQL to look at', () => {
	expect(Object.keys(files).length).toBeGreaterThan(0);
});

test('one file makes the name of a load', () => {
	expect(Object.values(files).filter((sql) => sql.includes(nameOfLoad))).toHaveLength(1);
});

test.each(Object.entries(files))('%s keeps to words both engines share', (_, sql) => {
	expect(found(sql.replace(nameOfLoad, ''))).toEqual([]);
});
