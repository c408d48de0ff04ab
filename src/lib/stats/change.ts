import { difference, type Estimate } from './difference.ts';
import { effectiveCounts, type ShareCounts } from './effective.ts';
import { meaningOf, type ImprovementDirection, type Meaning } from './improvement.ts';
import { wilson } from './wilson.ts';

/** What may be said of a change; `unclear` where its interval holds 0, whichever way the figure moved. */
export type ChangeVerdict = Meaning | 'unclear';

/** A change may be called one only where its 95 % interval excludes 0 (an interval that ends at 0 holds it). */
export function changeVerdict(change: Estimate, direction: ImprovementDirection): ChangeVerdict {
	if (change.low > 0) return meaningOf('high', direction);
	if (change.high < 0) return meaningOf('low', direction);
	return 'unclear';
}

/**
 * The change of a share from `before` to `after` with Newcombe's interval on effective numbers; in the unit of the
 * share (0-1). Null when either period has nothing to share.
 * `deff`: the definition's design effect over the whole data (`designEffect`), 1 where nothing clusters.
 * Source: domain.md part 0 "Clustering" and part 6.4. Throws when counts are no counts of one another.
 */
export function shareChange(
	before: ShareCounts,
	after: ShareCounts,
	deff: number
): Estimate | null {
	const [then, now] = [before, after].map((counts): Estimate | null => {
		const { successes, n } = effectiveCounts(counts, deff);
		const interval = wilson(successes, n);
		return interval && { value: counts.successes / counts.n, ...interval };
	}) as [Estimate | null, Estimate | null];
	return then && now && difference(then, now);
}
