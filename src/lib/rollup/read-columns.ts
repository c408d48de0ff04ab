import type { RunOptions, Session } from '#lib/engine/port.ts';
import type { FactColumns, FactTable } from './columns.ts';
import { columnsSql, wordsSql } from './columns-sql.ts';
import { pack } from './pack.ts';

/** Reads a table of facts into packed columns, ordered by client; `name` is the SQL table's. Throws what `pack` throws. */
export async function readColumns(
	session: Pick<Session, 'query'>,
	name: string,
	declared: FactTable,
	options?: RunOptions
): Promise<FactColumns> {
	const read = await session.query(columnsSql(name, declared), [], options);
	const sql = wordsSql(name, declared);
	const listed = sql === null ? null : await session.query(sql, [], options);
	const words: Record<string, string[]> = {};
	const texts = listed?.column('word') ?? [];
	listed?.column('column_name').forEach((column, row) => {
		(words[String(column)] ??= []).push(String(texts[row]));
	});
	const columns = Object.keys(declared.columns).map((column) => [column, read.integers(column)]);
	return pack(
		{
			client: read.integers('client_key'),
			stratum: read.integers('stratum_key'),
			columns: Object.fromEntries(columns),
			words
		},
		declared
	);
}
