import { binomialQuantile } from './binomial.ts';

/**
 * Ranks (1 = smallest) of the order statistics between which the median of `n` values lies with 95 %
 * confidence; null when `n` is under 6: then the extremes themselves do not reach it.
 * Source: domain.md part 0 "Competing risks" (medians carry an order-statistic interval).
 */
export function medianRanks(n: number): { readonly low: number; readonly high: number } | null {
	const low = binomialQuantile(0.025, n, 0.5);
	return low === 0 ? null : { low, high: n - low + 1 };
}
