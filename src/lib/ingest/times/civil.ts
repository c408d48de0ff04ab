export const DAY_MICROS = 86_400_000_000;
export const MINUTE_MICROS = 60_000_000;
export const SECOND_MICROS = 1_000_000;

/** First and last year that a date may lie in. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** Whether a date may lie in a year; others are those of no service. */
export const inYears = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1-12) of a year. */
function daysIn(year: number, month: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 && leap ? 29 : (LENGTHS[month - 1] as number);
}

/** Whether there is such a day, in any year from 1 on. */
export function isCivil(year: number, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * Days from 1970-01-01 to a civil day that exists.
 * Source: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (days_from_civil).
 */
export function dayOf(year: number, month: number, day: number): number {
	const marchYear = month <= 2 ? year - 1 : year;
	const era = Math.floor(marchYear / 400);
	const yearOfEra = marchYear - era * 400;
	const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
	const dayOfEra =
		yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day counted from 1970-01-01. Source: as `dayOf` (civil_from_days). */
export function civilOf(days: number): { year: number; month: number; day: number } {
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}
