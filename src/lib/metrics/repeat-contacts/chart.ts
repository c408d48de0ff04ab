import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { monthsSummary, unitsSummary } from '#lib/charts/share-summary.ts';
import { timeChart as drawTime } from '#lib/charts/time-chart.ts';
import { unitChart as drawUnits } from '#lib/charts/unit-chart.ts';
import type { Headline, MetricChart, Row, ViewContext } from '../metric.ts';
import { drawnPeriod, sharePoint } from '../share-points.ts';
import { timeWords, unitWords } from './messages.ts';

export const headline: Headline = {
	value: 'rate',
	n: ['index_contacts'],
	low: 'ci_low',
	high: 'ci_high'
};

export const timeChart: MetricChart = {
	by: ['month'],
	title: timeWords,
	options: (rows, context) =>
		drawTime([sharePanel(months(rows), context.locale)], context, drawnPeriod(context)),
	summary: (rows, context) => monthsSummary(months(rows), context.locale)
};

export const unitChart: MetricChart = {
	by: ['unit'],
	title: unitWords,
	options: (rows, context) => drawUnits(units(rows, context), context, { role: 'common' }),
	summary: (rows, context) => unitsSummary(units(rows, context), context.locale)
};

/** A month is open while the window of some of its contact days is. */
function months(rows: readonly Row[]): MonthPoint[] {
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		month: String(row.month),
		open: row.censored !== 0
	}));
}

function units(rows: readonly Row[], { nameOf }: ViewContext): UnitPoint[] {
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		name: nameOf('unit', String(row.unit ?? ''))
	}));
}
