import type { Step } from './question.ts';
import { monthOf, firstDayOf, type MonthSpan } from './calendar.ts';

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
