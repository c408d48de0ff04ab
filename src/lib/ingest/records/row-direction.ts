/** Fewer steps than this tell of no order: eleven rows in any order run back so only once in ten thousand files. */
const LEAST_STEPS = 10;
const BACK_SHARE = 0.9;

/** Which way the rows of a file run: whether their times go on or, in an export sorted newest first, back. */
export class RowDirection {
	#line = -1;
	#last = NaN;
	#back = 0;
	#steps = 0;

	/** Takes the time of an event, NaN for none; of a row with several the first one counts. */
	add(line: number, micros: number): void {
		if (line === this.#line || Number.isNaN(micros)) return;
		this.#line = line;
		if (micros < this.#last) this.#back++;
		if (micros < this.#last || micros > this.#last) this.#steps++;
		this.#last = micros;
	}

	/** Whether 90 % or more of the steps between rows of different times, ten at least, go back. */
	get isNewestFirst(): boolean {
		return this.#steps >= LEAST_STEPS && this.#back >= BACK_SHARE * this.#steps;
	}
}
