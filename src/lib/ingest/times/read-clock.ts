import { afterClock } from './after-time.ts';
import { DAY_MICROS, SECOND_MICROS } from './civil.ts';
import { clockPart } from './clock-part.ts';
import { plainText } from './plain-text.ts';
import { wholeTime } from './whole-time.ts';
import { withoutZoneWords } from './zones.ts';

/** The time of day in a cell of its own. */
export interface ClockReading {
	/** Microseconds from midnight, up to the midnight at the end of the day. */
	readonly micros: number;
	readonly offsetMinutes: number | null;
}

/** Days that spreadsheets and databases write before a time of day that has none. */
const PLACEHOLDER =
	/^(?:1899-12-3[01]|1900-01-0[01]|1904-01-01|1970-01-01|3[01]\.12\.1899|0?[01]\.0?1\.1900|12\/3[01]\/(?:18)?99|0?[01]\/0?[01]\/(?:19)?00)(?=[ t,])/;
/** A share of a day; `0.25` is a quarter past midnight as much as it is six o'clock, so points need more digits. */
const SHARE = /^(?:0?,\d+|0?\.\d{3,}|\d(?:\.\d+)?e-\d{1,2})$/;
const LATE_SHARE = /^0?\.\d{1,2}$/;
const SERIAL_SHARE = /^\d{5}([.,]\d+)$/;

/**
 * The time of day in a cell of its own: `14:05`, `kl. 9.05`, `905`, `14`, `2.05 ip.`, a share of the day, a
 * whole time whose day is the date's or one that stands for none. Null where it is no time of day.
 * @param day the day of the date beside it, counted from 1970-01-01
 */
export function readClock(cell: string, day: number | null = null): ClockReading | null {
	const text = plainText(cell);
	const share = (found: string) => ({
		micros: Math.round(Number(found.replace(',', '.')) * 86_400) * SECOND_MICROS,
		offsetMinutes: null
	});
	if (SHARE.test(text)) return share(text);
	const serial = SERIAL_SHARE.exec(text)?.[1];
	if (serial !== undefined) return share(serial);
	const zoned = withoutZoneWords(text.replace(PLACEHOLDER, ''));
	if (zoned === null) return null;
	const part = clockPart(zoned.text, 'any');
	const rest = part && afterClock(part, false);
	if (part && rest) return { micros: part.micros, offsetMinutes: rest.offset ?? zoned.minutes };
	if (LATE_SHARE.test(text)) return share(text);
	const whole = /\d{8}|\d[./-]\d/.test(text) ? wholeTime(text) : null;
	if (!whole?.hasClock || Math.floor(whole.micros / DAY_MICROS) !== day) return null;
	return { micros: whole.micros - day * DAY_MICROS, offsetMinutes: whole.offsetMinutes };
}
