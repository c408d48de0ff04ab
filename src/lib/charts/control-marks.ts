import * as Plot from '@observablehq/plot';
import type { PointType } from '#lib/stats/control-chart.ts';
import { monthSpan } from './month-axis.ts';
import type { Look } from './look.ts';
import { ink, roleColour } from './roles.ts';
import type { PanelPlace } from './panel-place.ts';
import type { ControlPoint } from './time-panel.ts';

/** Usual points and signals differ by shape as well as colour. */
const looks: Readonly<Record<PointType, Look>> = {
	common_cause: { role: 'data', symbol: 'circle', r: 3.5 },
	improvement: { role: 'improvement', symbol: 'diamond', r: 5.5 },
	concern: { role: 'concern', symbol: 'triangle', r: 5.5 },
	neutral_high: { role: 'neutral', symbol: 'square', r: 5 },
	neutral_low: { role: 'neutral', symbol: 'square', r: 5 }
};

/** How a point is drawn; one that is not judged looks usual. */
export const lookOf = (type: PointType | null | undefined): Look => looks[type ?? 'common_cause'];

/** The mean and the limits of usual variation under the line that they judge, with the mean's latest value beside them. */
export function controlMarks(
	points: readonly ControlPoint[],
	{ panel, months, step, toUnit, format }: PanelPlace,
	meanName: string | null
): Plot.Markish[] {
	let stretch = 0;
	const drawn = points.flatMap(({ month, limits }) => {
		if (!limits) {
			stretch += 1;
			return [];
		}
		const { centre, lower, upper } = limits;
		const at = monthSpan(month, step).middle;
		const unit = { centre: toUnit(centre), lower: toUnit(lower), upper: toUnit(upper) };
		return [{ panel, at, stretch, mean: centre, ...unit }];
	});
	const line = { x: 'at', z: 'stretch', fy: 'panel', stroke: roleColour('common') } as const;
	const bound = { ...line, strokeDasharray: '4 3', strokeOpacity: 0.8, curve: 'step' } as const;
	return [
		Plot.areaY(drawn, {
			x: 'at',
			y1: 'lower',
			y2: 'upper',
			z: 'stretch',
			fy: 'panel',
			curve: 'step',
			fill: roleColour('common'),
			fillOpacity: 0.08
		}),
		Plot.lineY(drawn, { ...bound, y: 'lower' }),
		Plot.lineY(drawn, { ...bound, y: 'upper' }),
		Plot.lineY(drawn, { ...line, y: 'centre', curve: 'step' }),
		...(meanName === null
			? []
			: [
					Plot.text(drawn.slice(-1), {
						x: () => monthSpan(months.at(-1)!, step).end,
						y: 'centre',
						fy: 'panel',
						text: ({ mean }: { mean: number }) => `${meanName}\n${format(mean)}`,
						textAnchor: 'start',
						dx: 10,
						fill: ink.quiet
					})
				])
	];
}
