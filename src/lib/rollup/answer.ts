import type { Grouping } from './grouping.ts';
import type { AtomSum, Group } from './question.ts';
import { sumsAt, type Tally } from './tally.ts';
import { binsOf, byColumn, pairsOf, type Counts } from './value-lists.ts';

/** Everything that was added up; keys of the tally are those of the grouping, times the number of atoms, plus the atom. */
export interface Added {
	readonly grouping: Grouping;
	readonly atoms: readonly string[];
	readonly tally: Tally;
	readonly sums: readonly string[];
	readonly quantiles: readonly string[];
	/** Counts of the quantile columns, made when the first of them is read: most views show no quantile. */
	readonly values: () => Counts;
	readonly bins?: Counts;
}

/** The groups of an answer by their keys, ascending, atoms in their order. */
export function groupsOf({
	grouping,
	atoms,
	tally,
	sums,
	quantiles,
	values,
	bins
}: Added): Map<number, Group> {
	let pairs: ((slot: number) => AtomSum['values']) | undefined;
	const binned = bins && byColumn(bins, binsOf);
	const groups = new Map<number, Group & { atoms: Map<string, AtomSum> }>();
	for (const slot of tally.keys.ascending()) {
		const key = tally.keys.keys[slot] as number;
		const atom = key % atoms.length;
		const place = (key - atom) / atoms.length;
		let group = groups.get(place);
		if (!group) groups.set(place, (group = { ...grouping.describe(place), atoms: new Map() }));
		const sum: AtomSum = {
			n: tally.n[slot] as number,
			sums: sumsAt(sums, tally, slot),
			values: none,
			clients: Array.from(tally.clients.of(slot)),
			...(binned && { bins: binned(slot) })
		};
		if (quantiles.length > 0)
			Object.defineProperty(sum, 'values', {
				get: () => (pairs ??= byColumn(values(), pairsOf))(slot)
			});
		group.atoms.set(atoms[atom] as string, sum);
	}
	return groups;
}

const none = {};
