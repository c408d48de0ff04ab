/** A run of neighbouring points of a sparkline; a gap in the values ends a run. */
export type Run = readonly (readonly [x: number, y: number])[];

/** The smallest stretch of shares an axis spans, so that a calm line looks calm. */
const leastSpan = 0.2;

/**
 * Ends of the value axis for shares: round the values, at least 20 percentage points apart, within 0-1.
 * `[0, 1]` without values.
 */
export function sparkDomain(values: readonly (number | null)[]): [low: number, high: number] {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return [0, 1];
	const [least, most] = [Math.min(...known), Math.max(...known)];
	const span = Math.min(1, Math.max(leastSpan, (most - least) * 1.2));
	const low = Math.min(1 - span, Math.max(0, (least + most - span) / 2));
	return [low, low + span];
}

/**
 * Values in time order as runs of points in a box of `width` x `height`, y downwards.
 * Null leaves a gap. Empty without values.
 */
export function sparkRuns(
	values: readonly (number | null)[],
	[low, high]: readonly [number, number],
	width: number,
	height: number
): readonly Run[] {
	const step = values.length > 1 ? width / (values.length - 1) : 0;
	const runs: [number, number][][] = [[]];
	values.forEach((value, index) => {
		if (value === null) runs.push([]);
		else runs.at(-1)!.push([index * step, height - ((value - low) / (high - low)) * height]);
	});
	return runs.filter((run) => run.length > 0);
}
