import * as Plot from '@observablehq/plot';
import { addDays } from '#lib/base/civil-day.ts';
import { ink, roleColour } from './roles.ts';
import type { PanelPlace } from './time-marks.ts';
import type { LimitStep } from './time-panel.ts';

const emWidth = 12;

/**
 * A limit that steps when the law does: level lines as long as each was in force, joined where one main
 * limit follows another, each labelled as far as its length allows. `domain` is the drawn time,
 * `width` its pixels.
 */
export function limitMarks(
	limits: readonly LimitStep[],
	{ panel, toUnit }: PanelPlace,
	domain: readonly [Date, Date],
	width: number
): Plot.Markish[] {
	const [start, end] = domain.map(Number) as [number, number];
	const steps = limits
		.map((limit) => ({
			...limit,
			panel,
			x1: new Date(Math.max(start, Date.parse(limit.from))),
			x2: new Date(Math.min(end, Date.parse(addDays(limit.to, 1)))),
			y: toUnit(limit.value)
		}))
		.filter(({ x1, x2 }) => x1 < x2)
		.map((step) => ({
			...step,
			pixels: ((Number(step.x2) - Number(step.x1)) / (end - start)) * width
		}));
	const joints = steps.flatMap((before) =>
		steps
			.filter((after) => Number(after.x1) === Number(before.x2) && after.y !== before.y)
			.map((after) => ({ panel, x: after.x1, y1: before.y, y2: after.y }))
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
		Plot.ruleX(joints, { x: 'x', y1: 'y1', y2: 'y2', fy: 'panel', stroke, strokeDasharray: '2 2' }),
		...steps.map((step) =>
			Plot.text([step], {
				x: 'x1',
				y: 'y',
				fy: 'panel',
				text: 'label',
				textAnchor: 'start',
				dx: 3,
				dy: -8,
				lineWidth: step.pixels / emWidth,
				textOverflow: 'ellipsis-end',
				fill: ink.text,
				stroke: ink.ground,
				strokeWidth: 3
			})
		)
	];
}
