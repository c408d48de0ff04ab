import { dayOf, inYears } from './civil.ts';

const WEEK = /^(\d{4})-?w(\d{2})-?([1-7])(?!\d)/;
const ORDINAL = /^(\d{4})-?(\d{3})(?=t\d)/;

/** Monday is 0. */
const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;

/**
 * The day of an ISO 8601 week date, `2025-W09-6`, or of the n-th day of a year where a clock follows,
 * `2025-060T09:05`: alone that is any number. Days from 1970-01-01, and how many characters say it.
 */
export function weekDate(text: string): { day: number; found: number } | null {
	const match = WEEK.exec(text) ?? ORDINAL.exec(text);
	if (!match || !inYears(Number(match[1]))) return null;
	const [[found], year, number, weekday] = [match, ...match.slice(1).map(Number)] as const;
	const [first, last] = [dayOf(year as number, 1, 1), dayOf(year as number, 12, 31)];
	if (number === undefined || number < 1) return null;
	if (weekday === undefined) {
		return first + number - 1 <= last ? { day: first + number - 1, found: found.length } : null;
	}
	const weeks = weekdayOf(first) === 3 || weekdayOf(last) === 3 ? 53 : 52;
	if (number > weeks) return null;
	const fourth = first + 3;
	const monday = fourth - weekdayOf(fourth);
	return { day: monday + 7 * (number - 1) + weekday - 1, found: found.length };
}
