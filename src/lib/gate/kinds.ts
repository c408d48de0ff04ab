import { bundlesOf } from './bundles.ts';
import type { CountTable } from './count-table.ts';
import type { Twins } from './twins.ts';

/** A change of one row: a fact more or less in some regions. */
export interface Kind {
	readonly parts: readonly { readonly region: number; readonly by: number }[];
	/** What it does to each count it changes. */
	readonly effects: readonly Effect[];
}

interface Effect {
	readonly column: number;
	readonly by: number;
	/** Twins of the count that change otherwise: where they are the same facts, the change would tear them. */
	readonly torn: readonly number[];
}

/**
 * Changes an exchange is made of: a fact more in a region, or one that changes its region inside some count.
 * Where mirrors may be the same facts, also both together with the twins under the other datings.
 */
export function kindsOf({ regions }: CountTable, twins: Twins): Kind[] {
	const facts = regions.map((_, region) => [region]);
	const bundles = twins.any ? bundlesOf(regions, twins) : [];
	const sets = new Map<string, Kind>();
	for (const units of [facts, bundles])
		units.forEach((unit, a) => {
			add(unit, []);
			for (let b = a + 1; b < units.length; b++)
				if (regions[a]!.some((column) => regions[b]!.includes(column))) add(unit, units[b]!);
		});
	return [...sets.values()];

	function add(more: readonly number[], less: readonly number[]): void {
		const by = new Map(more.map((region) => [region, 1]));
		for (const region of less) by.set(region, (by.get(region) ?? 0) - 1);
		const parts = [...by]
			.map(([region, change]) => ({ region, by: change }))
			.filter((part) => part.by !== 0)
			.sort((a, b) => a.region - b.region);
		if (parts.length === 0) return;
		const key = parts.map((part) => `${part.region}:${part.by}`).join();
		const turned = parts.map((part) => `${part.region}:${-part.by}`).join();
		if (!sets.has(key) && !sets.has(turned)) sets.set(key, { parts, effects: effectsOf(parts) });
	}

	function effectsOf(parts: Kind['parts']): Effect[] {
		const change = twins.of.map((_, column) =>
			parts.reduce((sum, part) => sum + (regions[part.region]!.includes(column) ? part.by : 0), 0)
		);
		return change.flatMap((by, column) =>
			by === 0
				? []
				: [{ column, by, torn: twins.of[column]!.filter((twin) => change[twin] !== by) }]
		);
	}
}
