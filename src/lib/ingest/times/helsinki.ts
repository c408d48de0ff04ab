import offsets from '#data/codes/helsinki-offsets.json';
import { MINUTE_MICROS } from './civil.ts';

const periods = offsets.map(({ utc_from, utc_to, offset_minutes }) => ({
	from: Date.parse(utc_from) * 1000,
	to: Date.parse(utc_to) * 1000,
	offset: offset_minutes * MINUTE_MICROS
}));
/** What holds before and after the years that are known. */
const USUAL = 120 * MINUTE_MICROS;

let latest = periods[0];

/** Civil time in Helsinki of an instant in UTC; both in microseconds since 1970-01-01T00:00. */
export function civilInHelsinki(instant: number): number {
	if (!latest || instant < latest.from || instant >= latest.to)
		latest = periods.find(({ from, to }) => instant >= from && instant < to);
	return instant + (latest?.offset ?? USUAL);
}
