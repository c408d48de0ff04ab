import {
	controlChart,
	type ChartModel,
	type ChartOptions,
	type ControlChart
} from './control-chart.ts';
import { assertShare, type ShareCounts } from './effective.ts';
import { mean, movingRanges } from './xmr.ts';

/** Mean moving range of two normal observations in standard deviations. */
const D2 = 1.128;

export interface PChartOptions extends ChartOptions {
	/** Design effect of the share (`designEffect`); 1 where nothing clusters. */
	readonly deff?: number;
}

/**
 * Laney's sigma_z: how much more neighbouring shares differ than binomial counts would, over stretches of
 * neighbouring points around the share `p`; null where there are no neighbours or p is 0 or 1.
 * Source: domain.md part 5.4; goldens "Laney p'".
 */
export function laneySigma(
	stretches: readonly (readonly ShareCounts[])[],
	p: number,
	deff = 1
): number | null {
	if (p === 0 || p === 1) return null;
	const z = stretches.map((counts) =>
		counts.map(({ successes, n }) => (successes / n - p) / Math.sqrt((p * (1 - p) * deff) / n))
	);
	const ranges = movingRanges(z);
	return ranges.length === 0 ? null : mean(ranges) / D2;
}

const pModel = (deff: number): ChartModel<ShareCounts> => ({
	valueOf(counts) {
		assertShare(counts);
		return counts.n === 0 ? null : counts.successes / counts.n;
	},
	fit(stretches) {
		const all = stretches.flat();
		const n = all.reduce((sum, counts) => sum + counts.n, 0);
		if (n === 0) return null;
		const p = all.reduce((sum, counts) => sum + counts.successes, 0) / n;
		// Counts that differ less than binomial ones narrow nothing: that is chance as well.
		const widening = Math.max(1, laneySigma(stretches, p, deff) ?? 1);
		return (point) => {
			const sigma = Math.sqrt((p * (1 - p) * deff) / point.n) * widening;
			return {
				centre: p,
				lower: p - 3 * sigma,
				upper: p + 3 * sigma,
				nearLower: p - 2 * sigma,
				nearUpper: p + 2 * sigma
			};
		};
	}
});

/**
 * Chart of shares with varying denominators: p chart on effective numbers, widened to Laney's p' where neighbouring
 * points differ more than counts would. Null, or a denominator of 0, is a missing point. Values 0-1; limits are
 * unclipped. The rules are those of the XmR chart, each point against its own limits.
 * Source: domain.md part 5.4 and part 0 "Clustering"; missing points, phases and errors as in `controlChart`.
 */
export function pChart(
	series: readonly (ShareCounts | null)[],
	{ deff = 1, ...options }: PChartOptions
): ControlChart {
	if (!(deff >= 1)) throw new Error(`no design effect: ${deff}`);
	return controlChart(series, pModel(deff), options);
}
