import { codePoints } from '../bytes/dialect.ts';
import { isNullToken } from './null-token.ts';
import { ESCAPED, SIMPLE } from './record-scanner.ts';

const LONGEST_TOKEN = 6;
const QUOTE = 0x22;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

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

/** Whether such white space has no width (U+200B, U+FEFF): between letters it is nothing, or it would hide a code. */
const isInvisible = (bytes: Uint8Array, at: number) =>
	bytes[at] === 0xef || (bytes[at + 2] === 0x8b && bytes[at + 1] === 0x80);

/** A copy on this side of the import: hot loops must not look a binding up. */
const simple = SIMPLE;

/** Whether the first or last byte of a cell might be white space. */
const isEdge = (first: number, last: number) =>
	first <= 0x20 || last <= 0x20 || first >= 0x80 || last >= 0x80;

/** Whether a byte of UTF-8 may begin a combining accent (U+0300-U+036F), which composes with the letter before it. */
const isAccent = (byte: number) => byte === 0xcc || byte === 0xcd;

/**
 * Makes the text of a cell: trimmed, null tokens emptied, UTF-8, other spaces and line ends inside a value as plain
 * spaces, those without width gone, accents composed (NFC). After `take`, it lies in `bytes[from..to)`: in the cell itself where nothing had to
 * be changed.
 */
export class CellText {
	bytes: Uint8Array = new Uint8Array(1 << 10);
	from = 0;
	to = 0;
	#scratch = this.bytes;
	readonly #points: Uint16Array;
	readonly #singleByte: boolean;
	/** Bytes that keep a cell from being taken as it is. */
	readonly #special: Uint8Array;

	constructor(singleByte: boolean, sevenBit: boolean) {
		this.#singleByte = singleByte;
		this.#points = codePoints(singleByte, sevenBit);
		this.#special = Uint8Array.from(this.#points, (point) => (point === 0 ? 0 : 1));
		this.#special.fill(1, 0, 0x20);
		this.#special[QUOTE] = 1;
		if (!singleByte)
			for (const byte of [0xc2, 0xcc, 0xcd, 0xe2, 0xe3, 0xef]) this.#special[byte] = 1;
	}

	/** Makes the text of the cell `bytes[from..to)`; false where it is empty. */
	take(bytes: Uint8Array, from: number, to: number, form: number): boolean {
		let start = from;
		let end = to;
		if (start < end && isEdge(bytes[start] as number, bytes[end - 1] as number)) {
			start = this.#trimStart(bytes, from, to);
			end = this.#trimEnd(bytes, start, to);
		}
		if (end - start <= LONGEST_TOKEN && isNullToken(bytes, start, end)) {
			this.from = this.to = 0;
			return false;
		}
		if (form !== simple && this.#isSpecial(bytes, start, end))
			this.#rewrite(bytes, start, end, form);
		else {
			this.bytes = bytes;
			this.from = start;
			this.to = end;
		}
		return true;
	}

	/** The text taken last. */
	text(): string {
		return decoder.decode(this.bytes.subarray(this.from, this.to));
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

	#isSpecial(bytes: Uint8Array, from: number, to: number): boolean {
		for (let i = from; i < to; i++) if (this.#special[bytes[i] as number] === 1) return true;
		return false;
	}

	#rewrite(bytes: Uint8Array, from: number, to: number, form: number): void {
		const room = 3 * (to - from);
		if (this.#scratch.length < room) this.#scratch = new Uint8Array(2 * room);
		const out = this.#scratch;
		let at = 0;
		let accents = false;
		for (let i = from; i < to; i++) {
			const byte = bytes[i] as number;
			if (byte === QUOTE) {
				if (form === ESCAPED) i++;
				out[at++] = QUOTE;
			} else if (byte < 0x20) {
				if (byte === 0x0d && bytes[i + 1] === 0x0a) i++;
				out[at++] = 0x20;
			} else if (this.#points[byte] !== 0) at = encodePoint(this.#points[byte] as number, out, at);
			else {
				const space = byte < 0x80 ? 0 : wideSpace(bytes, i);
				if (space === 0) out[at++] = byte;
				else if (!isInvisible(bytes, i)) out[at++] = 0x20;
				if (space > 0) i += space - 1;
				else if (isAccent(byte)) accents = true;
			}
		}
		this.bytes = out;
		this.from = 0;
		this.to = at;
		if (accents && !this.#singleByte) this.#compose();
	}

	#compose(): void {
		this.bytes = encoder.encode(this.text().normalize('NFC'));
		this.from = 0;
		this.to = this.bytes.length;
	}
}

/** Writes a code point below U+10000 as UTF-8; gives the place behind it. */
function encodePoint(point: number, out: Uint8Array, place: number): number {
	let at = place;
	if (point < 0x80) out[at++] = point;
	else if (point < 0x800) {
		out[at++] = 0xc0 | (point >> 6);
		out[at++] = 0x80 | (point & 0x3f);
	} else {
		out[at++] = 0xe0 | (point >> 12);
		out[at++] = 0x80 | ((point >> 6) & 0x3f);
		out[at++] = 0x80 | (point & 0x3f);
	}
	return at;
}
