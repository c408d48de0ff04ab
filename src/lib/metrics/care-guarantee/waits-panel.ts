import { limitSteps } from '#lib/charts/limit-steps.ts';
import type { MonthPoint } from '#lib/charts/point.ts';
import type { TimePanel, TimeSeries } from '#lib/charts/time-panel.ts';
import { daysAxis } from '#lib/charts/value-axis.ts';
import { t } from '#lib/i18n/messages.ts';
import type { ViewContext } from '../metric.ts';
import type { Row } from '#lib/gate/row.ts';
import { daysPoint, stepOf } from '../share-points.ts';
import { panelWords } from './words.ts';

/**
 * How long those waited who were served, by month of stop: median and 90th percentile against the limit
 * of the law, which steps when the law does. Where the law names no limit of days, the line is the mean
 * of the limits of the cases themselves.
 */
export function waitsPanel(rows: readonly Row[], context: ViewContext): TimePanel {
	const { locale, period } = context;
	const rule = String(rows[0]?.rule ?? '');
	const limits = limitSteps(rule, period.asOf, locale).filter(({ to }) => to >= period.start);
	const own: TimeSeries = {
		points: shown(line(rows, 'limit_days', context)),
		role: 'limit',
		name: t(panelWords, locale, 'limit')
	};
	const series: TimeSeries[] = [
		...(limits.length > 0 ? [] : [own]),
		{ points: shown(line(rows, 'wait_p90', context)), role: 'common', name: 'P90', dash: '5 3' },
		{
			points: line(rows, 'wait_median', context),
			role: 'common',
			name: t(panelWords, locale, 'median'),
			label: 'below'
		}
	];
	const days = series
		.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
		.concat(limits.map(({ value }) => value));
	return { axis: daysAxis(days, 4, locale), series, limits, title: t(panelWords, locale, 'waits') };
}

function line(rows: readonly Row[], column: string, context: ViewContext): MonthPoint[] {
	return rows.map((row, index) => ({
		...daysPoint(row, index, column),
		month: stepOf(row, context),
		open: false
	}));
}

/** The median's `<5` says once what is hidden of all lines. */
function shown(points: readonly MonthPoint[]): MonthPoint[] {
	return points.map((point) => ({ ...point, hidden: '' }));
}
