import type { ControlChart, PointType } from './control-chart.ts';
import { sideOf } from './special-cause.ts';
import type { ImprovementDirection, Side } from './improvement.ts';

/** What the latest judged point says: its type, which side (H or L on the icon), and where it stands in the series. */
export interface VariationIcon {
	readonly type: PointType;
	readonly side: Side | null;
	readonly index: number;
}

/** Whether an own target lies beyond what the process gives: `pass` and `fail` always, `hit_or_miss` by chance. */
export type AssuranceIcon = 'pass' | 'fail' | 'hit_or_miss';

/**
 * The variation icon: that of the latest point that is judged; null when none is. Months still open or hidden
 * are not judged, so the index may lie before the end. Source: domain.md part 5.3.
 */
export function variationIcon({ points }: ControlChart): VariationIcon | null {
	const index = points.findLastIndex((point) => point.type !== null);
	if (index < 0) return null;
	const { type, cause } = points[index]!;
	return { type: type!, side: cause?.side ?? null, index };
}

/**
 * The assurance icon of an own target (never of the law's limit, which is a line) against the limits of the last
 * phase, at its latest judged point. Null without limits, with trial limits, or where no direction is better.
 * A series whose points all equal the target always meets it, though it lacks variation.
 * Unit of `target`: that of the points. Source: domain.md part 5.3, part 0 "SPC" and "Own targets".
 */
export function assuranceIcon(
	{ points, phases }: ControlChart,
	target: number,
	improvement: ImprovementDirection
): AssuranceIcon | null {
	const phase = phases.at(-1);
	if (!phase || improvement === 'neutral') return null;
	if (phase.standing === 'none' || phase.standing === 'trial') return null;
	const judged = points.slice(phase.from, phase.to).filter((point) => point.type !== null);
	const limits = judged.at(-1)?.limits;
	if (!limits) return null;
	if (judged.every((point) => sideOf(point.value!, target) === 0)) return 'pass';
	const increase = improvement === 'increase';
	if (sideOf(target, limits.upper) > 0) return increase ? 'fail' : 'pass';
	if (sideOf(target, limits.lower) < 0) return increase ? 'pass' : 'fail';
	return 'hit_or_miss';
}
