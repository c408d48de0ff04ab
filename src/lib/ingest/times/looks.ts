import { readClock } from './read-clock.ts';
import { readTime } from './read-time.ts';

/** Three digits, then what makes a date of them: two marks, a word, or digits of a whole day. */
const POSSIBLE = /\d\D*\d\D*\d/;
const MADE = /\d[./ -] ?\d+[./ -] ?\d|[a-zåäö]{3}|^(?:19|20|21)\d{6}|\dw\d/i;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
/** Digits alone that are a day and no running number: those of the years 1900-2099. */
const WHOLE_DAY = /^(?:19|20)\d{6}(?:\d{4}|\d{6})?(?:[.,]0+)?$/;
const LONGEST = 80;

/**
 * Whether text is a day, with or without a time of day, and looks like one by itself: of numbers only those
 * that begin with year, month and day. Serials, six digits and seconds from 1970 need a header that says so.
 */
export function looksLikeDate(cell: string): boolean {
	if (cell.length > LONGEST || !POSSIBLE.test(cell) || !MADE.test(cell)) return false;
	if (NUMBER.test(cell) && !WHOLE_DAY.test(cell)) return false;
	return readTime(cell) !== null;
}

const CLOCK_WORDS = /\d:\d|kl|[ap]\.?m|[ai]p|[fe]m/i;
const DOTTED = /^(?:[01]?\d|2[0-3])\.[0-5]\d/;

/** Whether text is a time of day and looks like one; `12.34` only where a header says that it is one. */
export function looksLikeClock(cell: string, named: boolean): boolean {
	if (cell.length > LONGEST || !(CLOCK_WORDS.test(cell) || (named && DOTTED.test(cell))))
		return false;
	return readClock(cell) !== null;
}
