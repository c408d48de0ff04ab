import * as Plot from '@observablehq/plot';
import { formatCount, formatShare, nameOrder } from '#lib/i18n/formats.ts';
import { houseStyle } from './house-style.ts';
import { ink, roleColour, type MarkRole } from './roles.ts';
import { rowMarks } from './row-marks.ts';
import { shareAxis } from './value-axis.ts';
import type { DrawingContext, UnitPoint } from './point.ts';

const narrowBelow = 520;

/**
 * Shares by unit, in name order of the language on every page: a dot with its interval on a scale from 0,
 * the share and its n written beside. Names stand left of the dots, above them where it is narrow;
 * hidden ones say `<5`, units without cases a dash. Every row has one `data-row` band to point at.
 */
export function unitChart(
	points: readonly UnitPoint[],
	{ locale, width }: DrawingContext,
	{ role }: { readonly role: MarkRole }
): Plot.PlotOptions {
	const narrow = width < narrowBelow;
	const order = nameOrder(locale);
	const bands = [...points]
		.sort((a, b) => order(a.name, b.name) || a.row - b.row)
		.map((point) => ({ ...point, band: String(point.row), text: valueText(point, locale) }));
	const named = new Map(bands.map(({ band, name }) => [band, name]));
	const axis = shareAxis(points, narrow ? 3 : 5, locale);
	const shown = bands.filter(({ value }) => value !== null);
	const left = narrow ? 4 : Math.min(260, Math.round(width * 0.3));
	const right = narrow ? 116 : 150;
	const rowHeight = narrow ? 42 : 28;
	const dy = narrow ? 9 : 0;
	return {
		...houseStyle,
		width,
		height: bands.length * rowHeight + 48,
		marginLeft: left,
		marginRight: right,
		marginTop: 24,
		marginBottom: 24,
		x: { domain: [0, axis.end], label: null },
		y: { type: 'band', domain: bands.map(({ band }) => band), axis: null, padding: 0 },
		marks: [
			Plot.gridX([...axis.ticks], { stroke: ink.grid, strokeOpacity: 1 }),
			Plot.axisX([...axis.ticks], { anchor: 'top', tickFormat: axis.format, tickSize: 0 }),
			Plot.ruleX([0], { stroke: ink.quiet, strokeOpacity: 0.6 }),
			Plot.ruleY(shown, {
				y: 'band',
				x1: 'low',
				x2: 'high',
				dy,
				stroke: roleColour('interval'),
				strokeWidth: 2
			}),
			Plot.dot(shown, {
				y: 'band',
				x: 'value',
				dy,
				r: 4.5,
				fill: roleColour(role),
				stroke: ink.ground
			}),
			Plot.text(bands, {
				y: 'band',
				frameAnchor: 'right',
				textAnchor: 'start',
				dx: 10,
				dy,
				text: 'text',
				fill: (point: UnitPoint) => (point.value === null ? roleColour('suppressed') : ink.text)
			}),
			Plot.text(bands, {
				y: 'band',
				frameAnchor: 'left',
				textAnchor: narrow ? 'start' : 'end',
				dx: narrow ? 0 : -10,
				dy: narrow ? -10 : 0,
				text: ({ band }: { band: string }) => named.get(band) ?? '',
				lineWidth: (narrow ? width - 24 : left - 24) / 12,
				textOverflow: 'ellipsis-end',
				fill: ink.text
			}),
			Plot.barX(bands, {
				y: 'band',
				x1: 0,
				x2: axis.end,
				insetLeft: -left,
				insetRight: -right,
				fill: 'transparent',
				render: rowMarks(bands)
			})
		]
	};
}

function valueText(point: UnitPoint, locale: DrawingContext['locale']): string {
	if (point.hidden !== '') return point.hidden;
	if (point.value === null) return '–';
	const share = formatShare(locale, point.value);
	return point.n === null
		? share
		: `${share}  n = ${formatCount(locale, point.n)}`.replaceAll(' ', '\u00A0');
}
