import { MINUTE_MICROS, SECOND_MICROS } from './civil.ts';

/** The time of day a plain text begins with, and what follows it. */
export interface ClockPart {
	/** Microseconds from midnight, up to the midnight at the end of the day. */
	readonly micros: number;
	/** Whether it names its seconds. */
	readonly seconds: boolean;
	/** Whether it is an hour alone, which only words, a half of the day or a range make one. */
	readonly hourOnly: boolean;
	readonly rest: string;
}

const LEAD = /^(?:[ ,;_@:]|- |t(?=\d)|klo\.? ?|kello |kl\.? ?|at )+/;
const NAMED = /[kt@]|at/;
const HALF_FIRST = /^(ap|ip|fm|em|f\.m|e\.m)\.? ?/;
const MARKED =
	/^(\d{1,2})(?::(\d{1,2})|\.(\d{2}))(?:(?::(\d{1,2})|\.(\d{2}))(?:[.,:](\d{1,9}))?)?(?!\d)/;
const DIGITS = /^(\d{2})(\d{2})(?:(\d{2})(?:[.,]?(\d{1,9}))?)?(?!\d)/;
const SHORT_DIGITS = /^(\d)(\d{2})(\d{2})?(?![\d.,])/;
const HOUR = /^(\d{1,2})(?![\d.,:])/;
const HALF = /^ ?(am|pm|a\.m|p\.m|ap|ip|fm|em|f\.m|e\.m)(?![a-zåäö])\.?/;
const RANGE = /^ ?- ?\d/;

/**
 * The time of day at the beginning of what follows a date, or of a cell of its own.
 * @param digits whether digits alone may be a clock: `0905` behind `20250301`, `905` in a clock's own cell
 */
export function clockPart(text: string, digits: 'none' | 'padded' | 'any'): ClockPart | null {
	const lead = LEAD.exec(text)?.[0] ?? '';
	let rest = text.slice(lead.length);
	const first = HALF_FIRST.exec(rest);
	if (first) rest = rest.slice(first[0].length);
	const padded = digits !== 'none' || lead.endsWith('t');
	const match =
		MARKED.exec(rest) ??
		(padded ? DIGITS.exec(rest) : null) ??
		(digits === 'any' ? SHORT_DIGITS.exec(rest) : null) ??
		HOUR.exec(rest);
	if (!match) return null;
	const parts = numbersOf(match);
	rest = rest.slice(match[0].length);
	const last = HALF.exec(rest);
	if (last) rest = rest.slice(last[0].length);
	const hourOnly = parts.minute === undefined;
	const half = first?.[1] ?? last?.[1];
	if (hourOnly && !half && !NAMED.test(lead) && digits !== 'any' && !RANGE.test(rest)) return null;
	const micros = microsOf(parts, half);
	return micros === null ? null : { micros, seconds: parts.second !== undefined, hourOnly, rest };
}

interface Numbers {
	readonly hour: number;
	readonly minute: string | undefined;
	readonly second: string | undefined;
	readonly fraction: string | undefined;
}

function numbersOf(match: RegExpExecArray): Numbers {
	const hour = Number(match[1]);
	if (match.length === 7) {
		const minute = match[2] ?? match[3];
		return { hour, minute, second: match[4] ?? match[5], fraction: match[6] };
	}
	return { hour, minute: match[2], second: match[3], fraction: match[4] };
}

/** Microseconds from midnight; null where no clock shows that. 24:00 is the end of the day. */
function microsOf({ hour, minute, second, fraction = '' }: Numbers, half?: string): number | null {
	const written = half === undefined ? hour : twelveHours(hour, /^[pie]/.test(half));
	if (written === null) return null;
	const [minutes, seconds] = [Number(minute ?? 0), Number(second ?? 0)];
	if (minutes > 59 || seconds > 59) return null;
	const micros =
		(written * 60 + minutes) * MINUTE_MICROS +
		seconds * SECOND_MICROS +
		Number(fraction.slice(0, 6).padEnd(6, '0'));
	return micros <= 24 * 60 * MINUTE_MICROS ? micros : null;
}

/** Hour of the day: 12 AM is 0, 12 PM is 12; hours over 12 are written so by some though they say PM. */
function twelveHours(hour: number, afternoon: boolean): number | null {
	if (hour > 12) return afternoon && hour < 24 ? hour : null;
	return (hour % 12) + (afternoon ? 12 : 0);
}
