import type { ValuePoint } from '#lib/charts/point.ts';
import { addDays } from '#lib/base/civil-day.ts';
import type { DrawnPeriod } from '#lib/charts/time-panel.ts';
import type { Headline, Row, ViewContext } from './metric.ts';

/** A row's headline share as a point of a drawing; `index` is the row's place, which the drawn mark carries. */
export function sharePoint(row: Row, index: number, headline: Headline): ValuePoint {
	const number = (column: string) => {
		const value = row[column];
		return typeof value === 'number' ? value : null;
	};
	const parts = headline.n.map(number);
	return {
		row: index,
		value: number(headline.value),
		low: number(headline.low),
		high: number(headline.high),
		n: parts.reduce(
			(sum, part) => (sum === null || part === null ? null : sum + part),
			0 as number | null
		),
		hidden: row.suppressed?.includes(headline.value) ?? false
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
		hidden: row.suppressed?.includes(column) ?? false
	};
}

/** The days a chart over time covers: those of the data that the scope selects. */
export function drawnPeriod({ scope, period }: ViewContext): DrawnPeriod {
	const from = scope.from !== null && scope.from > period.start ? scope.from : period.start;
	const end = scope.to !== null && scope.to < period.end ? scope.to : period.end;
	return { from, lastDay: end > from ? addDays(end, -1) : from };
}
