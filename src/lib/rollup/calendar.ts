import type { ReadContext, Selection, Step } from './question.ts';

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

/** Months of the steps that cut time into pieces of whole months; all of them divide a year. */
const monthsOf: Partial<Record<Step, number>> = {
	month: 1,
	quarter: 3,
	four_months: 4,
	half_year: 6,
	year: 12
};

const ROLLING = 12;
/** 1970-01-01 is a Thursday; weeks begin on Monday. */
const DAYS_BEFORE_1970 = 3;

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

/** First months of the rolling windows that lie in a span. */
export const windowsIn = ({ first, last }: MonthSpan): number[] =>
	Array.from({ length: Math.max(0, last - ROLLING + 2 - first) }, (_, place) => first + place);

/** Numbers of the first and last step a month lies in; the last is less than the first where there is none. */
export function stepsOfMonth(
	step: Step | null,
	month: number,
	span: MonthSpan
): readonly [first: number, last: number] {
	if (step === null) return [0, 0];
	if (step === 'rolling_12')
		return [Math.max(month - ROLLING + 1, span.first), Math.min(month, span.last - ROLLING + 1)];
	const months = monthsOf[step];
	if (months === undefined) throw new Error(`a month is no whole number of steps: ${step}`);
	const number = Math.floor(month / months);
	return [number, number];
}

/** As `stepsOfMonth`, for a day. */
export function stepsOfDay(
	step: Step | null,
	day: number,
	span: MonthSpan
): readonly [first: number, last: number] {
	if (step !== 'week') return stepsOfMonth(step, monthOf(day), span);
	const week = Math.floor((day + DAYS_BEFORE_1970) / 7);
	return [week, week];
}

/** First day of a step by its number. */
export function firstDayOfStep(step: Step, number: number): number {
	if (step === 'week') return number * 7 - DAYS_BEFORE_1970;
	return firstDayOf(number * (monthsOf[step] ?? 1));
}
