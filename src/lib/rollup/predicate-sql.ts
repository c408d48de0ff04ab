import { given } from './operand.ts';
import type { Classification, Operand, Predicate } from './predicate.ts';
import { quoted } from './sql-name.ts';
import { type Compiled, columnSql, isDay, isThereSql, operandSql } from './operand-sql.ts';

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
