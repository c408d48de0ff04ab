import { readFile } from 'node:fs/promises';
import { withParquet } from '#tests/support/parquet-file.ts';
import { allUsed, type CorpusCase } from './corpus-case.ts';

const rows = (columns: string, count = 3) =>
	`SELECT 'c' || i AS client_id, ${columns}, 'contact' AS event_type, 'u' AS unit_id FROM range(${count}) t(i)`;
const parquet = async (
	query: string,
	change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes
) => [
	{
		name: 'a.parquet',
		bytes: change(await withParquet(query, async (path) => new Uint8Array(await readFile(path))))
	}
];

/** Parquet files, sound and damaged. */
export const columnar: readonly CorpusCase[] = [
	{
		name: 'days as dates',
		files: () => parquet(rows(`DATE '2025-03-01' + i::INTEGER AS event_time`)),
		outcome: allUsed(3)
	},
	{
		name: 'times in UTC',
		files: () =>
			parquet(
				rows(`(TIMESTAMP '2025-03-01 08:00' + to_hours(i)) AT TIME ZONE 'UTC' AS event_time`)
			),
		outcome: allUsed(3)
	},
	{
		name: 'texts that a program wrote as raw bytes',
		files: () =>
			parquet(
				`SELECT encode('c' || i) AS client_id, TIMESTAMP '2025-03-01' + to_days(i::INTEGER) AS event_time, encode('contact') AS event_type, encode('Äänekoski, ' || i) AS unit_id FROM range(3) t(i)`
			),
		outcome: allUsed(3)
	},
	{
		name: 'bytes that are no text and lengths of time are named',
		files: () =>
			parquet(
				rows(
					`DATE '2025-03-01' + i::INTEGER AS event_time, '\\xff\\x00'::BLOB AS kuva, INTERVAL 1 DAY AS kesto`
				)
			),
		outcome: { ...allUsed(3), found: ['bytes_column kuva', 'duration_column kesto'] }
	},
	{
		name: 'nested columns nobody maps',
		files: () =>
			parquet(rows(`DATE '2025-03-01' AS event_time, {'a': [1, 2], 'b': {'c': 'x'}} AS more`)),
		outcome: allUsed(3)
	},
	{
		name: 'an identity code deep in a nested column',
		files: () =>
			parquet(rows(`DATE '2025-03-01' AS event_time, {'a': [{'b': '131052-308T'}]} AS more`)),
		outcome: { refused: 'identity_code', because: { columns: ['more.a'], rows: 3 } }
	},
	{
		name: 'missing times',
		files: () =>
			parquet(rows(`CASE WHEN i <> 1 THEN DATE '2025-03-01' + i::INTEGER END AS event_time`)),
		outcome: {
			rows: 3,
			used: 2,
			rejected: 1,
			duplicates: 0,
			events: 2,
			found: ['missing_time event_time: 3']
		}
	},
	{
		name: 'no rows',
		files: () => parquet(rows(`DATE '2025-03-01' AS event_time`, 0)),
		outcome: { refused: 'nothing_readable', because: { file: 'a.parquet' } }
	},
	{
		name: 'a cut file',
		files: () =>
			parquet(rows(`DATE '2025-03-01' AS event_time`), (bytes) => bytes.slice(0, bytes.length - 9)),
		outcome: { refused: 'nothing_readable', because: { reason: 'broken_parquet' } }
	},
	{
		name: 'a file whose footer is noise',
		files: () =>
			parquet(rows(`DATE '2025-03-01' AS event_time`), (bytes) =>
				bytes.map((byte, index) =>
					index > bytes.length - 60 && index < bytes.length - 8 ? 0xa5 : byte
				)
			),
		outcome: { refused: 'nothing_readable', because: { reason: 'broken_parquet' } }
	}
];
