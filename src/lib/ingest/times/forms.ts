import { DAY_MICROS } from './civil.ts';

/**
 * How sure the order of day, month and year in a written date is, as one small number (0-63) per time.
 * The base says which part comes first; flags are added to it. Until the whole column is known a date is
 * read day first, or month or year first where it cannot be otherwise.
 */
export const form = {
	/** No question: a year of four digits first, a serial, a compact number, the name of a month. */
	sure: 0,
	/** Day or month first: `3/4/2025`. */
	either: 1,
	/** Day first: `13/4/2025`. */
	dayFirst: 2,
	/** Month first: `4/13/2025`. */
	monthFirst: 3,
	/** As `either`, but with points, the Finnish way: `3.4.2025`. */
	points: 4,
	/** Year first, of two digits, and nothing else: `45-03-01`, `25-3-1`. Always with `shortYear`. */
	yearFirst: 5
} as const;

/** The year has two digits and is read as 20yy. */
export const SHORT_YEAR = 8;
/** The first part may be the year as well as the last: `25-03-01`, `250301`. Only with `SHORT_YEAR`. */
export const MAYBE_YEAR_FIRST = 16;
/** Written as 24:00, so the day written is the one before the day of the time. Never with base `sure`. */
export const DAY_BEFORE = 32;

/** The base of a form, see `form`. */
export function baseOf(code: number): number {
	return code & 7;
}

/** The form of a time whose clock is so many microseconds from midnight: 24:00 belongs to the written day. */
export function endOfDay(code: number, clock: number): number {
	return clock === DAY_MICROS && baseOf(code) !== form.sure ? code + DAY_BEFORE : code;
}
