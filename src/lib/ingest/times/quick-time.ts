import { DAY_MICROS, dayOf, inYears, isCivil, MINUTE_MICROS, SECOND_MICROS } from './civil.ts';
import { form } from './forms.ts';

/** Stands in `offsetMinutes` for a text that states no UTC offset. */
export const NO_OFFSET = -32_768;

const ZERO = 0x30;
const SPACE = 0x20;
const COMMA = 0x2c;
const PLUS = 0x2b;
const DASH = 0x2d;
const POINT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const UPPER_T = 0x54;
const LOWER_T = 0x74;
const UPPER_Z = 0x5a;
const LOWER_Z = 0x7a;
const KLO = [0x6b, 0x6c, 0x6f, SPACE];

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
	#bytes: Uint8Array = new Uint8Array();
	#at = 0;
	#to = 0;
	#number = 0;

	/** Reads bytes of ASCII or of a text in any code that holds ASCII. Whether it could. */
	read(bytes: Uint8Array, from: number, to: number): boolean {
		this.#bytes = bytes;
		this.#at = from;
		this.#to = to;
		this.offsetMinutes = NO_OFFSET;
		this.hasClock = false;
		if (to - from < 8 || to - from > 40) return false;
		const digits = this.#digits(4);
		return digits === 4
			? this.#yearFirst(this.#number)
			: digits > 0 && digits < 3 && this.#yearLast(this.#number);
	}

	#yearFirst(year: number): boolean {
		if (!this.#take(DASH) || this.#digits(2) !== 2) return false;
		const month = this.#number;
		if (!this.#take(DASH) || this.#digits(2) !== 2 || this.#isDigit()) return false;
		const day = this.#number;
		if (!inYears(year) || !isCivil(year, month, day)) return false;
		this.form = form.sure;
		this.micros = dayOf(year, month, day) * DAY_MICROS;
		if (this.#at === this.#to) return true;
		const between = this.#bytes[this.#at++];
		if (between !== SPACE && between !== UPPER_T && between !== LOWER_T) return false;
		return this.#clock(COLON) && this.#offset(between !== SPACE);
	}

	#yearLast(first: number): boolean {
		const mark = this.#bytes[this.#at] as number;
		if (mark !== POINT && mark !== SLASH && mark !== DASH) return false;
		this.#at++;
		const digits = this.#digits(2);
		const second = this.#number;
		if (digits === 0 || !this.#take(mark) || this.#digits(4) !== 4 || this.#isDigit()) return false;
		const year = this.#number;
		const monthFirst = second > 12;
		const month = monthFirst ? first : second;
		const day = monthFirst ? second : first;
		if (!inYears(year) || !isCivil(year, month, day)) return false;
		const open = mark === POINT ? form.points : form.either;
		this.form = monthFirst ? form.monthFirst : first > 12 ? form.dayFirst : open;
		this.micros = dayOf(year, month, day) * DAY_MICROS;
		if (this.#at === this.#to) return true;
		if (!this.#take(SPACE)) return false;
		if (this.#bytes[this.#at] === KLO[0]) {
			for (const letter of KLO) if (!this.#take(letter)) return false;
		}
		return this.#clock(POINT) && this.#at === this.#to;
	}

	/** Hours, minutes, perhaps seconds and their fraction. Between them colons, or all points where that is `other`. */
	#clock(other: number): boolean {
		if (this.#digits(2) === 0) return false;
		const hour = this.#number;
		const mark = this.#bytes[this.#at];
		if (this.#at >= this.#to || (mark !== COLON && mark !== other)) return false;
		this.#at++;
		if (this.#digits(2) !== 2 || this.#isDigit()) return false;
		const minute = this.#number;
		let micros = (hour * 60 + minute) * MINUTE_MICROS;
		if (this.#at < this.#to && this.#take(mark as number)) {
			if (this.#digits(2) !== 2 || this.#isDigit() || this.#number > 59) return false;
			micros += this.#number * SECOND_MICROS;
			if (this.#take(POINT) || this.#take(COMMA)) {
				const digits = this.#digits(6);
				if (digits === 0 || this.#isDigit()) return false;
				micros += this.#number * 10 ** (6 - digits);
			}
		}
		if (hour > 23 || minute > 59) return false;
		this.micros += micros;
		this.hasClock = true;
		return true;
	}

	/** Nothing, `Z` or an offset. One to the west behind a space may be the end of an appointment: not read here. */
	#offset(instant: boolean): boolean {
		if (this.#at === this.#to) return true;
		const sign = this.#bytes[this.#at++];
		if (sign === UPPER_Z || sign === LOWER_Z) {
			this.offsetMinutes = 0;
			return this.#at === this.#to;
		}
		if (sign !== PLUS && (sign !== DASH || !instant)) return false;
		if (this.#digits(2) !== 2) return false;
		let minutes = this.#number * 60;
		if (this.#at < this.#to) {
			this.#take(COLON);
			if (this.#digits(2) !== 2 || this.#number > 59) return false;
			minutes += this.#number;
		}
		if (minutes > 14 * 60 || this.#at !== this.#to) return false;
		this.offsetMinutes = sign === DASH && minutes > 0 ? -minutes : minutes;
		return true;
	}

	#take(byte: number): boolean {
		if (this.#at >= this.#to || this.#bytes[this.#at] !== byte) return false;
		this.#at++;
		return true;
	}

	#isDigit(): boolean {
		const digit = (this.#bytes[this.#at] as number) - ZERO;
		return this.#at < this.#to && digit >= 0 && digit <= 9;
	}

	/** Takes up to so many digits as `#number`; how many there were. */
	#digits(most: number): number {
		const end = Math.min(this.#to, this.#at + most);
		const from = this.#at;
		let number = 0;
		for (; this.#at < end; this.#at++) {
			const digit = (this.#bytes[this.#at] as number) - ZERO;
			if (digit < 0 || digit > 9) break;
			number = number * 10 + digit;
		}
		this.#number = number;
		return this.#at - from;
	}
}
