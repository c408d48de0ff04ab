import type { FactTable } from './columns.ts';
import { plain, quoted } from './sql-name.ts';

const codesOf = ({ columns }: FactTable) =>
	Object.entries(columns)
		.filter(([, { kind }]) => kind === 'code')
		.map(([name]) => plain(name));

/**
 * The SELECT that reads a fact table for packing, in the order of its packed rows: `client_key`, `stratum_key` and
 * the declared columns, all of them integers, days or truths; a `code` is the place of its word among the column's
 * words in binary order, as `wordsSql` lists them.
 */
export function columnsSql(table: string, declared: FactTable): string {
	const codes = codesOf(declared);
	const dictionaries = codes.map(
		(name) => `${name}_words AS (
	SELECT word, CAST(ROW_NUMBER() OVER (ORDER BY word NULLS LAST) - 1 AS INTEGER) AS code
	FROM (SELECT DISTINCT ${name} AS word FROM ${plain(table)} WHERE ${name} IS NOT NULL) AS used
)`
	);
	const columns = Object.keys(declared.columns).map((name) =>
		codes.includes(name) ? `${name}_words.code AS ${name}` : `f.${plain(name)}`
	);
	return [
		dictionaries.length > 0 ? `WITH ${dictionaries.join(',\n')}` : '',
		`SELECT ${['f.client_key', 'f.stratum_key', ...columns].join(', ')}`,
		`FROM ${plain(table)} AS f`,
		...codes.map((name) => `LEFT JOIN ${name}_words ON ${name}_words.word = f.${name}`),
		`ORDER BY ${['client_key', ...declared.order].map((name) => `f.${plain(name)} NULLS LAST`).join(', ')}`
	]
		.filter((line) => line !== '')
		.join('\n');
}

/** The SELECT of the words of all `code` columns, `column_name` and `word`, in binary order; null where there are none. */
export function wordsSql(table: string, declared: FactTable): string | null {
	const selects = codesOf(declared).map(
		(name) => `SELECT DISTINCT CAST(${quoted(name)} AS STRING) AS column_name, ${name} AS word
FROM ${plain(table)} WHERE ${name} IS NOT NULL`
	);
	if (selects.length === 0) return null;
	return `${selects.join('\nUNION ALL\n')}\nORDER BY column_name NULLS LAST, word NULLS LAST`;
}
