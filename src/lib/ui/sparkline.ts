/** A run of neighbouring points of a sparkline; a gap in the values ends a run. */
export type Run = readonly (readonly [x: number, y: number])[];

/**
 * Values in time order as runs of points in a box of `width` x `height`, y downwards from `top` of the
 * value axis, which starts at 0. Null leaves a gap. Empty without values.
 */
export function sparkRuns(
	values: readonly (number | null)[],
	width: number,
	height: number
): readonly Run[] {
	const known = values.filter((value) => value !== null);
	if (known.length === 0) return [];
	const top = Math.max(...known) * 1.05 || 1;
	const step = values.length > 1 ? width / (values.length - 1) : 0;
	const runs: [number, number][][] = [[]];
	values.forEach((value, index) => {
		if (value === null) runs.push([]);
		else runs.at(-1)!.push([index * step, height - (value / top) * height]);
	});
	return runs.filter((run) => run.length > 0);
}
