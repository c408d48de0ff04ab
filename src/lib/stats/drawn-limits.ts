import type { ChartLimits } from './special-cause.ts';

/**
 * Limits as they are drawn: not past what the figure can be (a share 0-1, a count from 0 up). They judge unclipped.
 * Source: domain.md part 5.4.
 */
export function drawnLimits(limits: ChartLimits, least: number, most = Infinity): ChartLimits {
	const clip = (value: number) => Math.min(most, Math.max(least, value));
	return {
		centre: limits.centre,
		lower: clip(limits.lower),
		upper: clip(limits.upper),
		nearLower: clip(limits.nearLower),
		nearUpper: clip(limits.nearUpper)
	};
}
