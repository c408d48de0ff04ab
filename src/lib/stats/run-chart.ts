import { binomialQuantile } from './binomial.ts';
import { sampleQuantile } from './sample-quantile.ts';
import { sideOf } from './special-cause.ts';

/** What Anhøj's rules say of a series. */
export interface RunChart {
	/** Null when no point is shown. */
	readonly median: number | null;
	/** Points off the median. */
	readonly useful: number;
	readonly longestRun: number;
	/** A longer run is a signal; null without useful points. */
	readonly runLimit: number | null;
	readonly crossings: number;
	/** Fewer crossings are a signal; null without two neighbouring useful points. */
	readonly crossingsLimit: number | null;
	/** Whether the series varies by more than chance. */
	readonly signal: boolean;
}

/**
 * Run chart of points in order of time around their median, for series too short for limits. Points on the
 * median count for nothing and their neighbours stay neighbours; a missing point (null) cuts a run, and no
 * crossing is counted over it. Signal: longest run over round(log2 n + 3), or fewer crossings than the 5 %
 * quantile of a fair coin's over the pairs of neighbours. Source: domain.md part 5.5 (Anhøj & Olesen 2014).
 */
export function runChart(series: readonly (number | null)[]): RunChart {
	const median = sampleQuantile(
		series.filter((value) => value !== null),
		0.5
	);
	let [useful, run, longestRun, pairs, crossings, last] = [0, 0, 0, 0, 0, 0];
	for (const value of series) {
		const side = value === null ? 0 : sideOf(value, median!);
		if (value === null) [run, last] = [0, 0];
		if (side === 0) continue;
		useful++;
		if (last !== 0) pairs++;
		if (last === -side) crossings++;
		run = last === side ? run + 1 : 1;
		last = side;
		longestRun = Math.max(longestRun, run);
	}
	const runLimit = useful === 0 ? null : Math.round(Math.log2(useful) + 3);
	const crossingsLimit = pairs === 0 ? null : binomialQuantile(0.05, pairs, 0.5);
	const signal =
		(runLimit !== null && longestRun > runLimit) ||
		(crossingsLimit !== null && crossings < crossingsLimit);
	return { median, useful, longestRun, runLimit, crossings, crossingsLimit, signal };
}
