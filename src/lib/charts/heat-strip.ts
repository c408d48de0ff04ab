import * as Plot from '@observablehq/plot';
import type { Day } from '#lib/base/civil-day.ts';
import { houseStyle } from './house-style.ts';
import { labelledMonths, monthRange, monthTick } from './month-axis.ts';
import type { DrawingContext } from './point.ts';
import { ink, roleColour } from './roles.ts';
import { rowMarks } from './row-marks.ts';

const narrowBelow = 560;

/** A month of a unit: how its events compare with the unit's usual month. */
export interface StripCell {
	readonly row: number;
	readonly unit: string;
	readonly month: Day;
	/** Events over the unit's median month; null when hidden. */
	readonly ratio: number | null;
	/** Whether it is a gap. */
	readonly gap: boolean;
}

/**
 * Units from top to bottom, months from left to right: the fuller a month, the darker its cell; a gap is an orange
 * cell with a point in it, a hidden month an empty one with a dash. Every cell has one `data-row`.
 */
export function heatStrip(
	cells: readonly StripCell[],
	{ locale, width }: DrawingContext
): Plot.PlotOptions {
	const narrow = width < narrowBelow;
	const units = [...new Set(cells.map(({ unit }) => unit))];
	const months = monthRange(cells.map(({ month }) => month));
	const left = narrow ? 4 : Math.min(220, Math.round(width * 0.28));
	const rowHeight = narrow ? 36 : 24;
	const top = narrow ? 16 : 2;
	const labelled = labelledMonths(months, width - left);
	const shown = cells.filter(({ ratio }) => ratio !== null);
	return {
		...houseStyle,
		width,
		height: units.length * rowHeight + 40,
		marginLeft: left,
		marginRight: 8,
		marginTop: 2,
		marginBottom: 36,
		x: { type: 'band', domain: months, padding: 0.06, label: null },
		y: { type: 'band', domain: units, padding: 0, axis: null },
		marks: [
			Plot.axisX(labelled, {
				anchor: 'bottom',
				tickSize: 0,
				tickFormat: (month: Day) => monthTick(month, labelled, locale)
			}),
			Plot.cell(shown, {
				x: 'month',
				y: 'unit',
				insetTop: top,
				insetBottom: 2,
				fill: ({ gap }: StripCell) => roleColour(gap ? 'concern' : 'common'),
				fillOpacity: ({ gap, ratio }: StripCell) =>
					gap ? 0.9 : 0.12 + 0.55 * Math.min(1, (ratio ?? 0) / 1.5)
			}),
			Plot.dot(
				cells.filter(({ gap, ratio }) => gap && ratio !== null),
				{ x: 'month', y: 'unit', dy: narrow ? 7 : 0, r: 2.5, fill: ink.ground }
			),
			Plot.text(
				cells.filter(({ ratio }) => ratio === null),
				{
					x: 'month',
					y: 'unit',
					dy: narrow ? 7 : 0,
					text: ({ gap }: StripCell) => (gap ? '●' : '–'),
					fill: ({ gap }: StripCell) => roleColour(gap ? 'concern' : 'suppressed')
				}
			),
			Plot.text(units, {
				y: (unit: string) => unit,
				text: (unit: string) => unit,
				frameAnchor: 'left',
				textAnchor: narrow ? 'start' : 'end',
				dx: narrow ? 0 : -10,
				dy: narrow ? -10 : 0,
				lineWidth: (narrow ? width - 16 : left - 16) / 12,
				textOverflow: 'ellipsis-end',
				fill: ink.text
			}),
			Plot.cell(cells, {
				x: 'month',
				y: 'unit',
				insetTop: top,
				fill: 'transparent',
				render: rowMarks(cells)
			})
		]
	};
}
