import { codePoints } from '../bytes/dialect.ts';
import { isNullToken } from './null-token.ts';
import { ESCAPED, QUOTED, SIMPLE } from './record-scanner.ts';

const LONGEST_TOKEN = 6;
const COMMA = 0x2c;
const QUOTE = 0x22;
const decoder = new TextDecoder();

/** Length of the white space outside ASCII that starts at a place in UTF-8, or 0. */
function wideSpace(bytes: Uint8Array, at: number): number {
	const first = bytes[at];
	const second = bytes[at + 1] as number;
	const third = bytes[at + 2] as number;
	if (first === 0xc2) return second === 0xa0 ? 2 : 0;
	if (first === 0xe2 && second === 0x80) return third <= 0x8b || third === 0xaf ? 3 : 0;
	if (first === 0xe2 && second === 0x81) return third === 0x9f || third === 0xa0 ? 3 : 0;
	if (first === 0xe3) return second === 0x80 && third === 0x80 ? 3 : 0;
	return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}

/** A copy on this side of the import: hot loops must not look a binding up. */
const simple = SIMPLE;

/** Whether the first or last byte of a cell might be white space. */
const isEdge = (first: number, last: number) =>
	first <= 0x20 || last <= 0x20 || first >= 0x80 || last >= 0x80;

/**
 * Writes cells in the engine port's dialect: trimmed, null tokens emptied, UTF-8, other spaces and
 * line ends inside a value as plain spaces. The caller makes sure that `out` has room for three
 * bytes per byte of the cell and two quotes.
 */
export class CellWriter {
	out: Uint8Array;
	length = 0;
	readonly #points: Uint16Array;
	readonly #singleByte: boolean;
	/** Bytes that keep a cell from being copied as it is. */
	readonly #special: Uint8Array;

	constructor(singleByte: boolean, sevenBit: boolean, capacity: number) {
		this.out = new Uint8Array(capacity);
		this.#singleByte = singleByte;
		this.#points = codePoints(singleByte, sevenBit);
		this.#special = Uint8Array.from(this.#points, (point) => (point === 0 ? 0 : 1));
		this.#special.fill(1, 0, 0x20);
		for (const byte of [COMMA, QUOTE]) this.#special[byte] = 1;
		if (!singleByte) for (const byte of [0xc2, 0xe2, 0xe3, 0xef]) this.#special[byte] = 1;
	}

	#trimStart(bytes: Uint8Array, from: number, to: number): number {
		let i = from;
		while (i < to) {
			const byte = bytes[i] as number;
			if (byte <= 0x20 || (this.#singleByte && byte === 0xa0)) i++;
			else if (byte < 0x80 || this.#singleByte) break;
			else {
				const space = wideSpace(bytes, i);
				if (space === 0) break;
				i += space;
			}
		}
		return Math.min(i, to);
	}

	#trimEnd(bytes: Uint8Array, from: number, to: number): number {
		let i = to;
		while (i > from) {
			const byte = bytes[i - 1] as number;
			if (byte <= 0x20 || (this.#singleByte && byte === 0xa0)) i--;
			else if (byte < 0x80 || this.#singleByte) break;
			else if (i - 2 >= from && wideSpace(bytes, i - 2) === 2) i -= 2;
			else if (i - 3 >= from && wideSpace(bytes, i - 3) === 3) i -= 3;
			else break;
		}
		return i;
	}

	/** Whether a cell holds nothing but white space or a null token. */
	isEmpty(bytes: Uint8Array, from: number, to: number): boolean {
		const start = this.#trimStart(bytes, from, to);
		const end = this.#trimEnd(bytes, start, to);
		return isNullToken(bytes, start, end);
	}

	/** Writes the cell `bytes[from..to)`; nothing where it is empty. */
	cell(bytes: Uint8Array, from: number, to: number, form: number): void {
		let start = from;
		let end = to;
		if (start < end && isEdge(bytes[start] as number, bytes[end - 1] as number)) {
			start = this.#trimStart(bytes, from, to);
			end = this.#trimEnd(bytes, start, to);
		}
		if (end - start <= LONGEST_TOKEN && isNullToken(bytes, start, end)) return;
		if (form !== simple && this.#needsQuotes(bytes, start, end)) {
			this.#quotedCell(bytes, start, end, form);
			return;
		}
		const { out } = this;
		let at = this.length;
		for (let i = start; i < end; i++) out[at++] = bytes[i] as number;
		this.length = at;
	}

	#needsQuotes(bytes: Uint8Array, from: number, to: number): boolean {
		for (let i = from; i < to; i++) if (this.#special[bytes[i] as number] === 1) return true;
		return false;
	}

	#quotedCell(bytes: Uint8Array, from: number, to: number, form: number): void {
		const { out } = this;
		out[this.length++] = QUOTE;
		for (let i = from; i < to; i++) {
			const byte = bytes[i] as number;
			if (byte === QUOTE) {
				if (form === ESCAPED) i++;
				out[this.length++] = QUOTE;
				out[this.length++] = QUOTE;
			} else if (byte < 0x20) {
				if (byte === 0x0d && bytes[i + 1] === 0x0a) i++;
				out[this.length++] = 0x20;
			} else if (this.#points[byte] !== 0) this.#point(this.#points[byte] as number);
			else {
				const space = byte < 0x80 ? 0 : wideSpace(bytes, i);
				out[this.length++] = space === 0 ? byte : 0x20;
				if (space > 0) i += space - 1;
			}
		}
		out[this.length++] = QUOTE;
	}

	#point(point: number): void {
		const { out } = this;
		if (point < 0x80) out[this.length++] = point;
		else if (point < 0x800) {
			out[this.length++] = 0xc0 | (point >> 6);
			out[this.length++] = 0x80 | (point & 0x3f);
		} else {
			out[this.length++] = 0xe0 | (point >> 12);
			out[this.length++] = 0x80 | ((point >> 6) & 0x3f);
			out[this.length++] = 0x80 | (point & 0x3f);
		}
	}

	/** Text of a cell exactly as `cell` would write it; `''` when empty. Needs the same room, leaves no trace. */
	text(bytes: Uint8Array, from: number, to: number, form: number): string {
		const at = this.length;
		this.cell(bytes, from, to, form);
		const written = decoder.decode(this.out.subarray(at, this.length));
		this.length = at;
		return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
	}

	/** Copies bytes that are in the port's dialect already. */
	raw(bytes: Uint8Array): void {
		this.out.set(bytes, this.length);
		this.length += bytes.length;
	}

	byte(byte: number): void {
		this.out[this.length++] = byte;
	}

	/** Writes a whole number >= 0 in decimal. */
	integer(value: number): void {
		let rest = value;
		let power = 1;
		while (power * 10 <= rest) power *= 10;
		for (; power >= 1; power = Math.floor(power / 10)) {
			const digit = Math.floor(rest / power);
			this.out[this.length++] = 0x30 + digit;
			rest -= digit * power;
		}
	}
}

/** Text as one cell of the port's dialect; empty text is an empty cell. */
export function encodeCell(text: string): Uint8Array {
	const bytes = new TextEncoder().encode(text.replaceAll('"', '""'));
	const writer = new CellWriter(false, false, 3 * bytes.length + 2);
	writer.cell(bytes, 0, bytes.length, text.includes('"') ? ESCAPED : QUOTED);
	return writer.out.slice(0, writer.length);
}
