/** Digits of a code, its check character apart. */
const FEWEST = 9;
/** Characters between a day and the number behind it, and letters among them (the sign of a century), at most. */
const MAX_GAP = 7;
const MAX_GAP_LETTERS = 1;

const isCentury = (pair: number) => pair >= 18 && pair <= 20;
const isMonth = (pair: number) => pair >= 1 && pair <= 12;
/** A day of the month; 60 more in Swedish coordination numbers. */
const isDate = (pair: number) => (pair >= 1 && pair <= 31) || (pair >= 61 && pair <= 91);

/** Whether the six or eight digits at a place may be a day, in any order that codes have. */
function mayBeDay(text: string, from: number, digits: number): boolean {
	const pair = (at: number) =>
		text.charCodeAt(from + at) * 10 + text.charCodeAt(from + at + 1) - 528;
	if (digits === 6) return isMonth(pair(2)) && (isDate(pair(0)) || isDate(pair(4)));
	const yearFirst = isCentury(pair(0)) && isMonth(pair(4)) && isDate(pair(6));
	return yearFirst || (isCentury(pair(4)) && isMonth(pair(2)) && isDate(pair(0)));
}

/**
 * The groups of digits in a text: whether they have the form of a personal
 * code (`shaped`), and whether what would be its day can be one (`coded`), as in one number of ten.
 */
export class DigitGroups {
	shaped = false;
	coded = false;
	/** Digits of the day that ended before the gap, 0 where none did; and whether it can be one. */
	#day = 0;
	#dayFits = false;
	/** Groups of one, two or four digits with one character between them, a day in parts: how many, and digits. */
	#parts = 0;
	#partDigits = 0;

	start(): void {
		this.shaped = this.coded = this.#dayFits = false;
		this.#day = this.#parts = this.#partDigits = 0;
	}

	/** Reads the groups of a text that has so many digits. */
	read(text: string, digits: number): void {
		this.start();
		if (digits < FEWEST) return;
		let [from, gap, gapLetters] = [-1, 0, 0];
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code >= 0x30 && code <= 0x39) {
				if (from < 0) from = at;
				continue;
			}
			if (from >= 0) {
				this.#add(text, from, at - from, gap, gapLetters);
				from = -1;
				gap = gapLetters = 0;
			}
			gap++;
			const low = code | 0x20;
			if ((low >= 0x61 && low <= 0x7a) || code >= 0xc0) gapLetters++;
		}
		if (from >= 0) this.#add(text, from, text.length - from, gap, gapLetters);
	}

	/**
	 * @param gap characters since the group before
	 * @param gapLetters letters among them
	 */
	#add(text: string, from: number, size: number, gap: number, gapLetters: number): void {
		if (size >= 9 && size <= 12) this.#note(mayBeDay(text, from, size <= 10 ? 6 : 8));
		else if ((size === 3 || size === 4) && this.#day > 0) {
			if (gap <= MAX_GAP && gapLetters <= MAX_GAP_LETTERS) this.#note(this.#dayFits);
		}
		const joined = gap === 1 && gapLetters === 0 && this.#parts > 0;
		this.#parts = size !== 4 && size > 2 ? 0 : joined ? this.#parts + 1 : 1;
		this.#partDigits = joined ? this.#partDigits + size : size;
		if (size === 6 || size === 8) {
			this.#day = size;
			this.#dayFits = mayBeDay(text, from, size);
		} else {
			this.#dayFits = this.#parts >= 3 && this.#partDigits >= 4 && this.#partDigits <= 8;
			this.#day = this.#dayFits ? this.#partDigits : 0;
		}
	}

	#note(fits: boolean): void {
		this.shaped = true;
		if (fits) this.coded = true;
	}
}
