import * as Plot from '@observablehq/plot';
import { roleColour } from './roles.ts';
import type { PanelPlace } from './panel-place.ts';
import type { LimitStep } from './time-panel.ts';
import { type Domain, placedSteps } from './placed-limits.ts';

/**
 * A limit that steps when the law does: level lines as long as each was in force, joined where one
 * follows another. What lies outside the drawn time is cut off.
 */
export function limitLines(
	limits: readonly LimitStep[],
	place: PanelPlace,
	domain: Domain
): Plot.Markish[] {
	const steps = placedSteps(limits, place, domain);
	const joints = steps.flatMap((before) =>
		steps
			.filter((after) => Number(after.x1) === Number(before.x2) && after.y !== before.y)
			.map((after) => ({ panel: place.panel, x: after.x1, y1: before.y, y2: after.y }))
	);
	const stroke = roleColour('limit');
	return [
		Plot.ruleY(steps, {
			x1: 'x1',
			x2: 'x2',
			y: 'y',
			fy: 'panel',
			stroke,
			strokeWidth: ({ main }: LimitStep) => (main ? 2 : 1)
		}),
		Plot.ruleX(joints, { x: 'x', y1: 'y1', y2: 'y2', fy: 'panel', stroke, strokeDasharray: '2 2' })
	];
}
