import type { CountTable } from './count-table.ts';
import type { Twins } from './twins.ts';

/** For each region, the regions that change together with it where mirrors may be the same facts. */
export function bundlesOf(regions: CountTable['regions'], twins: Twins): (readonly number[])[] {
	const all = regions.map((_, region) => region);
	const tilts = regions.map((columns) =>
		twins.pairs.map(([a, b]) => Number(columns.includes(a)) - Number(columns.includes(b)))
	);
	const byTilt = new Map(all.map((region) => [tilts[region]!.join(), region]));
	return all.map(bundleOf);

	/** The region with one of its twins under each other dating, so that all mirrors of all columns change alike. */
	function bundleOf(region: number): readonly number[] {
		if (tilts[region]!.every((tilt) => tilt === 0)) return [region];
		const second = balancing([region]);
		if (second !== undefined) return [region, second];
		for (const other of all) {
			const third = other === region ? undefined : balancing([region, other]);
			if (third !== undefined) return [region, other, third];
		}
		return [region];
	}

	function balancing(set: readonly number[]): number | undefined {
		const wanted = twins.pairs.map((_, p) => set.reduce((sum, g) => sum - tilts[g]![p]!, 0));
		return byTilt.get(wanted.join());
	}
}
