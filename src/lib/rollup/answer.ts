import type { Grouping } from './grouping.ts';
import type { AtomSum, Bin, Group } from './question.ts';
import type { Tally, ValueCounts } from './tally.ts';

type Counts = readonly (readonly [column: string, counts: ValueCounts])[];

/** Everything that was added up; keys of the tally are those of the grouping, times the number of atoms, plus the atom. */
export interface Added {
	readonly grouping: Grouping;
	readonly atoms: readonly string[];
	readonly tally: Tally;
	readonly sums: readonly string[];
	readonly values: Counts;
	readonly bins?: Counts;
}

type Pair = readonly [value: number, count: number];

/** The groups of an answer, in the order of their keys, atoms in theirs. */
export function groupsOf({
	grouping,
	atoms,
	tally,
	sums,
	values,
	bins
}: Added): Map<number, Group> {
	const pairs = values.map(([column, counts]) => [column, pairsOf(counts)] as const);
	const binned = bins?.map(([column, counts]) => [column, binsOf(counts)] as const);
	const groups = new Map<number, Group & { atoms: Map<string, AtomSum> }>();
	for (const slot of tally.keys.ascending()) {
		const key = tally.keys.keys[slot] as number;
		const atom = key % atoms.length;
		const place = (key - atom) / atoms.length;
		let group = groups.get(place);
		if (!group) groups.set(place, (group = { ...grouping.describe(place), atoms: new Map() }));
		group.atoms.set(atoms[atom] as string, {
			n: tally.n[slot] as number,
			sums: Object.fromEntries(
				sums.map((column, index) => [column, tally.sums[index]?.[slot] as number])
			),
			values: Object.fromEntries(pairs.map(([column, found]) => [column, found.get(slot) ?? []])),
			clients: [...tally.clients.of(slot)],
			...(binned && {
				bins: Object.fromEntries(binned.map(([column, found]) => [column, found.get(slot) ?? []]))
			})
		});
	}
	return groups;
}

function pairsOf(counts: ValueCounts): Map<number, Pair[]> {
	const found = new Map<number, Pair[]>();
	counts.each((slot, value, count) => listOf(found, slot).push([value, count]));
	return found;
}

function binsOf(counts: ValueCounts): Map<number, Bin[]> {
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
