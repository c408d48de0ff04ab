import type { CountTable } from './count-table.ts';
import type { Twins } from './twins.ts';

/** Facts that come or go together: one of each region. */
export interface Kind {
	readonly regions: readonly number[];
	/** Counts that change, ascending. */
	readonly columns: readonly number[];
}

/**
 * What can change places in one step: one fact of any region; where mirrors may be the same facts also one
 * fact together with its twins under the other datings, so that equal mirrors stay equal.
 */
export function kindsOf({ regions }: CountTable, twins: Twins): Kind[] {
	const kinds = regions.map((columns, g): Kind => ({ regions: [g], columns }));
	if (!twins.any) return kinds;
	const known = new Set<string>();
	const add = (set: readonly number[]) => {
		const sorted = [...set].sort((a, b) => a - b);
		if (known.has(sorted.join())) return;
		known.add(sorted.join());
		const columns = [...new Set(sorted.flatMap((g) => regions[g]!))].sort((a, b) => a - b);
		kinds.push({ regions: sorted, columns });
	};
	const all = regions.map((_, g) => g);
	for (const g of all) {
		if (isEven([g])) continue;
		const pairs = all.map((other) => [g, other]).filter((set) => isEven(set));
		pairs.forEach(add);
		if (pairs.length > 0) continue;
		for (const second of all)
			for (const third of all.slice(second + 1)) {
				const set = [g, second, third];
				if (new Set(set).size === 3 && isEven(set)) add(set);
			}
	}
	return kinds;

	function isEven(set: readonly number[]): boolean {
		const facts = (column: number) => set.filter((g) => regions[g]!.includes(column)).length;
		return twins.pairs.every(([a, b]) => facts(a) === facts(b));
	}
}
