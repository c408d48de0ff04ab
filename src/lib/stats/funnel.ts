import { assertShare, effectiveCounts, type ShareCounts } from './effective.ts';
import { funnelLimits, type FunnelLevel, type FunnelLimits } from './funnel-limits.ts';
import { meaningOf, type ImprovementDirection } from './improvement.ts';
import { overdispersion } from './overdispersion.ts';

/** Against the area's mean; `higher` and `lower` where neither is better. Units are judged, never ranked. */
export type FunnelVerdict = 'better' | 'usual' | 'worse' | 'higher' | 'lower';

interface FunnelUnit {
	/** 0-1. */
	readonly share: number;
	/** The observations its contacts are worth. */
	readonly effectiveN: number;
	readonly limits: Readonly<Record<FunnelLevel, FunnelLimits>>;
	/** The widest limits that it lies outside of, null when inside all. */
	readonly beyond: FunnelLevel | null;
	/** Other than `usual` only outside the 99.8 % limits. */
	readonly verdict: FunnelVerdict;
}

/** Whether variation between units widens the limits: it does, need not, or cannot be told from so few. */
type FunnelDispersion = 'widened' | 'chance' | 'too_few_units';

export interface Funnel {
	readonly centre: number;
	readonly dispersion: FunnelDispersion;
	/** Null from too few units. */
	readonly phi: number | null;
	readonly tau2: number;
	/** In the order given; null for a unit that is not plotted. */
	readonly units: readonly (FunnelUnit | null)[];
}

export interface FunnelOptions {
	readonly improvement: ImprovementDirection;
	/** Design effect of the share over the whole data (`designEffect`); 1 where nothing clusters. */
	readonly deff: number;
	/** The share that units are held against, 0-1; by default that of the plotted units together. */
	readonly centre?: number;
}

/** Units with fewer observations are not plotted and enter nothing. */
const PLOTTED_N = 5;

/** With fewer units the variation between them is not estimated. */
const DISPERSION_UNITS = 10;

const verdicts = {
	improvement: 'better',
	concern: 'worse',
	neutral_high: 'higher',
	neutral_low: 'lower'
} as const;

const outside = (share: number, { lower, upper }: FunnelLimits) => share < lower || share > upper;

/**
 * Funnel plot of units' shares on effective numbers with limits at 95 % and 99.8 %, widened where units differ
 * more than chance. Null is a hidden unit: it is not judged and enters nothing. Null when no unit is plotted.
 * Source: domain.md part 5.6 and part 0 "Clustering", "SPC". Throws when counts are no counts of one another.
 */
export function funnel(
	series: readonly (ShareCounts | null)[],
	{ improvement, deff, centre: given }: FunnelOptions
): Funnel | null {
	for (const counts of series) if (counts) assertShare(counts);
	const plotted = series.map((counts) => (counts && counts.n >= PLOTTED_N ? counts : null));
	const shown = plotted.filter((counts) => counts !== null);
	if (shown.length === 0) return null;
	const total = (count: keyof ShareCounts) => shown.reduce((sum, counts) => sum + counts[count], 0);
	const centre = given ?? total('successes') / total('n');
	const enough = shown.length >= DISPERSION_UNITS;
	const { phi, tau2 } = enough
		? overdispersion(
				shown.map((counts) => effectiveCounts(counts, deff)),
				centre
			)
		: { phi: null, tau2: 0 };

	const units = plotted.map((counts): FunnelUnit | null => {
		if (!counts) return null;
		const share = counts.successes / counts.n;
		const effectiveN = effectiveCounts(counts, deff).n;
		const at = (level: FunnelLevel) => funnelLimits(centre, effectiveN, level, tau2);
		const limits = { '95': at('95'), '99.8': at('99.8') };
		const far = outside(share, limits['99.8']);
		const beyond = far ? '99.8' : outside(share, limits['95']) ? '95' : null;
		const verdict = far
			? verdicts[meaningOf(share > centre ? 'high' : 'low', improvement)]
			: 'usual';
		return { share, effectiveN, limits, beyond, verdict };
	});
	const dispersion = !enough ? 'too_few_units' : tau2 > 0 ? 'widened' : 'chance';
	return { centre, dispersion, phi, tau2, units };
}
