import type { SqlParam } from '#lib/engine/port.ts';
import { Bindings } from './bindings.ts';
import { spanOf, wholeMonths } from './calendar.ts';
import type { Dimension, FactTable } from './columns.ts';
import { dimensionOf, meant } from './dimension.ts';
import { stateSql } from './predicate-sql.ts';
import type { Compiled } from './operand-sql.ts';
import type { ReadContext, Reading, Selection } from './question.ts';
import { plain, quoted } from './sql-name.ts';
import { stepSql } from './step-sql.ts';

/** Where the words of a dimension stand in the database. */
export interface DimensionTable {
	/** `stratum`, or a column of the fact table. */
	readonly of: string;
	/** The table with a word for every key of that column; absent where the column holds the words itself. */
	readonly words?: { readonly table: string; readonly key: string; readonly word: string };
	readonly aliases?: Dimension['aliases'];
}

/** A fact table in a database. */
export interface SqlSource {
	readonly name: string;
	readonly table: FactTable;
	readonly dimensions: Readonly<Record<string, DimensionTable>>;
}

/** One SELECT and the values of its `$1 …`. */
export interface Statement {
	readonly sql: string;
	readonly params: readonly SqlParam[];
}

/**
 * The same question as SQL: a row for every group and atom that has facts, in the order of its columns `by_<dimension>`,
 * `step` (first day), `state_<class>`; then `n`, `sum_<column>` and `clients`, the number of distinct ones (facts
 * without client count by their negative key). Portable: DuckDB and Spark give the same rows.
 * Throws `unknown dimension: …`, `unknown column: …`, `no plain name: …`, `not a day: …`, `not a number: …`.
 */
export function toSql(
	source: SqlSource,
	reading: Reading,
	selection: Selection,
	context: ReadContext
): Statement {
	const bind = new Bindings();
	const compiled = { table: source.table, context, bind };
	const sums = (reading.sums ?? []).map((name) => `sum_${plain(name)}`);
	const keys = [
		...selection.by.map((name) => `by_${plain(name)}`),
		...(selection.step ? ['step'] : []),
		...Object.keys(reading.classes).map((name) => `state_${plain(name)}`)
	];
	const facts = factsSql(source, reading, selection, compiled);
	const counted = reading.subject === undefined ? '' : subjectsSql(reading, keys, sums);
	const list = keys.join(', ');
	const grouped =
		keys.length === 0
			? 'HAVING COUNT(*) > 0'
			: `GROUP BY ${list}\nORDER BY ${keys.map((key) => `${key} NULLS LAST`).join(', ')}`;
	const columns = [
		...keys,
		'CAST(COUNT(*) AS INTEGER) AS n',
		...sums.map((sum) => `CAST(COALESCE(SUM(${sum}), 0) AS DOUBLE) AS ${sum}`),
		'CAST(COUNT(DISTINCT client_key) AS INTEGER) AS clients'
	];
	const sql = `WITH facts AS (
${facts}
)${counted}
SELECT
	${columns.join(',\n\t')}
FROM ${counted === '' ? 'facts' : 'subjects'}
${grouped}`;
	return { sql, params: bind.params };
}

/** The selected facts, each with its group and states; in several windows a fact stands once for each. */
function factsSql(
	{ name, dimensions }: SqlSource,
	reading: Reading,
	{ by, step, from, to, where }: Selection,
	compiled: Compiled
): string {
	const { bind, context, table } = compiled;
	const day = `f.${plain(reading.dated)}`;
	const period = reading.asOf ? { from: null, to: null } : { from, to };
	const joins = new Map<string, string>();
	const word = (asked: string) => wordSql(dimensionOf(reading, dimensions, asked), table, joins);
	const columns = ['f.client_key'];
	for (const asked of by) columns.push(`${word(asked)} AS by_${plain(asked)}`);
	const steps = step && stepSql(step, day, wholeMonths(spanOf(context), period), bind);
	if (steps) columns.push(`${steps.step} AS step`);
	for (const [asked, classification] of Object.entries(reading.classes))
		columns.push(`${stateSql(classification, compiled)} AS state_${plain(asked)}`);
	for (const sum of reading.sums ?? []) columns.push(`f.${plain(sum)} AS sum_${sum}`);
	if (reading.subject !== undefined) columns.push(`f.${plain(reading.subject)} AS subject_key`);
	const conditions = [`${day} IS NOT NULL`];
	if (reading.subject !== undefined) conditions.push(`f.${reading.subject} IS NOT NULL`);
	if (period.from !== null) conditions.push(`${day} >= ${bind.day(period.from)}`);
	if (period.to !== null) conditions.push(`${day} < ${bind.day(period.to)}`);
	for (const [asked, words] of Object.entries(where)) {
		const dimension = dimensionOf(reading, dimensions, asked);
		conditions.push(bind.among(word(asked), meant(dimension, words)));
	}
	return [
		`\tSELECT\n\t\t${columns.join(',\n\t\t')}`,
		`FROM ${plain(name)} AS f`,
		...joins.values(),
		...(steps?.join ? [steps.join] : []),
		`WHERE ${conditions.join('\n\t\tAND ')}`
	].join('\n\t');
}

/** The word of a fact in a dimension, '' where it is unknown; what it takes is added to the joins. */
function wordSql(
	{ of, words }: DimensionTable,
	table: FactTable,
	joins: Map<string, string>
): string {
	if (of !== 'stratum' && !table.columns[of]) throw new Error(`unknown column: ${of}`);
	const key = of === 'stratum' ? 'f.stratum_key' : `f.${plain(of)}`;
	if (!words) return `COALESCE(${key}, '')`;
	const alias = `${plain(words.table)}_of_${plain(of)}`;
	joins.set(alias, `LEFT JOIN ${words.table} AS ${alias} ON ${alias}.${plain(words.key)} = ${key}`);
	return `COALESCE(${alias}.${plain(words.word)}, '')`;
}

/** One row for every subject of a group, in the first of its states. */
function subjectsSql(
	{ classes }: Reading,
	keys: readonly string[],
	sums: readonly string[]
): string {
	const ranks = Object.entries(classes).map(([name, { states }]) => {
		const cases = states.map(([state], place) => `WHEN ${quoted(state)} THEN ${place}`);
		return [`CASE state_${name} ${cases.join(' ')} END`, states.length] as const;
	});
	const rank = ranks.reduce((so, [next, radix]) => `(${so}) * ${radix} + ${next}`, '0');
	const group = [...keys.filter((key) => !key.startsWith('state_')), 'subject_key'];
	const columns = [
		...group,
		...Object.keys(classes).map((name) => `MIN_BY(state_${name}, place) AS state_${name}`),
		...sums.map((sum) => `SUM(${sum}) AS ${sum}`),
		'MIN(client_key) AS client_key'
	];
	return `, placed AS (
	SELECT facts.*, ${rank} AS place FROM facts
), subjects AS (
	SELECT
		${columns.join(',\n\t\t')}
	FROM placed
	GROUP BY ${group.join(', ')}
)`;
}
