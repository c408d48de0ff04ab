import type { ReadContext, Selection } from './question.ts';

const MS_PER_DAY = 86_400_000;

/** Months since January 1970 of a day (days since 1970-01-01). */
export function monthOf(day: number): number {
	const date = new Date(day * MS_PER_DAY);
	return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** First day, in days since 1970-01-01, of a month counted from January 1970. */
export const firstDayOf = (month: number): number => Date.UTC(1970, month, 1) / MS_PER_DAY;

/** Whether a month begins with this day. */
export const beginsMonth = (day: number): boolean => firstDayOf(monthOf(day)) === day;

/** Months, both included, that a rolling window must lie in. */
export interface MonthSpan {
	readonly first: number;
	readonly last: number;
}

/** Months of the data, the first and last of them perhaps in part. */
export const spanOf = ({ dataStart, dataEnd }: ReadContext): MonthSpan => ({
	first: monthOf(dataStart),
	last: monthOf(dataEnd)
});

/** Months of a span that lie wholly in a period. */
export function wholeMonths(
	{ first, last }: MonthSpan,
	{ from, to }: Pick<Selection, 'from' | 'to'>
): MonthSpan {
	const starts = from === null ? first : monthOf(from) + (beginsMonth(from) ? 0 : 1);
	const ends = to === null ? last : monthOf(to) - 1;
	return { first: Math.max(first, starts), last: Math.min(last, ends) };
}
