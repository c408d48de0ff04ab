import * as Plot from '@observablehq/plot';
import { addDays } from '#lib/base/civil-day.ts';
import { ink, roleColour } from './roles.ts';
import type { PanelPlace } from './time-marks.ts';
import type { LimitStep } from './time-panel.ts';

const emWidth = 12;
const shortestEms = 3;
/** Under this height of the panel a limit lies among the waits, and its words stand clear of them. */
const lowLine = 0.35;

/** First and last instant drawn. */
type Domain = readonly [Date, Date];

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

function placedSteps(
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
