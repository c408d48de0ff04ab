import { addDays, addMonths, weekday, type Day } from '#lib/base/civil-day.ts';
import type { Step } from '#lib/rollup/question.ts';

/** A half-open period of civil days. */
export interface DayRange {
	readonly from: Day;
	readonly to: Day;
}

/** Steps that cut a year into equal parts, in months, and the letter of a part's name. */
export const parts = {
	quarter: { months: 3, letter: 'Q' },
	four_months: { months: 4, letter: 'T' },
	half_year: { months: 6, letter: 'H' }
} as const;

const lengths: Readonly<Record<Exclude<Step, 'week'>, number>> = {
	month: 1,
	quarter: parts.quarter.months,
	four_months: parts.four_months.months,
	half_year: parts.half_year.months,
	year: 12,
	rolling_12: 12
};

/** First day of the step a day lies in: weeks begin on Monday; of `rolling_12` the one that ends with the day's month. */
export function stepStart(step: Step, day: Day): Day {
	if (step === 'week') return addDays(day, 1 - weekday(day));
	const year = day.slice(0, 4);
	const month = Number(day.slice(5, 7)) - 1;
	if (step === 'rolling_12') return addMonths(`${day.slice(0, 7)}-01`, -11);
	return addMonths(`${year}-01-01`, month - (month % lengths[step]));
}

/** First day of the step after the one that begins on `first`; of `rolling_12` a month later. */
export function nextStep(step: Step, first: Day): Day {
	if (step === 'week') return addDays(first, 7);
	return addMonths(first, step === 'rolling_12' ? 1 : lengths[step]);
}

/** The days of the step that begins on `first`. */
export function stepRange(step: Step, first: Day): DayRange {
	return { from: first, to: step === 'week' ? addDays(first, 7) : addMonths(first, lengths[step]) };
}
