import {
	controlChart,
	type ChartModel,
	type ChartOptions,
	type ControlChart
} from './control-chart.ts';
import { sideOf } from './special-cause.ts';

/** Limits lie so many mean moving ranges from the mean (3 / 1.128, as the NHS tools round it). */
const REACH = 2.66;

/** Moving ranges of so many times their mean or more are screened out, where screening is asked for. */
const SCREEN = 3.267;

export interface XmrOptions extends ChartOptions {
	/** Leave moving ranges far over their mean out of it, once (NHSRplotthedots does, the NHS Excel tool does not). Off by default. */
	readonly screen?: boolean;
}

/** Mean that is exact for equal values. */
export function mean(values: readonly number[]): number {
	const first = values[0]!;
	return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** Distances of neighbours within stretches. */
export const movingRanges = (stretches: readonly (readonly number[])[]): number[] =>
	stretches.flatMap((values) => values.slice(1).map((value, i) => Math.abs(value - values[i]!)));

/** Mean moving range, screened once if asked for. */
function meanRange(ranges: readonly number[], screen: boolean): number {
	const all = mean(ranges);
	if (!screen || all === 0) return all;
	return mean(ranges.filter((range) => sideOf(range, SCREEN * all) < 0));
}

const xmrModel = (screen: boolean): ChartModel<number> => ({
	valueOf: (value) => value,
	fit(stretches) {
		const ranges = movingRanges(stretches);
		if (ranges.length === 0) return null;
		const centre = mean(stretches.flat());
		const reach = REACH * meanRange(ranges, screen);
		const near = (2 / 3) * reach;
		const limits = {
			centre,
			lower: centre - reach,
			upper: centre + reach,
			nearLower: centre - near,
			nearUpper: centre + near
		};
		return () => limits;
	}
});

/**
 * XmR chart (individual values and moving ranges): limits at mean +- 2.66 mean moving ranges. Null is a missing
 * point. Unit: that of the values; limits are unclipped, so that a share's may lie outside 0-1 and still judge.
 * Source: domain.md part 5.1; missing points, phases and errors as in `controlChart`.
 */
export function xmrChart(
	series: readonly (number | null)[],
	{ screen = false, ...options }: XmrOptions
): ControlChart {
	return controlChart(series, xmrModel(screen), options);
}
