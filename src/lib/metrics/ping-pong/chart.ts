import { addDays, addMonths } from '#lib/base/civil-day.ts';
import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { monthsSummary, unitsSummary } from '#lib/charts/share-summary.ts';
import { timeChart as drawTime } from '#lib/charts/time-chart.ts';
import { unitChart as drawUnits } from '#lib/charts/unit-chart.ts';
import type { Headline, MetricChart, Row, ViewContext } from '../metric.ts';
import { drawnPeriod, sharePoint } from '../share-points.ts';
import { timeWords, unitWords } from './messages.ts';

export const headline: Headline = {
	value: 'share',
	n: ['eligible_paths'],
	low: 'ci_low',
	high: 'ci_high'
};

export const timeChart: MetricChart = {
	by: ['month'],
	title: timeWords,
	options: (rows, context) =>
		drawTime([sharePanel(months(rows, context), context.locale)], context, drawnPeriod(context)),
	summary: (rows, context) => monthsSummary(months(rows, context), context.locale)
};

export const unitChart: MetricChart = {
	by: ['unit'],
	title: unitWords,
	options: (rows, context) => drawUnits(units(rows, context), context, { role: 'common' }),
	summary: (rows, context) => unitsSummary(units(rows, context), context.locale)
};

/** A month is open while a path that began in it may still return within the window. */
function months(rows: readonly Row[], { params, period }: ViewContext): MonthPoint[] {
	const window = Number(params.window_days);
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		month: String(row.month),
		open: addDays(addMonths(String(row.month), 1), window) > period.end
	}));
}

function units(rows: readonly Row[], { nameOf }: ViewContext): UnitPoint[] {
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		name: nameOf('unit', String(row.unit ?? ''))
	}));
}
