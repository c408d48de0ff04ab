import { addDays } from '#lib/base/civil-day.ts';
import type { PanelPlace } from './panel-place.ts';
import type { LimitStep } from './time-panel.ts';

/** First and last instant drawn. */
export type Domain = readonly [Date, Date];

/** The steps of limits where they are drawn; what lies outside the drawn time is cut off. */
export function placedSteps(
	limits: readonly LimitStep[],
	{ panel, toUnit }: PanelPlace,
	[start, end]: Domain
) {
	return limits
		.map((limit) => ({
			...limit,
			panel,
			x1: new Date(Math.max(Number(start), Date.parse(limit.from))),
			x2: new Date(Math.min(Number(end), Date.parse(addDays(limit.to, 1)))),
			y: toUnit(limit.value)
		}))
		.filter(({ x1, x2 }) => x1 < x2);
}
