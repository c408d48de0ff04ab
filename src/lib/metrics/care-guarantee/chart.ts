import { t } from '#lib/i18n/messages.ts';
import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { monthsSummary, unitsSummary } from '#lib/charts/share-summary.ts';
import { timeChart as drawTime } from '#lib/charts/time-chart.ts';
import { unitChart as drawUnits } from '#lib/charts/unit-chart.ts';
import type { Headline, MetricChart, Row, ViewContext } from '../metric.ts';
import { drawnPeriod, sharePoint } from '../share-points.ts';
import { panelWords, timeWords, unitWords } from './messages.ts';
import { waitsPanel } from './waits-panel.ts';

export const headline: Headline = {
	value: 'cohort_share',
	n: ['cohort'],
	low: 'ci_low',
	high: 'ci_high'
};

export const timeChart: MetricChart = {
	by: ['month'],
	title: timeWords,
	options: (rows, context) =>
		drawTime([keptPanel(rows, context), waitsPanel(rows, context)], context, drawnPeriod(context)),
	summary: (rows, context) => monthsSummary(months(rows), context.locale)
};

export const unitChart: MetricChart = {
	by: ['unit'],
	title: unitWords,
	options: (rows, context) => drawUnits(units(rows, context), context, { role: 'common' }),
	summary: (rows, context) => unitsSummary(units(rows, context), context.locale)
};

/** Are limits kept: the share by month of start. */
function keptPanel(rows: readonly Row[], { locale }: ViewContext) {
	return sharePanel(months(rows), locale, { title: t(panelWords, locale, 'share') });
}

/** A month is open while the due day of some case that started in it is still ahead. */
function months(rows: readonly Row[]): MonthPoint[] {
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		month: String(row.month),
		open: row.pending !== 0 || row.met_early !== 0
	}));
}

function units(rows: readonly Row[], { nameOf }: ViewContext): UnitPoint[] {
	return rows.map((row, index) => ({
		...sharePoint(row, index, headline),
		name: nameOf('unit', String(row.unit ?? ''))
	}));
}
