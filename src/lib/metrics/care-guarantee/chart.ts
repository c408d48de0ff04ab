import { t } from '#lib/i18n/messages.ts';
import type { MonthPoint, UnitPoint } from '#lib/charts/point.ts';
import { sharePanel } from '#lib/charts/share-panel.ts';
import { monthsSummary, unitsSummary } from '#lib/charts/share-summary.ts';
import { timeChart as drawTime } from '#lib/charts/time-chart.ts';
import type { TimePanel, TimeSeries } from '#lib/charts/time-panel.ts';
import { daysAxis } from '#lib/charts/value-axis.ts';
import { unitChart as drawUnits } from '#lib/charts/unit-chart.ts';
import type { Headline, MetricChart, Row, ViewContext } from '../metric.ts';
import { daysPoint, drawnPeriod, sharePoint } from '../share-points.ts';
import { limitSteps } from './limit-steps.ts';
import { panelWords, timeWords, unitWords } from './messages.ts';

export const headline: Headline = {
	value: 'cohort_share',
	n: ['cohort'],
	low: 'ci_low',
	high: 'ci_high'
};

export const timeChart: MetricChart = {
	by: ['month'],
	title: timeWords,
	options: (rows, context) => drawTime(panels(rows, context), context, drawnPeriod(context)),
	summary: (rows, context) => monthsSummary(months(rows), context.locale)
};

export const unitChart: MetricChart = {
	by: ['unit'],
	title: unitWords,
	options: (rows, context) => drawUnits(units(rows, context), context, { role: 'common' }),
	summary: (rows, context) => unitsSummary(units(rows, context), context.locale)
};

/** Are limits kept: the share within the limit above, and below how long waits were against the limit of the day. */
function panels(rows: readonly Row[], { locale, period }: ViewContext): TimePanel[] {
	const share = sharePanel(months(rows), locale, { title: t(panelWords, locale, 'share') });
	const waits = (column: string): MonthPoint[] =>
		rows.map((row, index) => ({
			...daysPoint(row, index, column),
			month: String(row.month),
			open: false
		}));
	const median = waits('wait_median');
	// Both are hidden together; the median's `<5` says so once.
	const p90 = waits('wait_p90').map((point) => ({ ...point, hidden: false }));
	const limits = limitSteps(String(rows[0]?.rule ?? ''), period.asOf, locale).filter(
		({ to }) => to >= period.start
	);
	const days = [...median, ...p90]
		.flatMap(({ value }) => value ?? [])
		.concat(limits.map(({ value }) => value));
	const series: TimeSeries[] = [
		{ points: p90, role: 'common', name: 'P90', dash: '5 3' },
		{ points: median, role: 'common', name: t(panelWords, locale, 'median'), label: 'below' }
	];
	return [
		share,
		{ axis: daysAxis(days, 4, locale), series, limits, title: t(panelWords, locale, 'waits') }
	];
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
