import * as Plot from '@observablehq/plot';
import type { Day } from '#lib/base/civil-day.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ChartStep } from '#lib/scope/chart-step.ts';
import { chartWords } from './chart-messages.ts';
import { hatched } from './hatch.ts';
import { houseStyle } from './house-style.ts';
import { limitLines } from './limit-lines.ts';
import { limitLabels } from './limit-labels.ts';
import { labelledMonths, monthRange, monthSpan, monthTick } from './month-axis.ts';
import type { DrawingContext } from './point.ts';
import { ink } from './roles.ts';
import { rowMarks } from './row-marks.ts';
import { panelPlace } from './panel-place.ts';
import { seriesMarks } from './time-marks.ts';
import type { DrawnPeriod, TimePanel } from './time-panel.ts';

const margins = { marginLeft: 52, marginTop: 30, marginBottom: 40 };
/** Wide enough for a mean beside its line, where there is room. */
const marginRight = { narrow: 40, wide: 84 };
const narrowBelow = 520;
const heights = { single: 280, panel: 190 };

/**
 * Values by month: lines with dots, from 0, limits of usual variation or an interval as a band, limits of the law as
 * stepping lines, the chosen period as a ground; months whose
 * follow-up is open are hatched, their line dashed and dots hollow; hidden ones are a gap that says `<5`.
 * Panels stand above each other over the months of the period, whether they have points or not. Every row has one full-height `data-row` column
 * per panel to point at.
 */
export function timeChart(
	panels: readonly TimePanel[],
	{ locale, width }: DrawingContext,
	{ from, lastDay, chosen, step }: DrawnPeriod
): Plot.PlotOptions {
	const points = panels.flatMap((panel, index) =>
		panel.series.flatMap((series) =>
			series.points.map((point) => ({ ...point, panel: String(index) }))
		)
	);
	const months = monthRange([from, lastDay, ...points.map(({ month }) => month)], step);
	const domain = [monthSpan(months[0]!, step).start, monthSpan(months.at(-1)!, step).end] as const;
	const isNarrow = width < narrowBelow;
	const right = isNarrow ? marginRight.narrow : marginRight.wide;
	const inner = width - margins.marginLeft - right;
	const meanName = isNarrow ? null : t(chartWords, locale, 'mean');
	const band = chosen
		? panels.map((_, index) => ({ panel: String(index), ...bandOf(chosen, domain) }))
		: [];
	const labelled = labelledMonths(months, inner);
	const columns = uniqueColumns(points, step);
	const open = columns.filter((column) => column.open);
	const span = { x1: 'start', x2: 'end', fy: 'panel' } as const;
	const ticks = panels.flatMap(({ axis }, index) =>
		axis.ticks.map((tick) => ({
			panel: String(index),
			y: tick / axis.end,
			text: axis.format(tick)
		}))
	);
	return {
		...houseStyle,
		...margins,
		marginRight: right,
		width,
		height: panels.length > 1 ? panels.length * heights.panel + 70 : heights.single,
		x: { type: 'utc', domain: [...domain], label: null },
		r: { type: 'identity' },
		symbol: { type: 'identity' },
		color: { type: 'identity' },
		y: { domain: [0, 1], axis: null },
		fy: {
			domain: panels.map((_, index) => String(index)),
			axis: null,
			padding: panels.length > 1 ? 0.22 : 0
		},
		marks: [
			Plot.rectX(band, { x1: 'start', x2: 'end', fy: 'panel', fill: ink.chosen, insetTop: -6 }),
			Plot.ruleY(ticks, { y: 'y', fy: 'panel', stroke: ink.grid }),
			Plot.text(ticks, {
				y: 'y',
				fy: 'panel',
				text: 'text',
				frameAnchor: 'left',
				textAnchor: 'end',
				dx: -8
			}),
			Plot.axisX(
				labelled.map((month) => monthSpan(month, step).middle),
				{
					tickFormat: (_: Date, index: number) =>
						monthTick(labelled[index]!, labelled, locale, step),
					tickSize: 4
				}
			),
			Plot.rectX(open, { ...span, render: hatched }),
			openLabel(open, t(chartWords, locale, 'open')),
			...panels.flatMap((panel, index) => {
				const place = panelPlace(panel, String(index), { months, step });
				const limits = panel.limits ?? [];
				return [
					...limitLines(limits, place, domain),
					...panel.series.flatMap((series) => seriesMarks(series, place, meanName)),
					...limitLabels(limits, place, domain, inner),
					...(panel.title === undefined ? [] : [panelTitle(place.panel, panel.title, inner)])
				];
			}),
			Plot.rectX(columns, { ...span, fill: 'transparent', inset: 0, render: rowMarks(columns) })
		]
	};
}

/** A chosen period as far as it is drawn. */
function bandOf({ from, to }: { from: Day; to: Day }, [first, last]: readonly [Date, Date]) {
	const [start, end] = [from, to].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
	return { start: start < first ? first : start, end: end > last ? last : end };
}

interface Column {
	readonly panel: string;
	readonly row: number;
	readonly start: Date;
	readonly end: Date;
	readonly open: boolean;
}

/** One column per row and panel, whatever number of lines the panel has. */
function uniqueColumns(
	points: readonly { panel: string; row: number; month: string; open: boolean }[],
	step: ChartStep
): Column[] {
	const columns = new Map<string, Column>();
	for (const { panel, row, month, open } of points) {
		const key = `${panel} ${row}`;
		const known = columns.get(key);
		const { start, end } = monthSpan(month, step);
		columns.set(key, { panel, row, start, end, open: open || (known?.open ?? false) });
	}
	return [...columns.values()];
}

function openLabel(open: readonly Column[], text: string): Plot.Markish {
	const last = open.filter(({ panel }) => panel === open[0]?.panel).slice(-1);
	return Plot.text(last, {
		x: 'end',
		fy: 'panel',
		text: () => text,
		frameAnchor: 'bottom',
		textAnchor: 'end',
		dx: -2,
		dy: -18,
		fill: ink.text,
		stroke: ink.ground,
		strokeWidth: 4
	});
}

function panelTitle(panel: string, title: string, inner: number): Plot.Markish {
	return Plot.text([{ panel, title }], {
		fy: 'panel',
		text: 'title',
		frameAnchor: 'top-left',
		dx: -margins.marginLeft + 4,
		dy: -20,
		lineWidth: (inner + margins.marginLeft) / 12,
		textOverflow: 'ellipsis-end',
		fontWeight: 600,
		fill: ink.text
	});
}
