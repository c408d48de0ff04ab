import * as Plot from '@observablehq/plot';
import { t } from '#lib/i18n/messages.ts';
import { formatShare } from '#lib/i18n/formats.ts';
import { chartWords } from './chart-messages.ts';
import { hatched } from './hatch.ts';
import { houseStyle } from './house-style.ts';
import { labelledMonths, monthRange, monthSpan, monthTick } from './month-axis.ts';
import { ink, roleColour, type MarkRole } from './roles.ts';
import { rowMarks } from './row-marks.ts';
import { shareAxis } from './share-axis.ts';
import type { DrawingContext, MonthPoint } from './share-point.ts';

const margins = { marginLeft: 52, marginRight: 44, marginTop: 28, marginBottom: 40 };
const heights = { single: 280, panel: 128 };
const hiddenText = '<5';

/** What the line of a time chart means. */
export interface TimeChartLook {
	readonly role: MarkRole;
	/** Marks behind the line, such as a limit. */
	readonly behind?: readonly Plot.Markish[];
}

/**
 * Shares by month: line and dots with a band for the interval, from 0; months whose follow-up is open
 * hatched and dashed; hidden ones a gap that says `<5`; one panel per `panel`, with shared scales.
 * Every row has one full-height `data-row` column to point at.
 */
export function timeChart(
	points: readonly MonthPoint[],
	{ locale, width }: DrawingContext,
	{ role, behind = [] }: TimeChartLook
): Plot.PlotOptions {
	const months = monthRange(points.map(({ month }) => month));
	const labelled = labelledMonths(months, width - margins.marginLeft - margins.marginRight);
	const panels = [...new Set(points.map(({ panel }) => panel ?? ''))];
	const axis = shareAxis(points, panels.length > 1 ? 2 : 5, locale);
	const spans = points.map((point) => ({
		...point,
		...monthSpan(point.month),
		panel: point.panel ?? ''
	}));
	const lines = panels.flatMap((panel) => panelLines(spans, months, panel));
	const at = { x: 'middle', fy: 'panel' } as const;
	const span = { x1: 'start', x2: 'end', fy: 'panel' } as const;
	const shown = spans.filter(({ value }) => value !== null);
	const open = spans.filter(({ open }) => open);
	return {
		...houseStyle,
		...margins,
		width,
		height: panels.length > 1 ? panels.length * heights.panel + 60 : heights.single,
		x: {
			type: 'utc',
			domain: months.length > 0 ? [monthSpan(months[0]!).start, monthSpan(months.at(-1)!).end] : [],
			label: null
		},
		y: { domain: [0, axis.end], label: null },
		fy: { domain: panels, axis: null, padding: 0.18 },
		marks: [
			Plot.gridY([...axis.ticks], { stroke: ink.grid, strokeOpacity: 1 }),
			Plot.axisY([...axis.ticks], { tickFormat: axis.format, tickSize: 0, textStroke: ink.ground }),
			Plot.axisX(
				labelled.map((month) => monthSpan(month).middle),
				{
					tickFormat: (_: Date, index: number) => monthTick(labelled[index]!, labelled, locale),
					tickSize: 4
				}
			),
			Plot.rectX(open, { ...span, render: hatched }),
			...openLabel(open, panels[0]!, t(chartWords, locale, 'open')),
			...behind,
			Plot.areaY(lines, {
				x: 'middle',
				y1: 'low',
				y2: 'high',
				z: 'line',
				fy: 'panel',
				fill: roleColour(role),
				fillOpacity: 0.16
			}),
			Plot.lineY(
				lines.filter((point) => !point.dashed),
				lineLook(role)
			),
			Plot.lineY(
				lines.filter((point) => point.dashed),
				{ ...lineLook(role), strokeDasharray: '3 4' }
			),
			Plot.dot(shown, {
				...at,
				y: 'value',
				r: shown.length > 60 ? 2 : 3.5,
				fill: (point: MonthPoint) => (point.open ? ink.ground : roleColour(role)),
				stroke: roleColour(role)
			}),
			Plot.text(
				spans.filter(({ hidden }) => hidden),
				{
					...at,
					text: () => hiddenText,
					frameAnchor: 'bottom',
					dy: -4,
					fill: roleColour('suppressed')
				}
			),
			...lastLabels(shown, panels, (share) => formatShare(locale, share)),
			...(panels.length > 1 ? [panelTitles(panels, width)] : []),
			Plot.rectX(spans, { ...span, fill: 'transparent', inset: 0, render: rowMarks(spans) })
		]
	};
}

interface LinePoint {
	readonly panel: string;
	readonly middle: Date;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly dashed: boolean;
	readonly line: string;
}

type Span = MonthPoint & { readonly panel: string; readonly middle: Date };

/** The panel's months in order, absent and hidden ones as breaks; from the last closed month on, dashed. */
function panelLines(spans: readonly Span[], months: readonly string[], panel: string): LinePoint[] {
	const byMonth = new Map(
		spans.filter((span) => span.panel === panel).map((span) => [span.month.slice(0, 7), span])
	);
	const points = months.map((month) => {
		const span = byMonth.get(month.slice(0, 7));
		const number = (value: number | null | undefined) => value ?? Number.NaN;
		return {
			panel,
			middle: monthSpan(month).middle,
			value: number(span?.value),
			low: number(span?.low),
			high: number(span?.high),
			open: span?.open ?? false
		};
	});
	const join = points.flatMap((point, index) =>
		points[index + 1]?.open && !point.open ? [point] : []
	);
	return [
		...points
			.filter(({ open }) => !open)
			.map((p) => ({ ...p, dashed: false, line: `${panel} closed` })),
		...join
			.concat(points.filter(({ open }) => open))
			.map((p) => ({ ...p, dashed: true, line: `${panel} open` }))
	];
}

function lineLook(role: MarkRole): Plot.LineYOptions {
	return {
		x: 'middle',
		y: 'value',
		z: 'line',
		fy: 'panel',
		stroke: roleColour(role),
		strokeWidth: 1.75
	};
}

function openLabel(open: readonly { end: Date; panel: string }[], panel: string, text: string) {
	const last = open.filter((span) => span.panel === panel).at(-1) ?? open.at(-1);
	if (!last) return [];
	return [
		Plot.text([last], {
			x: 'end',
			fy: 'panel',
			text: () => text,
			frameAnchor: 'top',
			textAnchor: 'end',
			dy: -14,
			fill: ink.quiet
		})
	];
}

/** The latest closed value of each panel, written at its dot. */
function lastLabels(
	shown: readonly (MonthPoint & { panel: string; middle: Date })[],
	panels: readonly string[],
	format: (share: number) => string
): Plot.Markish[] {
	const last = panels.flatMap((panel) => {
		const closed = shown.filter((point) => point.panel === panel && !point.open);
		return closed.reduce<typeof closed>(
			(best, point) => (best[0] && best[0].month > point.month ? best : [point]),
			[]
		);
	});
	return [
		Plot.text(last, {
			x: 'middle',
			y: 'value',
			fy: 'panel',
			text: (point: MonthPoint) => format(point.value ?? 0),
			dy: -12,
			fontWeight: 600,
			fill: ink.text,
			stroke: ink.ground,
			strokeWidth: 4
		})
	];
}

function panelTitles(panels: readonly string[], width: number): Plot.Markish {
	return Plot.text(
		panels.map((panel) => ({ panel })),
		{
			fy: 'panel',
			text: 'panel',
			frameAnchor: 'top-left',
			dy: -16,
			lineWidth: Math.max(12, (width - margins.marginLeft - margins.marginRight) / 14),
			textOverflow: 'ellipsis-end',
			fontWeight: 600,
			fill: ink.text
		}
	);
}
