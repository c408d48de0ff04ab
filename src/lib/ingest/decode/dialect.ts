/** How text lies in a file: `ascii` means that no byte seen so far tells UTF-8 from windows-1252. */
export type Encoding = 'ascii' | 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What a reader must know to cut a file into cells. */
export interface Dialect {
	/** One ASCII character. */
	readonly delimiter: string;
	readonly encoding: Encoding;
	/** Whether `{ | } [ \ ]` stand for `ä ö å Ä Ö Å`, as in old 7-bit Finnish systems. */
	readonly sevenBit: boolean;
}

/** Kinds of bytes a scanner stops at; anything `PLAIN` is skipped in one step. */
export const PLAIN = 0;
export const DELIMITER = 1;
export const HIGH = 2;
export const NUL = 3;
export const RETURN = 4;
export const NEWLINE = 5;
export const QUOTE = 6;

/** Kind of each of the 256 bytes under a delimiter. */
export function byteKinds(delimiter: string): Uint8Array {
	const kinds = new Uint8Array(256).fill(HIGH, 0x80);
	kinds[0] = NUL;
	kinds[0x0d] = RETURN;
	kinds[0x0a] = NEWLINE;
	kinds[0x22] = QUOTE;
	kinds[delimiter.charCodeAt(0)] = DELIMITER;
	return kinds;
}

const sevenBitLetters: Readonly<Record<string, string>> = {
	'{': 'ä',
	'|': 'ö',
	'}': 'å',
	'[': 'Ä',
	'\\': 'Ö',
	']': 'Å'
};

/** Text with 7-bit Finnish letters turned into the real ones. */
export function fromSevenBit(text: string): string {
	return text.replace(/[{|}[\\\]]/g, (letter) => sevenBitLetters[letter] ?? letter);
}

/** Code point that a single byte becomes on the way to UTF-8; 0 = the byte passes as it is. */
export function codePoints(singleByte: boolean, sevenBit: boolean): Uint16Array {
	const points = new Uint16Array(256);
	if (singleByte) {
		const decoder = new TextDecoder('windows-1252');
		for (let byte = 0x80; byte < 256; byte++) {
			points[byte] = decoder.decode(Uint8Array.of(byte)).charCodeAt(0);
		}
		points[0xa0] = 0x20;
	}
	if (sevenBit) {
		for (const [raw, letter] of Object.entries(sevenBitLetters)) {
			points[raw.charCodeAt(0)] = letter.charCodeAt(0);
		}
	}
	return points;
}
