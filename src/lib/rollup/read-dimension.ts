import type { RunOptions, Session } from '#lib/engine/port.ts';
import type { Dimension } from './columns.ts';
import { dimensionFrom } from './make-dimension.ts';
import { plain } from './sql-name.ts';
import type { DimensionTable } from './to-sql.ts';

/** A small table that tells which word of a code each of other words means. */
export interface WordAliases {
	readonly table: string;
	readonly alias: string;
	readonly word: string;
}

/** Reads other words that a filter may use, and the word each means. */
export async function readAliases(
	session: Pick<Session, 'query'>,
	{ table, alias, word }: WordAliases,
	options?: RunOptions
): Promise<Readonly<Record<string, string>>> {
	const sql = `SELECT ${plain(alias)} AS alias, ${plain(word)} AS word FROM ${plain(table)} ORDER BY alias NULLS LAST`;
	const read = await session.query(sql, [], options);
	const words = read.column('word');
	return Object.fromEntries(
		read.column('alias').map((other, row) => [String(other), String(words[row])])
	);
}

/** Reads the words of a dimension that has a table of its own. */
export async function readDimension(
	session: Pick<Session, 'query'>,
	{ of, words, aliases }: DimensionTable & Required<Pick<DimensionTable, 'words'>>,
	options?: RunOptions
): Promise<Dimension> {
	const { table, key, word } = words;
	const sql = `SELECT ${plain(key)} AS place, ${plain(word)} AS word FROM ${plain(table)} ORDER BY place NULLS LAST`;
	const read = await session.query(sql, [], options);
	const texts = read.column('word').map((text) => text as string | null);
	return dimensionFrom(of, read.integers('place'), texts, aliases);
}
