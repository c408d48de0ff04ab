import { DAY_MICROS, dayOf, SECOND_MICROS } from './civil.ts';

const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const SECONDS = /^(\d{10})(?:[.,](\d{1,9}))?$/;
/** As they are, or as JSON of .NET writes them: an instant, whatever zone it adds. */
const MILLISECONDS = /^(?:\/date\()?(\d{13})(?:(?:[+-]\d{4})?\)\/)?$/;
/** 1899-12-30, day 0 of Excel's serials from March 1900 on. */
const SERIAL_ZERO = dayOf(1899, 12, 30);
const FIRST_INSTANT = dayOf(1990, 1, 1) * DAY_MICROS;
const LAST_INSTANT = dayOf(2101, 1, 1) * DAY_MICROS;

/** Microseconds of an Excel serial from 20000 to 60000, to the second; null for other texts. */
export function serialMicros(text: string): number | null {
	if (!SERIAL.test(text)) return null;
	const days = Number(text.replace(',', '.'));
	if (days < 20_000 || days > 60_000) return null;
	return SERIAL_ZERO * DAY_MICROS + Math.round(days * 86_400) * SECOND_MICROS;
}

/** Microseconds of an instant given as seconds or milliseconds from 1970, in 1990-2100; null for other texts. */
export function epochMicros(text: string): number | null {
	const [, seconds, fraction = ''] = SECONDS.exec(text) ?? [];
	const milliseconds = MILLISECONDS.exec(text)?.[1];
	const micros =
		seconds !== undefined
			? Number(seconds) * SECOND_MICROS + Number(fraction.slice(0, 6).padEnd(6, '0'))
			: milliseconds !== undefined
				? Number(milliseconds) * 1000
				: null;
	return micros !== null && micros >= FIRST_INSTANT && micros < LAST_INSTANT ? micros : null;
}
