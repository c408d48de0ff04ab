/**
 * Finnish personal identity codes (henkilötunnus): `DDMMYY`, a sign for the century, a number of three
 * digits and a check character. Signs as in force since 1.1.2023 (domain.md 8.3, source S27).
 */
const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const HYPHEN = 0x2d;
const LENGTH = 11;

/** Century of each sign by its character code; 0 where the code is none. */
const centuries = new Uint16Array(128);
for (const sign of '-YXWVU') centuries[sign.charCodeAt(0)] = 1900;
for (const sign of 'ABCDEF') centuries[sign.charCodeAt(0)] = 2000;
centuries['+'.charCodeAt(0)] = 1800;

const upper = (byte: number) => (byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte);
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isWord = (byte: number | undefined) =>
	byte !== undefined && (isDigit(byte) || (upper(byte) >= 0x41 && upper(byte) <= 0x5a));

function daysIn(month: number, year: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether six digits at `at`, three at `number` and the check after them agree, for any of the centuries. */
function agrees(bytes: Uint8Array, at: number, number: number, inCenturies: readonly number[]) {
	const digits = (from: number, count: number) => {
		let value = 0;
		for (let i = from; i < from + count; i++) value = value * 10 + (bytes[i] as number) - 0x30;
		return value;
	};
	const [day, month, year, serial] = [
		digits(at, 2),
		digits(at + 2, 2),
		digits(at + 4, 2),
		digits(number, 3)
	];
	if (month < 1 || month > 12 || day < 1 || serial < 2) return false;
	if (!inCenturies.some((century) => day <= daysIn(month, century + year))) return false;
	const check = CHECKS.charCodeAt((digits(at, 6) * 1000 + serial) % 31);
	return upper(bytes[number + 3] as number) === check;
}

/** Bytes that the century sign at a place takes, and the sign; a hyphen may be any of five characters. */
function signAt(bytes: Uint8Array, at: number, singleByte: boolean): readonly [number, number] {
	const byte = bytes[at] as number;
	if (byte < 0x80) return [1, upper(byte)];
	if (singleByte) return byte === 0x96 || byte === 0xad ? [1, HYPHEN] : [0, 0];
	if (byte === 0xc2 && bytes[at + 1] === 0xad) return [2, HYPHEN];
	if (byte !== 0xe2) return [0, 0];
	const [second, third] = [bytes[at + 1], bytes[at + 2] as number];
	const dash = second === 0x80 ? third >= 0x90 && third <= 0x93 : second === 0x88 && third === 0x92;
	return dash ? [3, HYPHEN] : [0, 0];
}

/**
 * Place of the first identity code in `bytes[from..to)`, or -1. Looks at every sixth byte only: a code
 * starts with six digits, so one of them is a digit. U+00AD, U+2010 to U+2013 and U+2212 count as the
 * hyphen; letters and digits may not touch the code.
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
		if (start > from && isWord(bytes[start - 1])) continue;
		const [width, sign] = signAt(bytes, end, singleByte);
		const century = width === 0 ? 0 : (centuries[sign] as number);
		const number = end + width;
		if (century === 0 || number + 4 > to || (number + 4 < to && isWord(bytes[number + 4])))
			continue;
		if (!isDigit(bytes[number]) || !isDigit(bytes[number + 1]) || !isDigit(bytes[number + 2])) {
			continue;
		}
		if (agrees(bytes, start, number, [century])) return start;
	}
	return -1;
}

/** Whether text holds an identity code. */
export function hasIdentityCode(text: string): boolean {
	const bytes = new TextEncoder().encode(text);
	return findIdentityCode(bytes, 0, bytes.length, false) >= 0;
}

/** Whether text is an identity code and nothing else, white space around it apart. */
export function isIdentityCode(text: string): boolean {
	const trimmed = text.trim();
	return [...trimmed].length === LENGTH && hasIdentityCode(trimmed);
}

const anyCentury = [1800, 1900, 2000];

/** Whether text is an identity code whose century sign was left out, or is white space: ten characters, checked. */
export function isBareIdentityCode(text: string): boolean {
	const match = /^(\d{6})\s?(\d{3}[0-9A-Z])$/i.exec(text.trim());
	if (!match) return false;
	return agrees(new TextEncoder().encode(`${match[1]}${match[2]}`), 0, 6, anyCentury);
}

const LAST_FOUR = /^[-+A-FU-Y\u00ad\u2010-\u2013\u2212]?(\d{3}[0-9A-FHJ-NPR-Y])$/i;
const SHORT_DAY = /^(\d\d)(\d\d)(\d\d)[-+A-FU-Y\u00ad\u2010-\u2013\u2212]?$/i;
const DAY_FIRST = /^(\d{1,2})([./-])(\d{1,2})\2(?:\d\d)?(\d\d)(?!\d)/;
const YEAR_FIRST = /^(?:18|19|20)(\d\d)([./-]?)(\d\d)\2(\d\d)(?!\d)/;
const DAY_FIRST_CLOSED = /^(\d\d)(\d\d)(?:18|19|20)(\d\d)$/;

/** Whether text has the form of a code's last four characters, with the century sign before them or without. */
export function isLastFour(text: string): boolean {
	return LAST_FOUR.test(text.trim());
}

/** A date of any form as the six digits of a code, day first; null when text is none. */
export function shortDay(text: string): string | null {
	const trimmed = text.trim();
	const digits = (...parts: (string | undefined)[]) =>
		parts.map((part) => part?.padStart(2, '0')).join('');
	const short = SHORT_DAY.exec(trimmed);
	if (short) return digits(short[1], short[2], short[3]);
	const year = YEAR_FIRST.exec(trimmed);
	if (year && Number(year[3]) <= 12) return digits(year[4], year[3], year[1]);
	const closed = DAY_FIRST_CLOSED.exec(trimmed);
	if (closed) return digits(closed[1], closed[2], closed[3]);
	const day = DAY_FIRST.exec(trimmed);
	if (!day) return null;
	return Number(day[3]) > 12 ? digits(day[3], day[1], day[4]) : digits(day[1], day[3], day[4]);
}

/** Whether a birth date and four characters in two cells are together an identity code. */
export function isSplitIdentityCode(birth: string, lastFour: string): boolean {
	const day = shortDay(birth);
	const end = LAST_FOUR.exec(lastFour.trim())?.[1];
	if (day === null || end === undefined) return false;
	return agrees(new TextEncoder().encode(day + end), 0, 6, anyCentury);
}
