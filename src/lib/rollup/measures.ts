import { CLIENT_CAP } from './capped-clients.ts';
import { atomNames } from './state-of.ts';
import type { AtomSum, Bin, Group, Reading, States } from './question.ts';

/** Whether each atom, by number, has all its states listed. Throws `unknown state: …`, `unknown class: …`. */
export function atomsIn({ classes }: Reading, states: States): boolean[] {
	for (const [name, listed] of Object.entries(states)) {
		const known = classes[name]?.states.map(([state]) => state);
		if (!known) throw new Error(`unknown class: ${name}`);
		for (const state of listed)
			if (!known.includes(state)) throw new Error(`unknown state: ${state}`);
	}
	return Object.entries(classes)
		.map(([name, { states: all }]) => all.map(([state]) => states[name]?.includes(state) ?? true))
		.reduce((so, next) => so.flatMap((held) => next.map((holds) => held && holds)), [true]);
}

/** Picks a group's atoms in the states; those without a fact are not there. Throws what `atomsIn` throws. */
export function within(reading: Reading, states: States): (group: Group) => AtomSum[] {
	const held = atomsIn(reading, states);
	const names = new Set(atomNames(reading).filter((_, atom) => held[atom]));
	return ({ atoms }) => {
		const found: AtomSum[] = [];
		for (const [name, sum] of atoms) if (names.has(name)) found.push(sum);
		return found;
	};
}

/** Facts (of a `subject`: keys); 0 where there are none. */
export const count = (atoms: readonly AtomSum[]): number =>
	atoms.reduce((sum, { n }) => sum + n, 0);

/** Distinct clients behind a count, 0 to 20; 20 means 20 or more. */
export function clientsBehind(atoms: readonly AtomSum[]): number {
	if (atoms.length === 1) return (atoms[0] as AtomSum).clients.length;
	const found = new Set<number>();
	for (const { clients } of atoms) {
		// A full list tells that there are enough: most counts need no union.
		if (clients.length === CLIENT_CAP) return CLIENT_CAP;
		for (const client of clients) found.add(client);
	}
	return Math.min(found.size, CLIENT_CAP);
}

/** Sum of a column of the reading's `sums`, missing values left out; 0 where there are none. */
export function sum(atoms: readonly AtomSum[], column: string): number {
	return atoms.reduce((total, { sums }) => {
		const part = sums[column];
		if (part === undefined) throw new Error(`not summed: ${column}`);
		return total + part;
	}, 0);
}

/**
 * The q-quantile (0-1) of a column of the reading's `quantiles`, exact, missing values left out; null where there
 * are none. Type 7 of Hyndman & Fan 1996: linear between the order statistics around (n - 1) q.
 */
export function quantile(atoms: readonly AtomSum[], column: string, q: number): number | null {
	const pairs = pairsOf(atoms, column);
	const n = pairs.reduce((total, [, times]) => total + times, 0);
	if (n === 0) return null;
	const place = (n - 1) * q;
	const below = orderStatistic(pairs, Math.floor(place));
	const above = orderStatistic(pairs, Math.ceil(place));
	return below + (above - below) * (place - Math.floor(place));
}

type Pairs = readonly (readonly [value: number, n: number])[];
const merged = new WeakMap<readonly AtomSum[], Map<string, Pairs>>();

/** Pairs of value and count over atoms, ascending; kept for the next quantile of the same. */
function pairsOf(atoms: readonly AtomSum[], column: string): Pairs {
	const known = merged.get(atoms) ?? new Map<string, Pairs>();
	merged.set(atoms, known);
	const pairs = known.get(column) ?? mergedPairs(atoms, column);
	known.set(column, pairs);
	return pairs;
}

function mergedPairs(atoms: readonly AtomSum[], column: string): Pairs {
	const lists = atoms.map(({ values }) => {
		const pairs = values[column];
		if (pairs === undefined) throw new Error(`not kept by value: ${column}`);
		return pairs;
	});
	return lists.reduce(mergePairs, []);
}

/** Two ascending lists as one. */
function mergePairs(some: Pairs, others: Pairs): Pairs {
	if (some.length === 0) return others;
	const merged: (readonly [number, number])[] = [];
	for (let left = 0, right = 0; left < some.length || right < others.length;) {
		const a = some[left]?.[0] ?? Infinity;
		const b = others[right]?.[0] ?? Infinity;
		merged.push([Math.min(a, b), (a <= b ? some[left]![1] : 0) + (b <= a ? others[right]![1] : 0)]);
		if (a <= b) left += 1;
		if (b <= a) right += 1;
	}
	return merged;
}

function orderStatistic(pairs: readonly (readonly [number, number])[], place: number): number {
	let seen = 0;
	for (const [value, times] of pairs) {
		seen += times;
		if (seen > place) return value;
	}
	throw new Error(`no such place: ${place}`);
}

/** Facts by value of a column of `Detail.histograms`, ascending, with the clients of every value. */
export function histogram(atoms: readonly AtomSum[], column: string): Bin[] {
	return mergeBins(
		atoms.flatMap(({ bins }) => {
			const found = bins?.[column];
			if (found === undefined) throw new Error(`not scanned by value: ${column}`);
			return found;
		})
	);
}

/** One bin for every value, ascending. */
export function mergeBins(bins: readonly Bin[]): Bin[] {
	const byValue = new Map<number, Bin[]>();
	for (const bin of bins) byValue.set(bin.value, [...(byValue.get(bin.value) ?? []), bin]);
	return [...byValue]
		.map(([value, found]) => ({
			value,
			n: found.reduce((total, { n }) => total + n, 0),
			clients: clientsOf(found.map(({ clients }) => clients))
		}))
		.sort((a, b) => a.value - b.value);
}

/** The union of client lists, ascending, its lowest 20 keys where it is longer. */
export const clientsOf = (lists: readonly (readonly number[])[]): number[] =>
	[...new Set(lists.flat())].sort((a, b) => a - b).slice(0, CLIENT_CAP);

/** How many clients have facts, of a table by number of facts (`Group.perClient`). */
export const clientCount = (
	table: readonly (readonly [facts: number, clients: number])[]
): number => table.reduce((total, [, clients]) => total + clients, 0);
