import type { Bindings } from './bindings.ts';
import type { FactTable } from './columns.ts';
import { numberOf } from './operand.ts';
import type { Operand } from './predicate.ts';
import type { ReadContext } from './question.ts';
import { plain } from './sql-name.ts';

/** What a predicate is compiled against; the facts are `f` in the statement. */
export interface Compiled {
	readonly table: FactTable;
	readonly context: ReadContext;
	readonly bind: Bindings;
}

function kindOf(name: string, table: FactTable) {
	const column = table.columns[name];
	if (!column) throw new Error(`unknown column: ${name}`);
	return column.kind;
}

/** A column of the facts. Throws `unknown column: …`. */
export function columnSql(name: string, table: FactTable): string {
	kindOf(name, table);
	return `f.${plain(name)}`;
}

/** Whether an operand is a day rather than a number. */
export function isDay(operand: Operand, { table, context }: Compiled): boolean {
	if ('at' in operand) return true;
	const found = numberOf(operand, context);
	return typeof found !== 'number' && kindOf(found.column, table) === 'day';
}

/** A condition that an operand has a value. */
export function isThereSql(operand: Operand, { table, context }: Compiled): string {
	const found = numberOf(operand, context);
	return typeof found === 'number' ? 'TRUE' : `(${columnSql(found.column, table)} IS NOT NULL)`;
}

/** The value of an operand. Throws `not a day: …`, `not a number: …`. */
export function operandSql(
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
