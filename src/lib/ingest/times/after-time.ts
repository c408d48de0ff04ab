import { clockPart, type ClockPart } from './clock-part.ts';
import { datePart, type DatePart } from './date-part.ts';
import { offsetOf } from './zones.ts';

const OFFSET = /^ ?(z|[+-]\d{2}(?::?\d{2})?)$/;
const TO = /^ ?[-/] ?(?=[a-z]*\.? ?\d)/;
const LENGTH = /^\/p(?:t?\d+[a-z])+$/;

/** What follows a clock: nothing, a UTC offset or the end of a range; null where it is anything else. */
export function afterClock(clock: ClockPart, instant: boolean): { offset: number | null } | null {
	const { rest } = clock;
	if (rest === '') return { offset: null };
	const stated = OFFSET.exec(rest)?.[1];
	if (stated !== undefined && !isEnd(rest, clock, instant)) {
		const offset = offsetOf(stated);
		return offset === null ? null : { offset };
	}
	return endsRange(rest) ? { offset: null } : null;
}

/** Whether `-10:00` behind 9:00 is the end of an appointment and no zone ten hours west. */
function isEnd(rest: string, clock: ClockPart, instant: boolean): boolean {
	if (!rest.trimStart().startsWith('-') || instant || clock.seconds) return false;
	const end = clockPart(rest.replace(TO, ''), 'any');
	return clock.hourOnly || (end !== null && end.micros > clock.micros);
}

/** Whether a text is a hyphen or a slash and then a clock, a time or a length. */
function endsRange(rest: string): boolean {
	if (LENGTH.test(rest)) return true;
	if (!TO.test(rest)) return false;
	const end = rest.replace(TO, '');
	const clock = /^\d{5,}$/.test(end) ? null : clockPart(end, 'any');
	return clock?.rest === '' || isTime(end);
}

function isTime(text: string): boolean {
	const date = datePart(text);
	return date !== null && (date.rest === '' || clockPart(date.rest, 'none')?.rest === '');
}

/** What follows a day without a clock: nothing, a UTC offset, or another day that it is the first of. */
export function afterDay({ rest, compact }: DatePart): { offset: number | null } | null {
	if (rest === '' || rest === 't') return { offset: null };
	const stated = OFFSET.exec(rest)?.[1];
	if (stated !== undefined && (!compact || stated === 'z')) {
		const offset = offsetOf(stated);
		return offset === null ? null : { offset };
	}
	const second = !compact && TO.test(rest) ? datePart(rest.replace(TO, '')) : null;
	return second?.rest === '' ? { offset: null } : null;
}
