import { dayNumber } from '#lib/base/civil-day.ts';
import type { ResultTable } from '#lib/engine/port.ts';
import type { Classification, Operand, Predicate } from '#lib/rollup/predicate.ts';
import type { ReadContext } from '#lib/rollup/question.ts';

type Value = string | number | boolean | null;
/** One fact as predicates see it: days as numbers. */
export type Fact = Readonly<Record<string, Value>>;

/** Rows of a result as facts; civil days become day numbers. */
export function factsOf(table: ResultTable): Fact[] {
	const day = /^\d{4}-\d{2}-\d{2}$/;
	return Array.from({ length: table.numRows }, (_, row) =>
		Object.fromEntries(
			table.names.map((name) => {
				const value = table.column(name)[row] ?? null;
				return [name, typeof value === 'string' && day.test(value) ? dayNumber(value) : value];
			})
		)
	);
}

/** The state of a fact, read off the declaration one predicate after the other. */
export function stateOf(fact: Fact, { states }: Classification, context: ReadContext): string {
	const found = states.find(([, when]) => when === null || holds(when, fact, context));
	if (!found) throw new Error('classification: no state');
	return found[0];
}

function holds(predicate: Predicate, fact: Fact, context: ReadContext): boolean {
	const number = (operand: Operand) => valueOf(operand, fact, context);
	const compare = (pair: readonly [Operand, Operand], test: (a: number, b: number) => boolean) => {
		const [a, b] = [number(pair[0]), number(pair[1])];
		return a !== null && b !== null && test(a, b);
	};
	if ('all' in predicate) return predicate.all.every((part) => holds(part, fact, context));
	if ('any' in predicate) return predicate.any.some((part) => holds(part, fact, context));
	if ('not' in predicate) return !holds(predicate.not, fact, context);
	if ('isNull' in predicate) return fact[predicate.isNull] === null;
	if ('equals' in predicate) return context.params[predicate.param] === predicate.equals;
	if ('is' in predicate) {
		const wanted: readonly Value[] = [predicate.is].flat();
		return wanted.includes(fact[predicate.column] ?? null);
	}
	if ('atMost' in predicate) return compare(predicate.atMost, (a, b) => a <= b);
	if ('atLeast' in predicate) return compare(predicate.atLeast, (a, b) => a >= b);
	if ('lessThan' in predicate) return compare(predicate.lessThan, (a, b) => a < b);
	const [value, low, high] = predicate.between;
	return compare([low, value], (a, b) => a <= b) && compare([value, high], (a, b) => a <= b);
}

function valueOf(operand: Operand, fact: Fact, context: ReadContext): number | null {
	const plus = operand.plus ?? 0;
	const known = (value: Value | undefined) => (typeof value === 'number' ? value + plus : null);
	if ('at' in operand) return context[operand.at] + plus;
	if ('value' in operand) return operand.value + plus;
	if ('column' in operand) return known(fact[operand.column]);
	const given = context.params[operand.param] ?? null;
	return known(given === null && 'orElse' in operand ? fact[operand.orElse] : given);
}
