import * as Plot from '@observablehq/plot';
import { ink } from './roles.ts';
import type { PanelPlace } from './panel-place.ts';
import type { LimitStep } from './time-panel.ts';
import { type Domain, placedSteps } from './placed-limits.ts';

const emWidth = 12;
const shortestEms = 3;
/** Under this height of the panel a limit lies among the waits, and its words stand clear of them. */
const lowLine = 0.35;

/** The words of each limit above its line, as far as the line is long; `width` is the drawn time's in pixels. */
export function limitLabels(
	limits: readonly LimitStep[],
	place: PanelPlace,
	domain: Domain,
	width: number
): Plot.Markish[] {
	const whole = Number(domain[1]) - Number(domain[0]);
	const ems = (step: { x1: Date; x2: Date }) =>
		(((Number(step.x2) - Number(step.x1)) / whole) * width) / emWidth;
	const long = placedSteps(limits, place, domain).filter((step) => ems(step) > shortestEms);
	return long.map((step) =>
		Plot.text([step], {
			x: 'x1',
			y: 'y',
			fy: 'panel',
			text: 'label',
			textAnchor: 'start',
			dx: 3,
			dy: step.y < lowLine ? -22 : -8,
			lineWidth: ems(step),
			textOverflow: 'ellipsis-end',
			fill: ink.text,
			stroke: ink.ground,
			strokeWidth: 3
		})
	);
}
