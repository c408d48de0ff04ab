import * as Plot from '@observablehq/plot';
import { controlMarks, lookOf } from './control-marks.ts';
import { monthSpan } from './month-axis.ts';
import type { MonthPoint } from './point.ts';
import { ink, roleColour } from './roles.ts';
import type { PanelPlace } from './panel-place.ts';
import type { TimeSeries } from './time-panel.ts';

/** A line with limits of usual variation or its interval's band, dots, gaps that say `<5`, and its latest closed value in figures. */
export function seriesMarks(
	series: TimeSeries,
	place: PanelPlace,
	meanName: string | null
): Plot.Markish[] {
	const { toUnit } = place;
	const colour = roleColour(series.role);
	const runs = lineRuns(series.points, place);
	const line = { x: 'at', y: 'value', fy: 'panel', stroke: colour, strokeWidth: 1.75 } as const;
	const types = new Map(series.control?.map(({ month, type }) => [month.slice(0, 7), type]));
	const dots = series.points
		.filter(({ value }) => value !== null)
		.map((point) => {
			const look = lookOf(types.get(point.month.slice(0, 7)));
			const fill = roleColour(series.control ? look.role : series.role);
			return {
				...placed(point, place),
				...look,
				y: toUnit(point.value!),
				fill: point.open ? ink.ground : fill,
				stroke: fill
			};
		});
	const isJudged = series.control?.some(({ limits }) => limits !== null) ?? false;
	const band = Plot.areaY(runs.closed.concat(runs.open), {
		x: 'at',
		y1: 'low',
		y2: 'high',
		z: 'run',
		fy: 'panel',
		fill: colour,
		fillOpacity: 0.16
	});
	return [
		...(isJudged ? controlMarks(series.control!, place, meanName) : [band]),
		Plot.lineY(runs.closed, { ...line, ...(series.dash && { strokeDasharray: series.dash }) }),
		Plot.lineY(runs.open, { ...line, strokeDasharray: '2 4' }),
		Plot.dot(dots, {
			x: 'at',
			y: 'y',
			fy: 'panel',
			r: ({ r }: { r: number }) => (dots.length > 60 ? r * 0.6 : r),
			symbol: 'symbol',
			fill: 'fill',
			stroke: 'stroke'
		}),
		...hiddenMarks(series.points, place),
		latestLabel(series, place)
	];
}

/** Runs of hidden months: a line on the ground as long as the run, and the sign of its first month. */
function hiddenMarks(
	points: readonly MonthPoint[],
	{ panel, months, step }: PanelPlace
): Plot.Markish[] {
	const hidden = new Map(
		points
			.filter((point) => point.hidden !== '')
			.map((point) => [point.month.slice(0, 7), point.hidden])
	);
	const runs: { panel: string; sign: string; from: Date; to: Date; at: Date }[] = [];
	months.forEach((month, index) => {
		const sign = hidden.get(month.slice(0, 7));
		if (sign === undefined) return;
		const { start, end } = monthSpan(month, step);
		const goesOn = index > 0 && hidden.has(months[index - 1]!.slice(0, 7));
		const run = goesOn ? runs.pop()! : { sign, from: start };
		const { from } = run;
		runs.push({
			panel,
			sign: run.sign,
			from,
			to: end,
			at: new Date((from.getTime() + end.getTime()) / 2)
		});
	});
	const colour = roleColour('suppressed');
	return [
		Plot.ruleY(runs, { x1: 'from', x2: 'to', y: 0, fy: 'panel', stroke: colour, inset: 1.5 }),
		Plot.text(runs, {
			x: 'at',
			fy: 'panel',
			text: 'sign',
			frameAnchor: 'bottom',
			dy: -4,
			fill: colour
		})
	];
}

/** Under this height of the panel a label below its point would stand among the months. */
const lowest = 0.1;

function latestLabel(series: TimeSeries, place: PanelPlace): Plot.Markish {
	const { toUnit, format } = place;
	const closed = series.points
		.filter(({ value, open }) => value !== null && !open)
		.sort((a, b) => (a.month < b.month ? -1 : 1))
		.slice(-1);
	const onFloor = closed.some(({ value }) => toUnit(value!) < lowest);
	const text = (value: number) => (series.name ? `${series.name} ${format(value)}` : format(value));
	return Plot.text(
		closed.map((point) => ({
			...placed(point, place),
			y: toUnit(point.value!),
			text: text(point.value!)
		})),
		{
			x: 'at',
			y: 'y',
			fy: 'panel',
			text: 'text',
			dy: series.label === 'below' && !onFloor ? 13 : -12,
			textAnchor: series.name ? 'end' : 'middle',
			dx: series.name ? 6 : 0,
			fontWeight: 600,
			fill: ink.text,
			stroke: ink.ground,
			strokeWidth: 4
		}
	);
}

interface RunPoint {
	readonly panel: string;
	readonly at: Date;
	readonly value: number;
	readonly low: number;
	readonly high: number;
	readonly run: string;
}

/**
 * All months in order, absent and hidden ones as breaks: those whose follow-up has ended, and the open
 * ones joined to the month before them.
 */
function lineRuns(points: readonly MonthPoint[], { panel, months, step, toUnit }: PanelPlace) {
	const byMonth = new Map(points.map((point) => [point.month.slice(0, 7), point]));
	const all = months.map((month) => {
		const point = byMonth.get(month.slice(0, 7));
		const unit = (value: number | null | undefined) =>
			value === null || value === undefined ? Number.NaN : toUnit(value);
		return {
			panel,
			at: monthSpan(month, step).middle,
			value: unit(point?.value),
			low: unit(point?.low),
			high: unit(point?.high),
			isOpen: point?.open ?? false
		};
	});
	const blank = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
	const closed: RunPoint[] = all.map((point) => ({
		...point,
		...(point.isOpen && blank),
		run: 'closed'
	}));
	const open: RunPoint[] = all.map((point, index) => {
		const joins = point.isOpen || all[index + 1]?.isOpen;
		return { ...point, ...(!joins && blank), run: 'open' };
	});
	return { closed, open };
}

function placed({ month, row }: MonthPoint, { panel, step }: PanelPlace) {
	return { panel, row, at: monthSpan(month, step).middle };
}
