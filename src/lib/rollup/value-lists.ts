import type { Bin } from './question.ts';
import type { ValueCounts } from './value-counts.ts';

/** Counts of values by the column they are of. */
export type Counts = readonly (readonly [column: string, counts: ValueCounts])[];

type Pair = readonly [value: number, count: number];

/** What `listed` makes of the counts of each column, by slot. */
export function byColumn<T>(
	counts: Counts,
	listed: (counts: ValueCounts) => Map<number, T[]>
): (slot: number) => Record<string, T[]> {
	const found = counts.map(([column, of]) => [column, listed(of)] as const);
	return (slot) =>
		Object.fromEntries(found.map(([column, lists]) => [column, lists.get(slot) ?? []]));
}

/** By slot, its values and how many facts have each, ascending. */
export function pairsOf(counts: ValueCounts): Map<number, Pair[]> {
	const found = new Map<number, Pair[]>();
	counts.each((slot, value, count) => listOf(found, slot).push([value, count]));
	return found;
}

/** By slot, its values, how many facts have each and whose they are, ascending. */
export function binsOf(counts: ValueCounts): Map<number, Bin[]> {
	const found = new Map<number, Bin[]>();
	counts.each((slot, value, n, clients) =>
		listOf(found, slot).push({ value, n, clients: [...clients] })
	);
	return found;
}

function listOf<T>(lists: Map<number, T[]>, slot: number): T[] {
	let list = lists.get(slot);
	if (!list) lists.set(slot, (list = []));
	return list;
}
