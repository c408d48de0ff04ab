import type { Quoting } from './dialect.ts';
import { joined, type ByteStage } from './stage.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const EQUALS = 0x3d;
const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** A record that is longer has an open quote: its first line goes on as it is, to be rejected by name. */
const MAX_RECORD = 1 << 20;
const OPEN = -1;
const BROKEN = -2;

/**
 * Rewrites text whose quotes are not those of CSV into text whose quotes are, line by line: blanks and `=`
 * before a quote go, backslashes before a mark, single quotes, lines that are in quotes as a whole, and text
 * behind a closing quote joins its cell. A quote that nothing closes stays as it is.
 */
export function mendingQuotes(delimiter: string, quoting: Quoting): ByteStage {
	let rest: Uint8Array = new Uint8Array();
	const mended = (bytes: Uint8Array, final: boolean) => {
		const mender = new Mender(bytes, delimiter.charCodeAt(0), quoting);
		const from = mender.run(final);
		rest = bytes.slice(from);
		return mender.taken;
	};
	return {
		push: (piece) => mended(joined(rest, piece), false),
		end: () => mended(rest, true)
	};
}

class Mender {
	readonly #bytes: Uint8Array;
	readonly #delimiter: number;
	readonly #mark: number;
	readonly #backslash: boolean;
	readonly #lines: boolean;
	#out: Uint8Array;
	#length = 0;
	#at = 0;

	constructor(bytes: Uint8Array, delimiter: number, { mark, backslash, lines }: Quoting) {
		this.#bytes = bytes;
		this.#delimiter = delimiter;
		this.#mark = mark.charCodeAt(0);
		this.#backslash = backslash;
		this.#lines = lines;
		this.#out = new Uint8Array(2 * bytes.length + 16);
	}

	get taken(): Uint8Array {
		return this.#out.subarray(0, this.#length);
	}

	/** Mends whole records; returns where the first one starts that may go on behind the bytes. */
	run(final: boolean): number {
		const { length } = this.#bytes;
		let record = 0;
		while (record < length) {
			const kept = this.#length;
			this.#at = record;
			const outcome = this.#lines ? this.#line(final) : this.#record(final);
			if (outcome === OPEN && !final && length - record <= MAX_RECORD) {
				this.#length = kept;
				return record;
			}
			if (outcome < 0) {
				this.#length = kept;
				const end = this.#lineEnd(record);
				this.#at = end === length ? end : this.#behind(end);
				this.#copy(record, this.#at);
			}
			record = this.#at;
		}
		return record;
	}

	/** A line that is in quotes as a whole loses them; any other stays. */
	#line(final: boolean): number {
		const bytes = this.#bytes;
		const start = this.#at;
		const end = this.#lineEnd(start);
		if (!final && end + 1 >= bytes.length) return OPEN;
		let last = end;
		while (last > start && (bytes[last - 1] as number) <= 0x20) last--;
		if (last - start < 2 || bytes[start] !== QUOTE || bytes[last - 1] !== QUOTE) return BROKEN;
		for (let i = start + 1; i < last - 1; i++) {
			if (bytes[i] === QUOTE && bytes[++i] !== QUOTE) return BROKEN;
		}
		for (let i = start + 1; i < last - 1; i++) {
			this.#put(bytes[i] as number);
			if (bytes[i] === QUOTE) i++;
		}
		return this.#endRecord(end);
	}

	/** Mends one record up to and with its line end. */
	#record(final: boolean): number {
		const bytes = this.#bytes;
		for (;;) {
			const opened = this.#openingMark();
			const end = opened < 0 ? this.#bare() : this.#quoted(opened, final);
			if (end < 0) return end;
			if (end === bytes.length) {
				if (!final) return OPEN;
				this.#at = end;
				return 0;
			}
			if (bytes[end] !== this.#delimiter) {
				if (!final && end + 1 >= bytes.length) return OPEN;
				return this.#endRecord(end);
			}
			this.#put(this.#delimiter);
			this.#at = end + 1;
		}
	}

	/** Place of the mark that a cell begins with, behind blanks and perhaps `=`; -1 where it begins otherwise. */
	#openingMark(): number {
		const bytes = this.#bytes;
		let i = this.#at;
		while (bytes[i] === 0x20 || (bytes[i] === TAB && this.#delimiter !== TAB)) i++;
		if (bytes[i] === EQUALS) i++;
		return bytes[i] === this.#mark ? i : -1;
	}

	/** A cell without marks, up to the next delimiter or line end. */
	#bare(): number {
		const bytes = this.#bytes;
		const content: number[] = [];
		let i = this.#at;
		for (; i < bytes.length && !this.#ends(i); i++) {
			const escaped = this.#backslash && bytes[i] === BACKSLASH && bytes[i + 1] === this.#delimiter;
			content.push(bytes[escaped ? ++i : i] as number);
		}
		this.#cell(content);
		return i;
	}

	/** A cell in marks; gives the place of the delimiter or line end behind it, or that there is none. */
	#quoted(opened: number, final: boolean): number {
		const bytes = this.#bytes;
		const mark = this.#mark;
		const content: number[] = [];
		let lines = 0;
		for (let i = opened + 1; i < bytes.length; i++) {
			const byte = bytes[i] as number;
			const next = bytes[i + 1];
			if (byte === NEWLINE || byte === RETURN) lines++;
			if (this.#backslash && byte === BACKSLASH && (next === mark || next === BACKSLASH)) {
				content.push(bytes[++i] as number);
			} else if (byte !== mark) content.push(byte);
			else if (next === mark) content.push(bytes[++i] as number);
			else {
				if (next === undefined && !final) return OPEN;
				let end = i + 1;
				while (end < bytes.length && !this.#ends(end) && (bytes[end] as number) <= 0x20) end++;
				if (end === bytes.length && !final) return OPEN;
				if (end === bytes.length || this.#ends(end)) {
					this.#cell(content);
					return end;
				}
				if (lines > 0) return BROKEN;
				while (end < bytes.length && !this.#ends(end)) end++;
				if (end === bytes.length && !final) return OPEN;
				if (bytes[end - 1] === mark) {
					content.push(byte);
					continue;
				}
				for (let tail = i + 1; tail < end; tail++) content.push(bytes[tail] as number);
				this.#cell(content);
				return end;
			}
		}
		return final ? BROKEN : OPEN;
	}

	#ends(at: number): boolean {
		const byte = this.#bytes[at];
		return byte === this.#delimiter || byte === NEWLINE || byte === RETURN;
	}

	/** Writes a cell as CSV has it. */
	#cell(content: readonly number[]): void {
		const quotes = content.some(
			(byte) => byte === QUOTE || byte === this.#delimiter || byte === NEWLINE || byte === RETURN
		);
		if (quotes) this.#put(QUOTE);
		for (const byte of content) {
			if (byte === QUOTE) this.#put(QUOTE);
			this.#put(byte);
		}
		if (quotes) this.#put(QUOTE);
	}

	#endRecord(end: number): number {
		this.#at = end === this.#bytes.length ? end : this.#behind(end);
		this.#copy(end, this.#at);
		return 0;
	}

	/** First line end at or behind a place, or the end of the bytes. */
	#lineEnd(from: number): number {
		let i = from;
		while (i < this.#bytes.length && this.#bytes[i] !== NEWLINE && this.#bytes[i] !== RETURN) i++;
		return i;
	}

	/** The place behind a line end. */
	#behind(end: number): number {
		return this.#bytes[end] === RETURN && this.#bytes[end + 1] === NEWLINE ? end + 2 : end + 1;
	}

	#copy(from: number, to: number): void {
		for (let i = from; i < to; i++) this.#put(this.#bytes[i] as number);
	}

	#put(byte: number): void {
		if (this.#length === this.#out.length) {
			const larger = new Uint8Array(2 * this.#length);
			larger.set(this.#out);
			this.#out = larger;
		}
		this.#out[this.#length++] = byte;
	}
}
