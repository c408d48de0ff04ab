import { binomialCumulative } from './binomial.ts';
import { Z95, Z998 } from './normal.ts';

/** How sure a limit is: so much of what chance gives lies between its two sides. */
export type FunnelLevel = '95' | '99.8';

/** Limits of a share, 0-1. */
export interface FunnelLimits {
	readonly lower: number;
	readonly upper: number;
}

const QUANTILES: Readonly<Record<FunnelLevel, { z: number; tail: number }>> = {
	'95': { z: Z95, tail: 0.025 },
	'99.8': { z: Z998, tail: 0.001 }
};

/** Under so many (effective) observations, or over such a share, limits are the binomial's own. */
const EXACT_BELOW = 30;
const EXACT_ABOVE = 0.95;

const within = (share: number) => Math.min(1, Math.max(0, share));

/** Limits on the arcsine scale, for `n` (effective) observations; `tau2` is the variance between units on that scale. */
export function arcsineLimits(
	centre: number,
	n: number,
	level: FunnelLevel,
	tau2 = 0
): FunnelLimits {
	const reach = QUANTILES[level].z * Math.sqrt(1 / (4 * n) + tau2);
	const middle = Math.asin(Math.sqrt(centre));
	return {
		lower: Math.sin(Math.max(0, middle - reach)) ** 2,
		upper: Math.sin(Math.min(Math.PI / 2, middle + reach)) ** 2
	};
}

/** Limits by the binomial distribution, interpolated between counts. `n` an integer, at least 1. */
export function exactLimits(centre: number, n: number, level: FunnelLevel): FunnelLimits {
	const cumulative = binomialCumulative(n, centre);
	const at = (tail: number) => {
		const r = cumulative.findIndex((below) => below >= tail);
		const before = r === 0 ? 0 : cumulative[r - 1]!;
		const part = (cumulative[r]! - tail) / (cumulative[r]! - before);
		return within((r - part) / n);
	};
	const { tail } = QUANTILES[level];
	if (centre === 0 || centre === 1) return { lower: centre, upper: centre };
	return { lower: at(tail), upper: at(1 - tail) };
}

/**
 * Limits of a funnel at `n` (effective) observations: what judges a unit and what is drawn. Few observations or a
 * centre near 1 (or 0, as the same share told the other way round) take the binomial's own limits, of the whole
 * observations in `n` (at least one); with variation between units, each side the wider of the two.
 * Source: domain.md part 5.6; exact limits as in Spiegelhalter 2005, A.1.1.
 */
export function funnelLimits(
	centre: number,
	n: number,
	level: FunnelLevel,
	tau2: number
): FunnelLimits {
	const exact = n < EXACT_BELOW || Math.max(centre, 1 - centre) > EXACT_ABOVE;
	if (!exact) return arcsineLimits(centre, n, level, tau2);
	const own = exactLimits(centre, Math.max(1, Math.floor(n)), level);
	if (tau2 === 0) return own;
	const wide = arcsineLimits(centre, n, level, tau2);
	return { lower: Math.min(own.lower, wide.lower), upper: Math.max(own.upper, wide.upper) };
}
