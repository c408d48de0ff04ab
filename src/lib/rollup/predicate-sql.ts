import type { Bindings } from './bindings.ts';
import type { FactTable } from './columns.ts';
import { given, numberOf } from './operand.ts';
import type { Classification, Operand, Predicate } from './predicate.ts';
import type { ReadContext } from './question.ts';
import { plain, quoted } from './sql-name.ts';

/** What a predicate is compiled against; the facts are `f` in the statement. */
export interface Compiled {
	readonly table: FactTable;
	readonly context: ReadContext;
	readonly bind: Bindings;
}

/** A CASE that gives every fact its state, as text. */
export function stateSql({ states }: Classification, compiled: Compiled): string {
	const last = states.at(-1);
	if (!last || last[1] !== null) throw new Error('last state: asks');
	const cases = states
		.slice(0, -1)
		.map(
			([name, when]) => `WHEN ${predicateSql(when as Predicate, compiled)} THEN ${quoted(name)}`
		);
	if (cases.length === 0) return quoted(last[0]);
	return `CASE\n\t\t${[...cases, `ELSE ${quoted(last[0])}`].join('\n\t\t')}\n\tEND`;
}

/** A condition that is true or false, never NULL, as predicates are. Throws `not a day: …`, `not a number: …`. */
function predicateSql(predicate: Predicate, compiled: Compiled): string {
	const { table, context, bind } = compiled;
	const sql = (part: Predicate) => predicateSql(part, compiled);
	const compare = (left: Operand, operator: '<=' | '<', right: Operand) => {
		const kind = [left, right].some((operand) => isDay(operand, compiled)) ? 'day' : 'number';
		const sides = [left, right].map((operand) => operandSql(operand, kind, compiled));
		return `COALESCE(${sides.join(` ${operator} `)}, FALSE)`;
	};
	if ('all' in predicate) return joined(predicate.all.map(sql), 'AND', 'TRUE');
	if ('any' in predicate) return joined(predicate.any.map(sql), 'OR', 'FALSE');
	if ('not' in predicate) return `NOT ${sql(predicate.not)}`;
	if ('is' in predicate) {
		const column = columnSql(predicate.column, table);
		const { is } = predicate;
		if (is === true) return `COALESCE(${column}, FALSE)`;
		if (is === false) return `COALESCE(NOT ${column}, FALSE)`;
		return `COALESCE(${bind.among(column, [is].flat() as string[])}, FALSE)`;
	}
	if ('isNull' in predicate) return `(${columnSql(predicate.isNull, table)} IS NULL)`;
	if ('equals' in predicate)
		return given(context, predicate.param) === predicate.equals ? 'TRUE' : 'FALSE';
	if ('atMost' in predicate) {
		const [left, right] = predicate.atMost;
		if ('param' in right && given(context, right.param) === -1) return isThereSql(left, compiled);
		return compare(left, '<=', right);
	}
	if ('atLeast' in predicate) return compare(predicate.atLeast[1], '<=', predicate.atLeast[0]);
	if ('lessThan' in predicate) return compare(predicate.lessThan[0], '<', predicate.lessThan[1]);
	const [value, low, high] = predicate.between;
	return `(${compare(low, '<=', value)} AND ${compare(value, '<=', high)})`;
}

const joined = (parts: readonly string[], word: string, empty: string) =>
	parts.length === 0 ? empty : `(${parts.join(` ${word} `)})`;

function kindOf(name: string, table: FactTable) {
	const column = table.columns[name];
	if (!column) throw new Error(`unknown column: ${name}`);
	return column.kind;
}

function columnSql(name: string, table: FactTable): string {
	kindOf(name, table);
	return `f.${plain(name)}`;
}

function isDay(operand: Operand, { table, context }: Compiled): boolean {
	if ('at' in operand) return true;
	const found = numberOf(operand, context);
	return typeof found !== 'number' && kindOf(found.column, table) === 'day';
}

function isThereSql(operand: Operand, { table, context }: Compiled): string {
	const found = numberOf(operand, context);
	return typeof found === 'number' ? 'TRUE' : `(${columnSql(found.column, table)} IS NOT NULL)`;
}

function operandSql(
	operand: Operand,
	kind: 'day' | 'number',
	{ table, context, bind }: Compiled
): string {
	const found = numberOf(operand, context);
	const plus = operand.plus ?? 0;
	if (typeof found === 'number')
		return kind === 'day' ? bind.day(found + plus) : bind.integer(found + plus);
	const of = kindOf(found.column, table);
	if ((kind === 'day') !== (of === 'day')) throw new Error(`not a ${kind}: ${found.column}`);
	if (of === 'code' || of === 'flag') throw new Error(`not a number: ${found.column}`);
	const column = columnSql(found.column, table);
	return plus === 0 ? column : `${column} + ${bind.integer(plus)}`;
}
