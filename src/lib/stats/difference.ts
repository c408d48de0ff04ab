/** A 95 % confidence interval, in the unit of what it is about. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** A value with its 95 % confidence interval. */
export interface Estimate extends Interval {
	readonly value: number;
}

/**
 * What `after` has more than `before`, with the interval that the two intervals give together: each bound
 * adds the squared distances of the bounds that work towards it. Of two Wilson intervals this is Newcombe's;
 * of two symmetric ones it is the usual root of summed squares.
 * The two are taken as independent. Unit: that of the values.
 * Source: domain.md part 6.4; Newcombe 1998 (method 10); Zou & Donner 2008 for other intervals.
 */
export function difference(before: Estimate, after: Estimate): Estimate {
	const value = after.value - before.value;
	return {
		value,
		low: value - Math.hypot(after.value - after.low, before.high - before.value),
		high: value + Math.hypot(after.high - after.value, before.value - before.low)
	};
}
