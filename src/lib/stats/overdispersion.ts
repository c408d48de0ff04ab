import type { ShareCounts } from './effective.ts';
import { sampleQuantile } from './sample-quantile.ts';

/** Each end so much of the z scores is pulled in, so that the units to be found do not hide themselves. */
const WINSORISED = 0.1;

export interface Overdispersion {
	/** Mean squared winsorised z: about 1 when units differ by chance alone. */
	readonly phi: number;
	/** Variance between units on the arcsine scale; 0 where chance is enough. */
	readonly tau2: number;
}

/**
 * How much more units differ from `centre` than their (effective) counts would by chance. Order does not matter.
 * Source: domain.md part 5.6 (Spiegelhalter 2005; FunnelPlotR). Throws when there are fewer than two units.
 */
export function overdispersion(units: readonly ShareCounts[], centre: number): Overdispersion {
	if (units.length < 2) throw new Error(`no units to compare: ${units.length}`);
	const middle = Math.asin(Math.sqrt(centre));
	const z = units.map(
		({ successes, n }) => (Math.asin(Math.sqrt(successes / n)) - middle) * 2 * Math.sqrt(n)
	);
	const [low, high] = [sampleQuantile(z, WINSORISED)!, sampleQuantile(z, 1 - WINSORISED)!];
	const k = units.length;
	const squares = z.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0);
	const weights = units.map(({ n }) => 4 * n);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const spread = total - weights.reduce((sum, weight) => sum + weight ** 2, 0) / total;
	return { phi: squares / k, tau2: Math.max(0, (squares - (k - 1)) / spread) };
}
