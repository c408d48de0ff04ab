import * as Plot from '@observablehq/plot';
import { formatCount, formatShare, nameOrder } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { FunnelVerdict } from '#lib/stats/funnel.ts';
import { chartWords } from './chart-messages.ts';
import { houseStyle } from './house-style.ts';
import type { Look } from './look.ts';
import { ink, roleColour } from './roles.ts';
import { rowMarks } from './row-marks.ts';
import { shareAxis } from './value-axis.ts';
import type { DrawingContext, UnitPoint } from './point.ts';

const narrowBelow = 520;

interface UnitsAsked {
	/** The share of all units together, a line through the chart; null where there is none. */
	readonly mean: number | null;
	/** Which shares come first. */
	readonly first: 'highest' | 'lowest';
}

/** Units that differ from the mean are told by shape and words as well as by colour. */
const looks: Readonly<Record<FunnelVerdict, Look>> = {
	usual: { role: 'data', symbol: 'circle', r: 4.5 },
	better: { role: 'improvement', symbol: 'diamond', r: 6 },
	worse: { role: 'concern', symbol: 'triangle', r: 6 },
	higher: { role: 'neutral', symbol: 'square', r: 5 },
	lower: { role: 'neutral', symbol: 'square', r: 5 }
};

/** Units by value, those without one last, equal ones by name. */
export function sortedUnits(
	points: readonly UnitPoint[],
	first: UnitsAsked['first'],
	locale: Locale
): UnitPoint[] {
	const order = nameOrder(locale);
	const sign = first === 'highest' ? -1 : 1;
	return [...points].sort((a, b) => {
		if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
		const apart = a.value === null || b.value === null ? 0 : sign * (a.value - b.value);
		return apart || order(a.name, b.name) || a.row - b.row;
	});
}

/**
 * Shares by unit, sorted by value: a mark with its interval on a scale from 0, the share, its n and whether it differs
 * from the mean of all written beside; the mean as a line. Units that were not chosen are pale. Names stand left of the
 * marks, above them where it is narrow; hidden ones say `<5`, units without cases a dash. Every row has one `data-row`
 * band to point at.
 */
export function unitChart(
	points: readonly UnitPoint[],
	{ locale, width }: DrawingContext,
	{ mean, first }: UnitsAsked
): Plot.PlotOptions {
	const narrow = width < narrowBelow;
	const bands = sortedUnits(points, first, locale).map((point) => ({
		...point,
		...looks[point.verdict ?? 'usual'],
		band: String(point.row),
		opacity: point.isPale ? 0.45 : 1,
		text: valueText(point, locale, !narrow)
	}));
	const named = new Map(bands.map(({ band, name }) => [band, name]));
	const axis = shareAxis(points, narrow ? 3 : 5, locale);
	const shown = bands.filter(({ value }) => value !== null);
	const left = narrow ? 4 : Math.min(260, Math.round(width * 0.3));
	const right = narrow ? 116 : 220;
	const rowHeight = narrow ? 42 : 28;
	const dy = narrow ? 9 : 0;
	const means = mean === null || shown.length < 2 ? [] : [mean];
	return {
		...houseStyle,
		width,
		height: bands.length * rowHeight + 60,
		marginLeft: left,
		marginRight: right,
		marginTop: 36,
		marginBottom: 24,
		x: { domain: [0, axis.end], label: null },
		y: { type: 'band', domain: bands.map(({ band }) => band), axis: null, padding: 0 },
		r: { type: 'identity' },
		symbol: { type: 'identity' },
		marks: [
			Plot.gridX([...axis.ticks], { stroke: ink.grid, strokeOpacity: 1 }),
			Plot.axisX([...axis.ticks], { anchor: 'top', tickFormat: axis.format, tickSize: 0 }),
			Plot.ruleX([0], { stroke: ink.quiet, strokeOpacity: 0.6 }),
			Plot.ruleX(means, { stroke: roleColour('common'), strokeWidth: 1.5 }),
			Plot.text(means, {
				x: (value: number) => value,
				frameAnchor: 'top',
				dy: -30,
				text: (value: number) =>
					t(chartWords, locale, 'units_mean', { share: formatShare(locale, value) }),
				fill: ink.text
			}),
			Plot.ruleY(shown, {
				y: 'band',
				x1: 'low',
				x2: 'high',
				dy,
				stroke: roleColour('interval'),
				strokeOpacity: 'opacity',
				strokeWidth: 2
			}),
			Plot.dot(shown, {
				y: 'band',
				x: 'value',
				dy,
				r: 'r',
				symbol: 'symbol',
				fill: ({ role }: Look) => roleColour(role),
				fillOpacity: 'opacity',
				stroke: ink.ground
			}),
			Plot.text(bands, {
				y: 'band',
				frameAnchor: 'right',
				textAnchor: 'start',
				dx: 10,
				dy,
				text: 'text',
				fill: (point: UnitPoint) => (point.value === null ? roleColour('suppressed') : inkOf(point))
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
				fill: inkOf
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
		],
		opacity: { type: 'identity' }
	};
}

/** Words of units that were not chosen stay back, but are read as well. */
const inkOf = ({ isPale }: Pick<UnitPoint, 'isPale'>) => (isPale ? ink.quiet : ink.text);

function valueText(point: UnitPoint, locale: Locale, withVerdict: boolean): string {
	if (point.hidden !== '') return point.hidden;
	if (point.value === null) return '–';
	const share = formatShare(locale, point.value);
	const differs = withVerdict && point.verdict !== null && point.verdict !== 'usual';
	return [
		share,
		...(point.n === null ? [] : [` n = ${formatCount(locale, point.n)}`]),
		...(differs ? [` ${t(chartWords, locale, `units_${point.verdict as 'better'}`)}`] : [])
	]
		.join(' ')
		.replaceAll(' ', '\u00A0');
}
