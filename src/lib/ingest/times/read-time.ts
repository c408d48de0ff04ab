import { DAY_MICROS } from './civil.ts';
import { DAY_BEFORE, endOfDay } from './forms.ts';
import { plainText } from './plain-text.ts';
import { readClock } from './read-clock.ts';
import { wholeTime, type TimeReading } from './whole-time.ts';

export type { TimeReading };

/**
 * The one place where text becomes a time. Reads the notations of `domain.md` 0 (Dates) and 9.4, of the
 * programs people export from, in Finnish, Swedish and English; of a range the beginning.
 * @param date a cell with a day and perhaps a time of day
 * @param clock the cell of its time of day where that stands in a column of its own; '' says nothing
 * @returns null where the date's cell is no date from 1900 to 2199
 */
export function readTime(date: string, clock = ''): TimeReading | null {
	const read = wholeTime(plainText(date));
	if (read === null || clock.trim() === '') return read;
	const own = read.micros - Math.floor(read.micros / DAY_MICROS) * DAY_MICROS;
	const told = readClock(clock, Math.floor(read.micros / DAY_MICROS));
	if (own !== 0 || read.form >= DAY_BEFORE) {
		return told?.micros === own ? read : { ...read, clockUnread: true };
	}
	if (told === null) return { ...read, hasClock: false, clockUnread: true };
	return {
		micros: read.micros + told.micros,
		form: endOfDay(read.form, told.micros),
		offsetMinutes: told.offsetMinutes ?? read.offsetMinutes,
		hasClock: true,
		clockUnread: false
	};
}
