import { anyCentury, checkAgrees, isDay } from './code-check.ts';

const LAST_FOUR = /^[-+A-FU-Y\u00ad\u2010-\u2013\u2212]?(\d{3}[0-9A-FHJ-NPR-Y])$/i;
const SHORT_DAY = /^(\d\d)(\d\d)(\d\d)[-+A-FU-Y\u00ad\u2010-\u2013\u2212]?$/i;
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(?:\d\d)?(\d\d)(?!\d)/;
const YEAR_FIRST = /^(?:18|19|20)(\d\d)([./-]?)(\d\d)\2(\d\d)(?!\d)/;
const DAY_FIRST_CLOSED = /^(\d\d)(\d\d)(?:18|19|20)(\d\d)$/;

/** Whether text has the form of a code's last four characters, with the century sign before them or without. */
export function isLastFour(text: string): boolean {
	return LAST_FOUR.test(text.trim());
}

/** A date of any form as the six digits of a code, day first; null when text is none. */
export function shortDay(text: string): string | null {
	const trimmed = text.trim();
	const digits = (...parts: (string | undefined)[]) =>
		parts.map((part) => part?.padStart(2, '0')).join('');
	const short = SHORT_DAY.exec(trimmed);
	if (short) return digits(short[1], short[2], short[3]);
	const year = YEAR_FIRST.exec(trimmed);
	if (year && Number(year[3]) <= 12) return digits(year[4], year[3], year[1]);
	const closed = DAY_FIRST_CLOSED.exec(trimmed);
	if (closed) return digits(closed[1], closed[2], closed[3]);
	const day = DAY_FIRST.exec(trimmed);
	if (!day) return null;
	return Number(day[3]) > 12 ? digits(day[3], day[1], day[4]) : digits(day[1], day[3], day[4]);
}

/** Whether a birth date and four characters in two cells are together an identity code. */
export function isSplitIdentityCode(birth: string, lastFour: string): boolean {
	const day = shortDay(birth);
	const end = LAST_FOUR.exec(lastFour.trim())?.[1];
	if (day === null || end === undefined) return false;
	const [date, month, year] = [0, 2, 4].map((at) => Number(day.slice(at, at + 2))) as [
		number,
		number,
		number
	];
	return (
		anyCentury.some((century) => isDay(date, month, century + year)) &&
		checkAgrees(date, month, year, Number(end.slice(0, 3)), end.charCodeAt(3))
	);
}
