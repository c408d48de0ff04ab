import { afterClock, afterDay } from './after-time.ts';
import { DAY_MICROS } from './civil.ts';
import { clockPart } from './clock-part.ts';
import { epochMicros, serialMicros } from './counted-time.ts';
import { datePart, type DatePart } from './date-part.ts';
import { endOfDay, form } from './forms.ts';
import { withoutWeekday } from './words.ts';
import { withoutZoneWords } from './zones.ts';

/** What a text says about a time. */
export interface TimeReading {
	/** Civil time as written, in microseconds since 1970-01-01T00:00; a safe integer. */
	readonly micros: number;
	/** How sure the order of its day, month and year is, see `forms.ts`. */
	readonly form: number;
	/** Minutes the written time is ahead of UTC; null where the text does not say. */
	readonly offsetMinutes: number | null;
	/** Whether it tells the time of day. */
	readonly hasClock: boolean;
	/** Whether there is a cell for the time of day that cannot be read or differs from the date's: issue 'unreadable_clock'. */
	readonly clockUnread: boolean;
}

/** Month, day and clock before the year, as C, Unix and Twitter write them. */
const YEAR_LAST =
	/^(?:([a-zåäö]+)\.? (\d{1,2})|(\d{1,2}) ([a-zåäö]+)),? (\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: [ap]m)?)(?: ([+-]\d{4}))? (\d{4})$/;
const CLOCK_FIRST =
	/^((?:klo\.? ?|kello |kl\.? ?)\d{1,2}[.:]\d{2}|\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?),? (.*\d.*)$/;

/** The time a plain text states, day and clock in one; null where it is no time. */
export function wholeTime(text: string): TimeReading | null {
	const serial = serialMicros(text);
	if (serial !== null) return reading(serial, form.sure, null, serial % DAY_MICROS !== 0);
	const zoned = withoutZoneWords(text);
	if (zoned === null) return null;
	const words = withoutWeekday(zoned.text).replace(/^den /, '');
	const swapped = words
		.replace(YEAR_LAST, '$2$3 $1$4 $7 $5 $6')
		.replace(CLOCK_FIRST, '$2 $1')
		.trim();
	const date = datePart(swapped);
	const read = date && withRest(date, zoned.minutes);
	if (read) return read;
	const epoch = epochMicros(text);
	return epoch === null ? null : reading(epoch, form.sure, 0, true);
}

function withRest(date: DatePart, zone: number | null): TimeReading | null {
	const glued = date.compact && /^\d/.test(date.rest);
	const start = date.day * DAY_MICROS;
	const text = glued ? `t${date.rest}` : date.rest;
	const clock = clockPart(text, date.compact ? 'padded' : 'none');
	if (clock === null) {
		const rest = afterDay(date);
		return rest && reading(start, date.form, rest.offset ?? zone, false);
	}
	if (!glued && !/^[^\dai]/.test(text)) return null;
	const rest = afterClock(clock, text.startsWith('t'));
	if (rest === null) return null;
	const code = endOfDay(date.form, clock.micros);
	return reading(start + clock.micros, code, rest.offset ?? zone, true);
}

function reading(
	micros: number,
	code: number,
	offsetMinutes: number | null,
	hasClock: boolean
): TimeReading {
	return { micros, form: code, offsetMinutes, hasClock, clockUnread: false };
}
