import type { Interval } from './difference.ts';
import { Z95 as Z } from './normal.ts';

/**
 * Wilson score interval (95 %) of `successes` out of `n`; null when there is nothing to share (`n` = 0).
 * Source: Wilson 1927, without continuity correction; domain.md part 6.4.
 * The counts may be effective numbers, which are no integers (`effective.ts`).
 * Throws when the counts cannot be counts of one another.
 */
export function wilson(successes: number, n: number): Interval | null {
	if (!(n >= 0 && successes >= 0 && successes <= n)) throw new Error(`not ${successes} of ${n}`);
	if (n === 0) return null;
	const share = successes / n;
	const middle = share + (Z * Z) / (2 * n);
	const reach = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
	const scale = 1 + (Z * Z) / n;
	return {
		// At the edges the bound is the edge itself, which rounding would miss by a hair.
		low: successes === 0 ? 0 : (middle - reach) / scale,
		high: successes === n ? 1 : (middle + reach) / scale
	};
}
