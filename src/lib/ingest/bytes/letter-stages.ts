import type { ByteStage } from './stage.ts';
import { onceEncoded } from './twice-encoded.ts';
import { isUtf8 } from './utf8.ts';

/** First byte of the characters that letters turn into when they become UTF-8 twice. */
const TWICE = 0xc3;
/** In each byte of a word: all bits but the lowest, the sign without it, the lowest and the highest bit. */
const EVEN = 0xfefefefe | 0;
const SIGNS = 0xcccccccc | 0;
const ONES = 0x01010101;
const HIGHEST = 0x80808080 | 0;
/** A stretch without one plain letter is no text. */
const MOST_HELD = 1 << 20;

/** Text with letters and their accents as one character (Unicode NFC): `a` + diaeresis equals `ä`. */
function composed(text: string): string {
	return text.normalize('NFC');
}

/** UTF-8 with accents put on their letters. */
export const composing = () => changing(hasAccents, composed);

/** UTF-8 whose letters became UTF-8 twice, with each as one letter. */
export const repairing = () => changing((bytes) => bytes.includes(TWICE), onceEncoded);

/**
 * Whether bytes show U+0300 to U+037F in UTF-8 (first bytes 0xcc and 0xcd), the accents that are put on the letter
 * before them. Four bytes at a time, as every byte of every file passes here.
 */
function hasAccents(bytes: Uint8Array): boolean {
	const { buffer, byteOffset, length } = bytes;
	const isSign = (byte: number | undefined) => byte === 0xcc || byte === 0xcd;
	let at = 0;
	for (; at < length && (byteOffset + at) % 4 !== 0; at++) if (isSign(bytes[at])) return true;
	if (at === length) return false;
	const words = new Int32Array(buffer, byteOffset + at, (length - at) >> 2);
	let found = 0;
	for (let i = 0; i < words.length; i++) {
		// A byte of `other` is zero where it is a sign; its highest bit is set below where it is zero.
		const other = ((words[i] as number) & EVEN) ^ SIGNS;
		found |= ((other - ONES) | 0) & ~other;
	}
	if ((found & HIGHEST) !== 0) return true;
	for (at += 4 * words.length; at < length; at++) if (isSign(bytes[at])) return true;
	return false;
}

/** Changes text where its bytes show that it may need it; all else, and what is no UTF-8, passes as it is. */
function changing(
	shows: (bytes: Uint8Array) => boolean,
	change: (text: string) => string
): ByteStage {
	let rest: Uint8Array = new Uint8Array();
	let room = new Uint8Array();
	/** What was left and a piece, in memory used again: fresh memory for every piece of a file keeps the collector busy. */
	const behindRest = (piece: Uint8Array) => {
		if (rest.length === 0) return piece;
		const length = rest.length + piece.length;
		if (room.length < length) room = new Uint8Array(2 * length);
		room.set(rest);
		room.set(piece, rest.length);
		return room.subarray(0, length);
	};
	const changed = (bytes: Uint8Array) => {
		if (!shows(bytes) || !isUtf8(bytes, 0, bytes.length)) return bytes;
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		return new TextEncoder().encode(change(decoder.decode(bytes)));
	};
	return {
		push(piece) {
			const bytes = behindRest(piece);
			// Nothing that follows changes what stands before a plain character.
			let to = bytes.length - 1;
			while (to > 0 && (bytes[to] as number) >= 0x80) to--;
			if (bytes.length - to > MOST_HELD) to = bytes.length;
			rest = bytes.slice(Math.max(0, to));
			return changed(bytes.subarray(0, Math.max(0, to)));
		},
		end() {
			const last = changed(rest);
			rest = new Uint8Array();
			return last;
		}
	};
}
