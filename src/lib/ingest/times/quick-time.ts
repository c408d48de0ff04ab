import { DAY_MICROS, dayOf, FIRST_YEAR, LAST_YEAR, MINUTE_MICROS, SECOND_MICROS } from './civil.ts';
import { form } from './forms.ts';

/** Stands in `offsetMinutes` for a text that states no UTC offset. */
export const NO_OFFSET = -32_768;

const SPACE = 0x20;
const PLUS = 0x2b;
const COMMA = 0x2c;
const DASH = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
/** With the bit that tells small letters from capitals. */
const SMALL = 0x20;
const T = 0x74;
const Z = 0x7a;
const [K, L, O] = [0x6b, 0x6c, 0x6f];

/** Copies: a script that runs unbundled looks an imported constant up each time it is used. */
const DAY_UNIT = DAY_MICROS;
const MINUTE = MINUTE_MICROS;
const SECOND = SECOND_MICROS;
const FIRST = FIRST_YEAR;
const LAST = LAST_YEAR;
const { sure, either, dayFirst, monthFirst, points } = form;

const DAY = 'YYYY-MM-DD'.length;
const LONGEST = 40;
/** The first day of every month of the accepted years, and of the one after. */
const MONTHS = Int32Array.from({ length: (LAST_YEAR - FIRST_YEAR + 1) * 12 + 1 }, (_, month) =>
	dayOf(FIRST_YEAR + Math.floor(month / 12), (month % 12) + 1, 1)
);

/**
 * Reads the commonest notations straight from bytes, without a text and without a new object: `2025-03-01`
 * with or without a clock and an offset, `1.3.2025`, `1/3/2025`, `1-3-2025` with or without a clock. What it
 * reads, `readTime` reads to the same; what it doesn't is left to that.
 */
export class QuickTime {
	/** As in `TimeReading`, of the last text that was read. */
	micros = 0;
	form = 0;
	/** `NO_OFFSET` where the text states none. */
	offsetMinutes = NO_OFFSET;
	hasClock = false;

	/** Reads bytes of a text in any code that holds ASCII, from one place up to before another. Whether it could. */
	read(bytes: Uint8Array, from: number, to: number): boolean {
		this.offsetMinutes = NO_OFFSET;
		this.hasClock = false;
		if (to - from < 8 || to - from > LONGEST || to > bytes.length) return false;
		return bytes[from + 4] === DASH
			? this.#yearFirst(bytes, from, to)
			: this.#yearLast(bytes, from, to);
	}

	#yearFirst(bytes: Uint8Array, from: number, to: number): boolean {
		if (to - from < DAY || bytes[from + 7] !== DASH) return false;
		const century = two(bytes, from);
		const rest = two(bytes, from + 2);
		const month = two(bytes, from + 5);
		const day = two(bytes, from + 8);
		if (century < 0 || rest < 0 || month < 0 || day < 0) return false;
		const end = from + DAY;
		if (!this.#day(century * 100 + rest, month, day, sure)) return false;
		if (end === to) return true;
		const between = bytes[end] as number;
		const instant = (between | SMALL) === T;
		if (between !== SPACE && !instant) return false;
		const rested = this.#clock(bytes, end + 1, to, COLON);
		return rested === to || (rested > 0 && this.#offset(bytes, rested, to, instant));
	}

	#yearLast(bytes: Uint8Array, from: number, to: number): boolean {
		const first = oneOrTwo(bytes, from);
		let at = from + (first > 99 ? 2 : 1);
		const mark = bytes[at] as number;
		if (first < 0 || (mark !== POINT && mark !== SLASH && mark !== DASH)) return false;
		const second = oneOrTwo(bytes, at + 1);
		at += second > 99 ? 3 : 2;
		if (second < 0 || bytes[at] !== mark || at + 5 > to) return false;
		const century = two(bytes, at + 1);
		const rest = two(bytes, at + 3);
		if (century < 0 || rest < 0) return false;
		at += 5;
		const one = first % 100;
		const other = second % 100;
		const year = century * 100 + rest;
		const open = mark === POINT ? points : either;
		const read =
			other > 12
				? this.#day(year, one, other, monthFirst)
				: this.#day(year, other, one, one > 12 ? dayFirst : open);
		if (!read || at === to) return read;
		if (bytes[at++] !== SPACE) return false;
		const named = bytes[at] === K && bytes[at + 1] === L && bytes[at + 2] === O;
		if (named && bytes[at + 3] !== SPACE) return false;
		return this.#clock(bytes, named ? at + 4 : at, to, POINT) === to;
	}

	#day(year: number, month: number, day: number, code: number): boolean {
		if (year < FIRST || year > LAST || month < 1 || month > 12) return false;
		const place = (year - FIRST) * 12 + month - 1;
		const start = MONTHS[place] as number;
		if (day < 1 || start + day > (MONTHS[place + 1] as number)) return false;
		this.form = code;
		this.micros = (start + day - 1) * DAY_UNIT;
		return true;
	}

	/**
	 * Hours, minutes, perhaps seconds and their fraction; between them colons, or `other` throughout. Where they end;
	 * 0 where there are none.
	 */
	#clock(bytes: Uint8Array, from: number, to: number, other: number): number {
		const hours = oneOrTwo(bytes, from);
		let at = from + (hours > 99 ? 2 : 1);
		const mark = bytes[at];
		if (hours < 0 || (mark !== COLON && mark !== other) || at + 3 > to) return 0;
		const minutes = two(bytes, at + 1);
		at += 3;
		if (hours % 100 > 23 || minutes < 0 || minutes > 59 || isDigit(bytes, at, to)) return 0;
		let micros = ((hours % 100) * 60 + minutes) * MINUTE;
		if (at < to && bytes[at] === mark) {
			const seconds = at + 3 > to ? -1 : two(bytes, at + 1);
			at += 3;
			if (seconds < 0 || seconds > 59 || isDigit(bytes, at, to)) return 0;
			micros += seconds * SECOND;
			if (at < to && (bytes[at] === POINT || bytes[at] === COMMA)) {
				let unit = SECOND;
				for (at++; unit > 1 && isDigit(bytes, at, to); at++) {
					unit /= 10;
					micros += ((bytes[at] as number) - 48) * unit;
				}
				if (unit === SECOND || isDigit(bytes, at, to)) return 0;
			}
		}
		this.micros += micros;
		this.hasClock = true;
		return at;
	}

	/** `Z` or an offset. One to the west behind a space may be the end of an appointment: not read here. */
	#offset(bytes: Uint8Array, from: number, to: number, instant: boolean): boolean {
		const sign = bytes[from] as number;
		if ((sign | SMALL) === Z) {
			this.offsetMinutes = 0;
			return from + 1 === to;
		}
		if (sign !== PLUS && (sign !== DASH || !instant)) return false;
		const last = to - from === 3 ? 0 : to - 2 - (bytes[from + 3] === COLON ? 1 : 0);
		if (from + 3 > to || (last !== 0 && last !== from + 3)) return false;
		const hours = two(bytes, from + 1);
		const rest = last === 0 ? 0 : two(bytes, to - 2);
		const minutes = hours * 60 + rest;
		if (hours < 0 || rest < 0 || rest > 59 || minutes > 14 * 60) return false;
		this.offsetMinutes = sign === DASH && minutes > 0 ? -minutes : minutes;
		return true;
	}
}

/** The number of two digits; -1 where there are none. */
function two(bytes: Uint8Array, at: number): number {
	const tens = (bytes[at] as number) - 48;
	const ones = (bytes[at + 1] as number) - 48;
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** The number of one digit, or 100 and that of two; -1 where there is none. */
function oneOrTwo(bytes: Uint8Array, at: number): number {
	const first = (bytes[at] as number) - 48;
	const second = (bytes[at + 1] as number) - 48;
	if (!(first >= 0 && first <= 9)) return -1;
	return second >= 0 && second <= 9 ? 100 + first * 10 + second : first;
}

function isDigit(bytes: Uint8Array, at: number, to: number): boolean {
	const byte = bytes[at] as number;
	return at < to && byte >= 48 && byte <= 57;
}
