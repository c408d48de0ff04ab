import { columnOf, type FactColumns } from './columns.ts';
import { atomsIn } from './measures.ts';
import type { ReadContext, Reading, States } from './question.ts';
import { atomsOf } from './state-of.ts';

/** A share as its counts' states: those of the numerator are among those of the denominator. */
export interface ShareStates {
	readonly of: States;
	readonly among: States;
}

/** So many clients have `of` facts in a share's numerator and `among` in its denominator. */
interface ClientPair {
	readonly of: number;
	readonly among: number;
	readonly clients: number;
}

/** Each pair of counts once, ascending by `among`, then `of`. */
export type ClientPairs = readonly ClientPair[];

/**
 * Sorts the clients of all facts by their part in a share, whatever a question selects. Clients without a fact in
 * `among`, and facts without client (negative keys), are left out. Throws what `atomsOf` and `atomsIn` throw.
 */
export function clientPairs(
	facts: FactColumns,
	reading: Reading,
	{ of, among }: ShareStates,
	context: ReadContext
): ClientPairs {
	const atoms = atomsOf(facts, reading, context).of;
	const { values: dated, none } = columnOf(facts, reading.dated);
	const counted = atomsIn(reading, of);
	const held = atomsIn(reading, among);
	const pairs = new Map<string, { of: number; among: number; clients: number }>();
	let [current, part, whole] = [-1, 0, 0];
	const close = () => {
		if (whole === 0) return;
		const key = `${part} ${whole}`;
		const pair = pairs.get(key);
		if (pair) pair.clients += 1;
		else pairs.set(key, { of: part, among: whole, clients: 1 });
	};
	for (let row = 0; row < facts.rows; row += 1) {
		const client = facts.client[row] as number;
		if (client < 0 || dated[row] === none) continue;
		if (client !== current) {
			close();
			[current, part, whole] = [client, 0, 0];
		}
		const atom = atoms[row] as number;
		if (held[atom]) whole += 1;
		if (counted[atom]) part += 1;
	}
	close();
	return [...pairs.values()].sort((a, b) => a.among - b.among || a.of - b.of);
}
