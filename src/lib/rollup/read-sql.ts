import type { FactTable } from './columns.ts';

/**
 * The SELECT that reads a table of facts for packing: integers only, ordered by client and then as the table says.
 * A `code` is the place of its word in `wordsSql`.
 */
export function columnsSql(name: string, { columns, order }: FactTable): string {
	const codes = Object.keys(columns).filter((column) => columns[column]?.kind === 'code');
	const selected = Object.keys(columns).map((column) =>
		codes.includes(column) ? `${column}_words.place AS ${column}` : `f.${column}`
	);
	const joins = codes.map(
		(column) => `LEFT JOIN (${placesSql(name, column)}) AS ${column}_words ON ${column}_words.word = f.${column}`
	);
	const sorted = ['client_key', ...order].map((column) => `f.${column} NULLS LAST`);
	return [
		`SELECT f.client_key, f.stratum_key, ${selected.join(', ')}`,
		`FROM ${name} AS f`,
		...joins,
		`ORDER BY ${sorted.join(', ')}`
	].join('\n');
}

/** The SELECT of the words of a `code` column, in the order of their places. */
export const wordsSql = (name: string, column: string): string =>
	`SELECT word FROM (${placesSql(name, column)}) AS places ORDER BY place NULLS LAST`;

const placesSql = (name: string, column: string) =>
	`SELECT word, CAST(ROW_NUMBER() OVER (ORDER BY word NULLS LAST) - 1 AS INTEGER) AS place FROM (SELECT DISTINCT ${column} AS word FROM ${name} WHERE ${column} IS NOT NULL) AS words`;

/** A small table that tells which word of a code each of other words means. */
export interface WordAliases {
	readonly table: string;
	readonly alias: string;
	readonly word: string;
}

/** The SELECT of those pairs. */
export const aliasesSql = (table: string, { alias, word }: WordAliases): string =>
	`SELECT ${alias} AS alias, ${word} AS word FROM ${table} ORDER BY ${alias} NULLS LAST`;
