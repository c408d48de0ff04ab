import type { RunOptions, Session } from '#lib/engine/port.ts';

/** A small table that tells which word of a code each of other words means. */
export interface WordAliases {
	readonly table: string;
	readonly alias: string;
	readonly word: string;
}

/** Other words that a filter may use, and the word each means. */
export async function readAliases(
	session: Pick<Session, 'query'>,
	{ table, alias, word }: WordAliases,
	options?: RunOptions
): Promise<Readonly<Record<string, string>>> {
	const sql = `SELECT ${alias} AS alias, ${word} AS word FROM ${table} ORDER BY ${alias} NULLS LAST`;
	const read = await session.query(sql, [], options);
	const words = read.column('word');
	return Object.fromEntries(
		read.column('alias').map((other, row) => [String(other), String(words[row])])
	);
}
