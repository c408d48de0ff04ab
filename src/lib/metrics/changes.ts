import type { ComparisonKind } from '#lib/scope/comparison.ts';
import type { Scope } from '#lib/scope/scope.ts';
import { changeVerdict, shareChange, type ChangeVerdict } from '#lib/stats/change.ts';
import type { ShareCounts } from '#lib/stats/effective.ts';
import type { Row } from '#lib/gate/row.ts';
import { headlineCounts } from './headline-counts.ts';
import type { Metric } from './metric.ts';

/** A scope beside the reader's, or as `own` the reader's own for the same months, and its total. */
export interface Compared {
	readonly kind: 'own' | ComparisonKind;
	readonly scope: Scope;
	readonly row: Row;
}

/** A headline share against another scope's, on equal mature months. */
export interface Change {
	readonly kind: ComparisonKind;
	/** The reader's scope as it was compared, and the other. */
	readonly own: Scope;
	readonly other: Scope;
	/** The other's share, and the reader's less the other's. */
	readonly value: number;
	readonly difference: number;
	/** 95 % interval of the difference. */
	readonly low: number;
	readonly high: number;
	readonly verdict: ChangeVerdict;
}

/**
 * How a headline share differs from those it is compared with, in their order; what is hidden or has no cases has no
 * change. Intervals: Newcombe's on effective numbers. The area holds the reader's scope: what is compared is the rest of
 * it, and the difference from the area is as much smaller as the rest is a part of the area. Source: domain.md part 0,
 * Clustering.
 */
export function changesOf(
	metric: Metric,
	compared: readonly Compared[],
	designEffect: number
): Change[] {
	const own = compared.find(({ kind }) => kind === 'own');
	const mine = own && headlineCounts(metric, own.row);
	if (!own || !mine) return [];
	return compared.flatMap(({ kind, scope, row }) => {
		const theirs = headlineCounts(metric, row);
		if (kind === 'own' || !theirs) return [];
		const against = kind === 'area' ? rest(theirs, mine) : theirs;
		const change = shareChange(against, mine, designEffect);
		if (!change) return [];
		const part = against.n / theirs.n;
		const value = theirs.successes / theirs.n;
		return {
			kind,
			own: own.scope,
			other: scope,
			value,
			difference: mine.successes / mine.n - value,
			low: change.low * part,
			high: change.high * part,
			verdict: changeVerdict(change, metric.improvement)
		};
	});
}

/** What an area has beside a part of it. */
function rest(area: ShareCounts, part: ShareCounts): ShareCounts {
	return { successes: area.successes - part.successes, n: area.n - part.n };
}
