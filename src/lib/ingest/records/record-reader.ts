import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { Dialect } from '../bytes/dialect.ts';
import { isWindows1252 } from '../bytes/encoding.ts';
import { isUtf8 } from '../bytes/utf8.ts';
import { IdentityTally, tallyCodes } from '../guard/identity-tally.ts';
import { RecordScanner } from './record-scanner.ts';

const MAX_LINE_BYTES = 1_048_576;
/** Bytes of an endless line kept while skipping it, so that no identity code is cut in two. */
const OVERLAP = 16;
const QUOTE = 0x22;
const outside = () => -1;

/** `more`: push bytes or say that they ended; `end`: nothing is left. */
export type Step = 'record' | 'rejected' | 'more' | 'end';

/**
 * Cuts pushed bytes into records, counts lines, finds identity codes and tells broken rows apart.
 * After `record`, the cells are in `scanner` and point into `bytes`; after `rejected`, `code` says why.
 * What comes out does not depend on how the bytes were cut into pieces.
 */
export class RecordReader {
	bytes: Uint8Array = new Uint8Array(1 << 16);
	readonly scanner: RecordScanner;
	readonly tally = new IdentityTally();
	/** Physical line (1-based) the latest record starts on, its first byte, and why it was rejected. */
	line = 1;
	from = 0;
	code: IssueCode | '' = '';
	/** Whether bytes over 0x7f are windows-1252; undecided (`null`) until the first row that has one. */
	singleByte: boolean | null;
	#probe: RecordScanner | null = null;
	readonly #delimiter: string;
	readonly #cells: number;
	readonly #ragged: IssueCode;
	readonly #cellAt = (place: number) => this.scanner.cellAt(place);
	#nextLine = 1;
	#position = 0;
	#filled = 0;
	#final = false;
	#skipping = false;

	/**
	 * @param cells how many cells a record must have; 0 = any number
	 * @param ragged what one with another number is rejected as
	 */
	constructor(dialect: Dialect, cells: number, ragged: IssueCode = 'ragged_row') {
		this.scanner = new RecordScanner(dialect.delimiter);
		this.#delimiter = dialect.delimiter;
		this.#cells = cells;
		this.#ragged = ragged;
		this.singleByte = dialect.encoding === 'ascii' ? null : dialect.encoding === 'windows-1252';
	}

	/** Adds bytes behind those still unread. */
	push(piece: Uint8Array): void {
		const left = this.#filled - this.#position;
		if (left + piece.length > this.bytes.length) {
			const larger = new Uint8Array(2 * (left + piece.length));
			larger.set(this.bytes.subarray(this.#position, this.#filled));
			this.bytes = larger;
		} else this.bytes.copyWithin(0, this.#position, this.#filled);
		this.bytes.set(piece, left);
		this.#position = 0;
		this.#filled = left + piece.length;
	}

	/** Physical line the next record starts on. */
	get nextLine(): number {
		return this.#nextLine;
	}

	/** Says that no bytes follow. */
	finish(): void {
		this.#final = true;
	}

	/** Passes physical lines up to (not including) `line`; false when more bytes are needed for that. */
	skipTo(line: number): boolean {
		while (this.#nextLine < line) {
			const end = this.#lineEnd(this.#position);
			if (end < 0) return false;
			this.#guard(this.#position, end, this.#nextLine, outside);
			this.#position = end;
			this.#nextLine++;
		}
		return true;
	}

	next(): Step {
		if (this.#skipping && !this.#skipRest()) return this.#final ? 'end' : 'more';
		for (;;) {
			if (this.#position >= this.#filled) return this.#final ? 'end' : 'more';
			const { bytes, scanner } = this;
			const outcome = scanner.scan(bytes, this.#position, this.#filled, this.#final);
			const tooLong =
				(outcome === 'record' ? scanner.next : this.#filled) - this.#position > MAX_LINE_BYTES;
			if (outcome === 'incomplete' && !tooLong) return 'more';
			this.from = this.#position;
			this.line = this.#nextLine;
			if (outcome !== 'record' || tooLong) return this.#rejectLine();
			if (this.#cells > 0 && scanner.lines > 1 && scanner.cells !== this.#cells) {
				const swallowed = this.#swallowsRecord();
				if (swallowed === null) return 'more';
				if (swallowed) return this.#rejectLine();
			}
			const { high, highEnd } = scanner;
			if (high >= 0) this.singleByte ??= !isUtf8(bytes, high, highEnd);
			tallyCodes(
				this.tally,
				bytes,
				this.from,
				scanner.end,
				this.singleByte === true,
				this.line,
				this.#cellAt
			);
			this.#position = scanner.next;
			this.#nextLine += scanner.lines;
			if (this.#isBlank(this.from, scanner.end)) continue;
			this.code = this.#fault();
			return this.code === '' ? 'record' : 'rejected';
		}
	}

	/** Why the scanned record cannot be used; `''` when it can. */
	#fault(): IssueCode | '' {
		const { bytes, scanner } = this;
		if (scanner.nul) return 'nul_byte';
		const { high, highEnd } = scanner;
		if (high >= 0) {
			const fits = this.singleByte ? isWindows1252 : isUtf8;
			if (!fits(bytes, high, highEnd)) return 'bad_encoding';
		}
		return this.#cells > 0 && scanner.cells !== this.#cells ? this.#ragged : '';
	}

	/** Rejects the physical line a broken record starts on; reading goes on at the next line. */
	#rejectLine(): Step {
		const end = this.#lineEnd(this.from);
		const size = (end < 0 ? this.#filled : end) - this.from;
		if (end < 0 && size <= MAX_LINE_BYTES) return 'more';
		this.code = size > MAX_LINE_BYTES ? 'line_too_long' : 'unclosed_quote';
		if (end < 0) {
			this.#skipping = true;
			this.#skipRest();
			return 'rejected';
		}
		this.#guard(this.from, end, this.line, this.#cellAt);
		this.#position = end;
		this.#nextLine++;
		return 'rejected';
	}

	/** Drops what has come of an endless line; true when its end has been passed. */
	#skipRest(): boolean {
		const end = this.#lineEnd(this.#position);
		const to = end < 0 ? this.#filled : end;
		this.#guard(this.#position, to, this.line, outside);
		this.#position = end < 0 ? Math.max(this.#position, to - OVERLAP) : end;
		if (end < 0) return false;
		this.#nextLine++;
		this.#skipping = false;
		return true;
	}

	/**
	 * Whether a record over several lines with a wrong number of cells is really an unclosed quote that
	 * swallowed a sound record: the line after its first is one. `null` when more bytes are needed.
	 */
	#swallowsRecord(): boolean | null {
		const second = this.#lineEnd(this.#position);
		const probe = (this.#probe ??= new RecordScanner(this.#delimiter));
		const outcome = probe.scan(this.bytes, second, this.#filled, this.#final);
		if (outcome === 'incomplete' && this.#filled - second <= MAX_LINE_BYTES) return null;
		if (outcome !== 'record' || probe.next - second > MAX_LINE_BYTES) return false;
		return probe.cells === this.#cells;
	}

	/** First byte after the physical line that holds a place, or -1 where its end has not come yet. */
	#lineEnd(from: number): number {
		const { bytes } = this;
		for (let i = from; i < this.#filled; i++) {
			if (bytes[i] === 0x0a) return i + 1;
			if (bytes[i] !== 0x0d) continue;
			if (i + 1 < this.#filled) return bytes[i + 1] === 0x0a ? i + 2 : i + 1;
			return this.#final ? i + 1 : -1;
		}
		return this.#final && from < this.#filled ? this.#filled : -1;
	}

	/** Whether a record holds nothing but spaces, delimiters and quotes: such a line is no row. */
	#isBlank(from: number, to: number): boolean {
		const delimiter = this.#delimiter.charCodeAt(0);
		for (let i = from; i < to; i++) {
			const byte = this.bytes[i] as number;
			if (byte > 0x20 && byte !== delimiter && byte !== QUOTE) return false;
			if (byte === 0) return false;
		}
		return true;
	}

	/** Looks for identity codes in bytes that are no sound record. */
	#guard(from: number, to: number, line: number, cellAt: (place: number) => number): void {
		const singleByte = this.singleByte ?? !isUtf8(this.bytes, from, to);
		tallyCodes(this.tally, this.bytes, from, to, singleByte, line, cellAt);
	}
}
