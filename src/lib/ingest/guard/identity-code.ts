import { centuryOf, checkAgrees, isDay } from './code-check.ts';
import { findSignedCode } from './code-text.ts';
import { plainText } from './plain-text.ts';

const LENGTH = 11;
/** Bytes around a place that are read as text where it may hold a code that is not plainly written. */
const BEFORE = 40;
const BEHIND = 56;

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isWord = (byte: number | undefined) =>
	byte !== undefined &&
	(isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte < 0x80));

const BLANK = 0x20;
const HYPHEN = 0x2d;
const PLUS = 0x2b;
const PLAIN = 1;
const DISGUISED = 2;
/** What may follow the six digits: a sign in one byte of ASCII, or what may be one in disguise. */
const follows = new Uint8Array(256).fill(DISGUISED, 0x80);
for (let byte = 0; byte < 0x80; byte++) if (centuryOf(byte) > 0) follows[byte] = PLAIN;
for (const byte of ' &%') follows[byte.charCodeAt(0)] = DISGUISED;

const utf8 = new TextDecoder();
const windows1252 = new TextDecoder('windows-1252');

/**
 * Place of the first identity code in `bytes[from..to)`, or -1. Looks at every sixth byte only: a code
 * starts with six digits, so one of them is a digit. Dashes of any kind count as the hyphen, blanks and
 * invisible marks may stand around it; letters may touch the code (`findSignedCode`), digits not.
 * @param singleByte whether the bytes are windows-1252 rather than UTF-8
 */
export function findIdentityCode(
	bytes: Uint8Array,
	from: number,
	to: number,
	singleByte: boolean
): number {
	for (let i = from + 5; i < to; i += 6) {
		const byte = bytes[i] as number;
		if (byte < 0x30 || byte > 0x39) continue;
		let start = i;
		while (start > from && isDigit(bytes[start - 1])) start--;
		let end = i + 1;
		while (end < to && isDigit(bytes[end])) end++;
		i = end;
		if (end - start !== 6 || end + 5 > to) continue;
		const sign = follows[bytes[end] as number] as number;
		if (sign === 0) continue;
		if (sign === PLAIN && endsPlainly(bytes, end + 1, to)) {
			if (!agreesAt(bytes, start)) continue;
			const free = !(start > from && isWord(bytes[start - 1]));
			if (free && !(end + 5 < to && isWord(bytes[end + 5]))) return start;
		} else if (!maySpread(bytes, end, to)) continue;
		if (isCodeAt(bytes, start, from, to, singleByte)) return start;
	}
	return -1;
}

/** Whether three digits and one more character stand at a place. */
function endsPlainly(bytes: Uint8Array, at: number, to: number): boolean {
	if (at + 4 > to || !isWord(bytes[at + 3])) return false;
	return isDigit(bytes[at]) && isDigit(bytes[at + 1]) && isDigit(bytes[at + 2]);
}

/** Whether eleven bytes of the form of a code are one: day, century and check agree. */
function agreesAt(bytes: Uint8Array, at: number): boolean {
	const two = (from: number) =>
		(bytes[from] as number) * 10 + (bytes[from + 1] as number) - 11 * 0x30;
	const [day, month, year] = [two(at), two(at + 2), two(at + 4)];
	if (!isDay(day, month, centuryOf(bytes[at + 6] as number) + year)) return false;
	const serial = two(at + 7) * 10 + (bytes[at + 9] as number) - 0x30;
	return checkAgrees(day, month, year, serial, bytes[at + 10] as number);
}

/** Whether what follows six digits can be a sign with blanks around it, or one that is not written in ASCII. */
function maySpread(bytes: Uint8Array, end: number, to: number): boolean {
	let at = end;
	while (at < to && at < end + 3 && bytes[at] === BLANK) at++;
	const byte = bytes[at] as number;
	if (at >= to || isDigit(byte) || follows[byte] === 0) return false;
	const letter = follows[byte] === PLAIN && byte !== HYPHEN && byte !== PLUS;
	return !letter;
}

/** Whether the text around six digits, read as `plainText`, holds a code that begins with them. */
function isCodeAt(
	bytes: Uint8Array,
	start: number,
	from: number,
	to: number,
	singleByte: boolean
): boolean {
	const decoder = singleByte ? windows1252 : utf8;
	const before = plainText(decoder.decode(bytes.subarray(Math.max(from, start - BEFORE), start)));
	const behind = plainText(decoder.decode(bytes.subarray(start, Math.min(to, start + BEHIND))));
	return findSignedCode(before + behind, before.length) === before.length;
}

/** Whether text holds an identity code with its sign, in any spelling that `plainText` evens out. */
export function hasIdentityCode(text: string): boolean {
	return findSignedCode(plainText(text)) >= 0;
}

/** Whether text is an identity code and nothing else, white space around it apart. */
export function isIdentityCode(text: string): boolean {
	const trimmed = text.trim();
	return [...trimmed].length === LENGTH && hasIdentityCode(trimmed);
}
