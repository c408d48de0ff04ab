import type { TextOut } from './text-out.ts';

const DASH = 0x2d;
const COLON = 0x3a;
const SECONDS_PER_DAY = 86_400;
/** Days from 1970-01-01 to 0001-01-01 and to 9999-12-31. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** What stands for a day outside the years 1-9999: no reader takes it for a day, so it is reported. */
const OUT_OF_RANGE = 'out of range';

/** Days written lately and their texts, as files have few: eleven years, each day in the place of its last bits. */
const KEPT_DAYS = 1 << 12;
const DAY_BYTES = 10;
const keptDays = new Int32Array(KEPT_DAYS).fill(FIRST_DAY - 1);
const keptTexts = new Uint8Array(KEPT_DAYS * DAY_BYTES);

/** Writes a civil day, given as days from 1970-01-01, as `YYYY-MM-DD`. Whether it lies in the years 1-9999. */
export function writeDay(out: TextOut, days: number): boolean {
	if (days < FIRST_DAY || days > LAST_DAY) {
		out.ascii(OUT_OF_RANGE);
		return false;
	}
	const place = days & (KEPT_DAYS - 1);
	if (keptDays[place] !== days) {
		const from = out.length;
		spell(out, days);
		keptDays[place] = days;
		keptTexts.set(out.bytes.subarray(from, out.length), place * DAY_BYTES);
		return true;
	}
	const { bytes, length } = out;
	for (let i = 0; i < DAY_BYTES; i++)
		bytes[length + i] = keptTexts[place * DAY_BYTES + i] as number;
	out.length += DAY_BYTES;
	return true;
}

function spell(out: TextOut, days: number): void {
	// Years that begin in March, in eras of 400: Howard Hinnant, chrono-Compatible Low-Level Date Algorithms.
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	out.digits(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
	out.byte(DASH);
	out.digits(month, 2);
	out.byte(DASH);
	out.digits(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2);
}

/** Writes a time of day as `HH:MM:SS`, and a fraction of `places` decimals without the zeros at its end. */
export function writeClock(out: TextOut, seconds: number, fraction: number, places: number): void {
	const minutes = Math.floor(seconds / 60);
	out.two(Math.floor(minutes / 60));
	out.byte(COLON);
	out.two(minutes % 60);
	out.byte(COLON);
	out.two(seconds % 60);
	if (fraction === 0) return;
	let [digits, kept] = [places, fraction];
	while (kept % 10 === 0) {
		kept /= 10;
		digits--;
	}
	out.byte(0x2e);
	out.digits(kept, digits);
}

/**
 * Writes a time given as seconds from 1970-01-01 and a fraction: without a zone as civil time
 * `YYYY-MM-DD HH:MM:SS[.f]`, with one as the instant `YYYY-MM-DDTHH:MM:SS[.f]Z`.
 */
export function writeTime(
	out: TextOut,
	seconds: number,
	fraction: number,
	places: number,
	zoned: boolean
): void {
	const days = Math.floor(seconds / SECONDS_PER_DAY);
	if (!writeDay(out, days)) return;
	out.ascii(zoned ? 'T' : ' ');
	writeClock(out, seconds - days * SECONDS_PER_DAY, fraction, places);
	if (zoned) out.ascii('Z');
}
