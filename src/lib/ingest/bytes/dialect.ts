/**
 * How text lies in a file. `ascii`: no byte seen so far tells UTF-8 from windows-1252; `cp850`: DOS;
 * `utf-8-mixed`: UTF-8 in which some letters are windows-1252; `utf-8-twice`: UTF-8 that was taken for
 * windows-1252 and written as UTF-8 again (`PÃ¤ivÃ¤`).
 */
export type Encoding =
	| 'ascii'
	| 'utf-8'
	| 'windows-1252'
	| 'utf-16le'
	| 'utf-16be'
	| 'cp850'
	| 'macintosh'
	| 'utf-8-mixed'
	| 'utf-8-twice';

/** How a file sets its cells in quotes where it does not do so as CSV does (`"a ""b"" c"`). */
export interface Quoting {
	/** The mark around a cell. */
	readonly mark: '"' | "'";
	/** Whether a backslash before a mark makes it part of the cell. */
	readonly backslash: boolean;
	/** Whether whole lines are in quotes, with the quotes inside doubled. */
	readonly lines: boolean;
}

/** What a reader must know to cut a file into cells. */
export interface Dialect {
	/** One ASCII character. */
	readonly delimiter: string;
	readonly encoding: Encoding;
	/** Whether `{ | } [ \ ]` stand for `ä ö å Ä Ö Å`, as in old 7-bit Finnish systems. */
	readonly sevenBit: boolean;
	/** Left out where cells are in quotes as CSV has them. */
	readonly quoting?: Quoting;
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

/**
 * windows-1252 from 0x80 to 0x9f (WHATWG Encoding Standard); a zero stands for nothing.
 * Spelled out because Node's own decoder reads these bytes as latin-1.
 */
export const windows1252 = [
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
	0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
	0x203a, 0x0153, 0, 0x017e, 0x0178
];

/** Code point that a single byte becomes on the way to UTF-8; 0 = the byte passes as it is. */
export function codePoints(singleByte: boolean, sevenBit: boolean): Uint16Array {
	const points = new Uint16Array(256);
	if (singleByte) {
		points.set(windows1252, 0x80);
		for (let byte = 0xa0; byte < 256; byte++) points[byte] = byte;
		points[0xa0] = 0x20;
	}
	if (sevenBit) {
		for (const [raw, letter] of Object.entries(sevenBitLetters)) {
			points[raw.charCodeAt(0)] = letter.charCodeAt(0);
		}
	}
	return points;
}
