import { assert } from '#lib/base/assert.ts';
import { columnOf, type FactColumns, type PackedColumn } from './columns.ts';
import { given, numberOf } from './operand.ts';
import type { Classification, Operand, Predicate } from './predicate.ts';
import type { ReadContext, Reading } from './question.ts';

/** The atom of every fact; `names[atom]` are its states in the order of the reading's classes, joined by `|`. */
export interface Atoms {
	readonly names: readonly string[];
	readonly of: Uint16Array;
}

/** Whether a condition holds for all facts, for none, or by fact (1 or 0). */
type Truth = boolean | Uint8Array;

/** Values of an operand by fact: `values[row * stride]`, and `none` where it is missing. */
interface Values {
	readonly values: PackedColumn['values'];
	readonly none: number;
	readonly stride: 0 | 1;
	readonly plus: number;
}

/** Names of a reading's atoms, by their number in mixed radix: the last class counts fastest. */
export function atomNames({ classes }: Reading): string[] {
	return Object.values(classes)
		.map(({ states }) => states.map(([name]) => name))
		.reduce<string[]>(
			(names, states, index) =>
				index === 0 ? states : names.flatMap((name) => states.map((state) => `${name}|${state}`)),
			['']
		);
}

const known = new WeakMap<FactColumns, Map<string, Atoms>>();
/** Readings of the same facts whose atoms are kept: those a page asks by turns. */
const atomsKept = 6;

/**
 * Sorts every fact into its atom, a column at a time, unless it was just done. Throws `unknown column: …`, `not a whole number: …`
 * (an empty or other parameter in a comparison), `last state: …` (a classification whose last state asks).
 */
export function atomsOf(facts: FactColumns, reading: Reading, context: ReadContext): Atoms {
	const key = JSON.stringify([reading.classes, context]);
	const kept = known.get(facts) ?? new Map<string, Atoms>();
	const atoms = kept.get(key) ?? sorted(facts, reading, context);
	known.set(facts, kept);
	kept.delete(key);
	kept.set(key, atoms);
	if (kept.size > atomsKept) kept.delete(kept.keys().next().value as string);
	return atoms;
}

function sorted(facts: FactColumns, reading: Reading, context: ReadContext): Atoms {
	const names = atomNames(reading);
	assert(names.length < 65_536, 'too many atoms', names.length);
	const of = new Uint16Array(facts.rows);
	for (const [name, classification] of Object.entries(reading.classes)) {
		const states = statesOf(facts, name, classification, context);
		const radix = classification.states.length;
		for (let row = 0; row < of.length; row += 1)
			of[row] = (of[row] as number) * radix + (states[row] as number);
	}
	return { names, of };
}

function statesOf(
	facts: FactColumns,
	name: string,
	{ states }: Classification,
	context: ReadContext
): Uint8Array {
	assert(states.at(-1)?.[1] === null, 'last state', name);
	const last = states.length - 1;
	assert(last < 256, 'too many states', name);
	const sorted = new Uint8Array(facts.rows).fill(last);
	// From the last to the first, so that the first that holds is the one that stays.
	for (let state = last - 1; state >= 0; state -= 1) {
		const when = states[state]?.[1];
		assert(when, 'last state', name);
		const truth = truthOf(facts, when, context);
		if (truth === false) continue;
		if (truth === true) sorted.fill(state);
		else for (let row = 0; row < sorted.length; row += 1) if (truth[row] === 1) sorted[row] = state;
	}
	return sorted;
}

function truthOf(facts: FactColumns, predicate: Predicate, context: ReadContext): Truth {
	const truth = (part: Predicate) => truthOf(facts, part, context);
	const values = (operand: Operand) => valuesOf(facts, operand, context);
	if ('all' in predicate)
		return predicate.all.reduce<Truth>((so, part) => both(so, truth(part)), true);
	if ('any' in predicate)
		return not(predicate.any.reduce<Truth>((so, part) => both(so, not(truth(part))), true));
	if ('not' in predicate) return not(truth(predicate.not));
	if ('is' in predicate) return isOneOf(columnOf(facts, predicate.column), predicate.is);
	if ('isNull' in predicate) {
		const { values, none } = columnOf(facts, predicate.isNull);
		return equalTo(values, none, 1);
	}
	if ('equals' in predicate) return given(context, predicate.param) === predicate.equals;
	if ('atMost' in predicate) {
		const [left, right] = predicate.atMost;
		const limit = 'param' in right ? given(context, right.param) : null;
		if (limit === -1) return isThere(values(left));
		return atMost(values(left), values(right), facts.rows);
	}
	if ('atLeast' in predicate) {
		const [left, right] = predicate.atLeast;
		return atMost(values(right), values(left), facts.rows);
	}
	if ('lessThan' in predicate) {
		const [left, right] = predicate.lessThan;
		return atMost(plus(values(left), 1), values(right), facts.rows);
	}
	const [value, low, high] = predicate.between;
	return both(
		atMost(values(low), values(value), facts.rows),
		atMost(values(value), values(high), facts.rows)
	);
}

function valuesOf(facts: FactColumns, operand: Operand, context: ReadContext): Values {
	const number = numberOf(operand, context);
	const plus = operand.plus ?? 0;
	if (typeof number === 'number')
		return { values: Int32Array.of(number), none: NaN, stride: 0, plus };
	const { values, none } = columnOf(facts, number.column);
	return { values, none, stride: 1, plus };
}

const plus = (values: Values, more: number): Values => ({ ...values, plus: values.plus + more });

/** `so` where a value is `none`, else the opposite. */
function equalTo(values: PackedColumn['values'], none: number, so: 0 | 1): Uint8Array {
	const truth = new Uint8Array(values.length);
	for (let row = 0; row < truth.length; row += 1) truth[row] = values[row] === none ? so : 1 - so;
	return truth;
}

const isThere = ({ values, none, stride }: Values): Truth =>
	stride === 0 || equalTo(values, none, 0);

function atMost(left: Values, right: Values, rows: number): Truth {
	const truth = new Uint8Array(rows);
	const more = left.plus - right.plus;
	for (let row = 0; row < rows; row += 1) {
		const low = left.values[row * left.stride] as number;
		const high = right.values[row * right.stride] as number;
		if (low !== left.none && high !== right.none && low + more <= high) truth[row] = 1;
	}
	return truth;
}

function isOneOf(
	{ values, words }: PackedColumn,
	is: string | readonly string[] | boolean
): Uint8Array {
	const sought = new Uint8Array(Math.max(2, words?.length ?? 0));
	if (typeof is === 'boolean') sought[is ? 1 : 0] = 1;
	else
		for (const word of [is].flat()) {
			const code = words?.indexOf(word as string) ?? -1;
			if (code >= 0) sought[code] = 1;
		}
	const truth = new Uint8Array(values.length);
	for (let row = 0; row < truth.length; row += 1) truth[row] = sought[values[row] as number] ?? 0;
	return truth;
}

function not(truth: Truth): Truth {
	if (typeof truth === 'boolean') return !truth;
	const opposite = new Uint8Array(truth.length);
	for (let row = 0; row < truth.length; row += 1) opposite[row] = 1 - (truth[row] as number);
	return opposite;
}

function both(one: Truth, other: Truth): Truth {
	if (one === false || other === false) return false;
	if (one === true) return other;
	if (other === true) return one;
	const joint = new Uint8Array(one.length);
	for (let row = 0; row < one.length; row += 1)
		joint[row] = (one[row] as number) & (other[row] as number);
	return joint;
}
