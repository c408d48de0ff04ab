/** Kinds of bytes; a scanner steps over `PLAIN` ones without a thought. `ODD` ones may not be copied as they are. */
const PLAIN = 0;
const ODD = 1;
const NUL = 2;
const QUOTE = 3;
const DELIMITER = 4;
const RETURN = 5;
const NEWLINE = 6;

/** Kind of each of the 256 bytes under a delimiter. */
function byteKinds(delimiter: string): Uint8Array {
	const kinds = new Uint8Array(256).fill(ODD, 0x80).fill(ODD, 0, 0x20);
	for (const letter of ',{|}[\\]') kinds[letter.charCodeAt(0)] = ODD;
	kinds[0] = NUL;
	kinds[0x0d] = RETURN;
	kinds[0x0a] = NEWLINE;
	kinds[0x22] = QUOTE;
	kinds[delimiter.charCodeAt(0)] = DELIMITER;
	return kinds;
}

/**
 * How a cell stood in the file. `SIMPLE` has only bytes that may be copied as they are, `ESCAPED` has
 * doubled quotes inside.
 */
export const SIMPLE = 0;
export const BARE = 1;
export const QUOTED = 2;
export const ESCAPED = 3;

/** Cells beyond this many in one record are counted but not kept. */
const MAX_CELLS = 20_000;

/** `incomplete`: the bytes end before the record does. `unclosed`: a quote that no quote closes. */
export type Outcome = 'record' | 'incomplete' | 'unclosed';

/**
 * Cuts one record out of bytes without making strings. After `scan` gave `record`, cell `i` lies in
 * `starts[i]` to `ends[i]` (quotes left out) in the way `forms[i]` says; the content ends at `end`,
 * the next record starts at `next`.
 */
export class RecordScanner {
	readonly starts = new Int32Array(MAX_CELLS);
	readonly ends = new Int32Array(MAX_CELLS);
	readonly forms = new Uint8Array(MAX_CELLS);
	/** Cells of the record, even those beyond what is kept. */
	cells = 0;
	end = 0;
	next = 0;
	/** Physical lines the record takes. */
	lines = 0;
	/** The first byte over 0x7f, -1 without one, and the place behind the last. */
	high = -1;
	highEnd = 0;
	/** Whether a NUL was passed. */
	nul = false;
	readonly #kinds: Uint8Array;

	constructor(delimiter: string) {
		this.#kinds = byteKinds(delimiter);
	}

	/** Scans the record that starts at `from`; `final` says that nothing follows `to`. */
	scan(bytes: Uint8Array, from: number, to: number, final: boolean): Outcome {
		const kinds = this.#kinds;
		const { starts, ends, forms } = this;
		let i = from;
		let cells = 0;
		this.lines = 0;
		this.high = -1;
		this.nul = false;
		for (;;) {
			const start = i;
			let form = SIMPLE;
			let kind = PLAIN;
			for (; i < to; i++) {
				kind = kinds[bytes[i] as number] as number;
				if (kind === PLAIN) continue;
				if (kind > QUOTE || (kind === QUOTE && i === start)) break;
				form = BARE;
				if (kind === NUL) this.nul = true;
				if ((bytes[i] as number) >= 0x80) this.#heed(i);
			}
			if (kind === QUOTE && i === start) {
				this.cells = cells;
				i = this.#quoted(bytes, i + 1, to, final);
				cells++;
				if (i < 0) return i === -1 ? 'incomplete' : 'unclosed';
				kind = kinds[bytes[i] as number] as number;
			} else {
				if (cells < MAX_CELLS) {
					starts[cells] = start;
					ends[cells] = i;
					forms[cells] = form;
				}
				cells++;
			}
			if (i < to && kind === DELIMITER) {
				i++;
				continue;
			}
			if (i === to && !final) return 'incomplete';
			this.cells = cells;
			this.lines++;
			this.end = this.next = i;
			if (i === to) return 'record';
			if (kind === RETURN) {
				if (i + 1 === to && !final) return 'incomplete';
				if (i + 1 < to && bytes[i + 1] === 0x0a) i++;
			}
			this.next = i + 1;
			return 'record';
		}
	}

	/** Passes a quoted cell; gives the place of the delimiter or line end after it, -1 incomplete, -2 unclosed. */
	#quoted(bytes: Uint8Array, start: number, to: number, final: boolean): number {
		const kinds = this.#kinds;
		let form = SIMPLE;
		let i = start;
		for (;;) {
			if (i === to) return final ? this.#broken(start, i) : -1;
			const kind = kinds[bytes[i] as number] as number;
			if (kind !== PLAIN) {
				if (kind === QUOTE) {
					if (i + 1 === to && !final) return -1;
					if (i + 1 === to || bytes[i + 1] !== 0x22) break;
					form = ESCAPED;
					i += 2;
					continue;
				}
				if (form === SIMPLE) form = QUOTED;
				if (kind === NEWLINE) {
					if (i === start || bytes[i - 1] !== 0x0d) this.lines++;
				} else if (kind === RETURN) this.lines++;
				else if (kind === NUL) this.nul = true;
				if ((bytes[i] as number) >= 0x80) this.#heed(i);
			}
			i++;
		}
		const close = i++;
		while (i < to && (bytes[i] === 0x20 || (bytes[i] === 0x09 && kinds[9] !== DELIMITER))) i++;
		if (i === to && !final) return -1;
		const after = i === to ? NEWLINE : (kinds[bytes[i] as number] as number);
		if (after !== DELIMITER && after !== NEWLINE && after !== RETURN) return this.#broken(start, i);
		this.#keep(start, close, form);
		return i;
	}

	/** Notes where a byte over 0x7f stands. */
	#heed(place: number): void {
		if (this.high < 0) this.high = place;
		this.highEnd = place + 1;
	}

	#broken(start: number, end: number): number {
		this.#keep(start, end, QUOTED);
		return -2;
	}

	#keep(start: number, end: number, form: number): void {
		if (this.cells < MAX_CELLS) {
			this.starts[this.cells] = start;
			this.ends[this.cells] = end;
			this.forms[this.cells] = form;
		}
		this.cells++;
	}

	/** The cell a place in the bytes belongs to, among those kept. */
	cellAt(place: number): number {
		let low = 0;
		let high = Math.min(this.cells, MAX_CELLS) - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.starts[middle] as number) <= place) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}
