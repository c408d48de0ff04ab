import type { ValuePoint } from '#lib/charts/point.ts';
import { addDays, type Day } from '#lib/base/civil-day.ts';
import { defaultThreshold } from '#lib/gate/threshold.ts';
import { hiddenSign } from '#lib/gate/words.ts';
import { lastDayOf } from '#lib/scope/chart-step.ts';
import { isMatureMonth } from '#lib/scope/mature.ts';
import type { DrawnPeriod } from '#lib/charts/time-panel.ts';
import type { Headline, ViewContext } from './metric.ts';
import { hiddenAs, type Row } from '#lib/gate/row.ts';

/** A row's headline share as a point of a drawing; `index` is the row's place, which the drawn mark carries. */
export function sharePoint(row: Row, index: number, headline: Headline): ValuePoint {
	const number = (column: string) => {
		const value = row[column];
		return typeof value === 'number' ? value : null;
	};
	return {
		row: index,
		value: number(headline.value),
		low: number(headline.low),
		high: number(headline.high),
		n: number(headline.n),
		hidden: signOf(row, headline.value)
	};
}

/** A row's column of days as a point of a drawing, without an interval. */
export function daysPoint(row: Row, index: number, column: string): ValuePoint {
	const value = row[column];
	return {
		row: index,
		value: typeof value === 'number' ? value : null,
		low: null,
		high: null,
		n: null,
		hidden: signOf(row, column)
	};
}

function signOf(row: Row, column: string): string {
	const hidden = hiddenAs(row, column);
	return hidden ? hiddenSign(hidden, defaultThreshold) : '';
}

/** The days a chart over time covers, those of the data, and what the scope chose of them. */
export function drawnPeriod({ scope, period, step }: ViewContext): DrawnPeriod {
	const [from, to] = [scope.from ?? period.start, scope.to ?? period.end];
	const isPart = from > period.start || to < period.end;
	return {
		from: period.start,
		lastDay: addDays(period.end, -1),
		step,
		...(isPart && { chosen: { from, to } })
	};
}

/** First day of the step of time a row is of. */
export const stepOf = (row: Row, { step }: Pick<ViewContext, 'step'>): Day => String(row[step]);

/** Whether facts of a row's step of time may still be within so many days of their beginning, by what the data know. */
export function isStepOpen(
	row: Row,
	windowDays: number,
	{ period, step }: Pick<ViewContext, 'period' | 'step'>
): boolean {
	const coverage = {
		dataStart: period.start,
		dataEnd: addDays(period.end, -1),
		asOf: period.asOf
	};
	return !isMatureMonth(lastDayOf(step, stepOf(row, { step })), { ...coverage, windowDays });
}
