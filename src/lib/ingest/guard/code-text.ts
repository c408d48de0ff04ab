import { anyCentury, centuryOf, checkAgrees, isDay } from './code-check.ts';

/**
 * A code with its sign: blanks and repeated dashes around the sign do no harm. Whether letters may touch it
 * is judged apart.
 */
const SIGNED =
	/(?<!\d)(\d\d)(\d\d)(\d\d)(?: {0,3}([-+])[-+]? {0,3}|([A-FU-Y]))(\d{3})([0-9A-FHJ-NPR-Y])(?!\d)/gi;
const END = String.raw`(?: {0,3}[-+_./:] {0,3}| {1,3}|[A-FU-Y])?(\d{3})[ .-]?([0-9A-FHJ-NPR-Y])(?!\d)`;
/** Day, month and year apart; together in eight digits; together in six. All with a number and a check behind. */
const APART = new RegExp(
	String.raw`(?<!\d)(\d{1,2}|\d{4})([ ./-])(\d{1,2})\2(\d{4}|\d\d)${END}`,
	'gi'
);
const EIGHT = new RegExp(String.raw`(?<!\d)(\d{8})${END}`, 'gi');
const SIX = new RegExp(String.raw`(?<!\d)(\d{6})${END}`, 'gi');
const WHOLLY_BARE = /^\s*(?:\d{9}|\d{11})[0-9A-FHJ-NPR-Y]\s*$/i;
const LETTERS_BEFORE = /[\p{L}\d]*$/u;
const LETTERS_BEHIND = /^[\p{L}\d]*/u;
const WORD_BEFORE = /[-\p{L}\d]*$/u;
const WORD_BEHIND = /^[-\p{L}\d]*/u;
const HEX = /^[-\da-f]+$/i;
/** Characters before and behind a code that are looked at. */
const WORD = 64;

/** How often a text may hold a code by its day, how often the check agrees, and whether with a letter. */
export interface CodeFinds {
	tries: number;
	hits: number;
	letter: boolean;
}

/**
 * Whether letters and digits around a stretch leave it a code: none touch it, or letters alone do (`hetu…x`)
 * in a word that is no hexadecimal number.
 */
function standsFree(text: string, from: number, to: number): boolean {
	const before = text.slice(Math.max(0, from - WORD), from);
	const behind = text.slice(to, to + WORD);
	const touching = `${LETTERS_BEFORE.exec(before)?.[0]}${LETTERS_BEHIND.exec(behind)?.[0]}`;
	if (touching === '') return true;
	if (/\d/.test(touching)) return false;
	const word = `${WORD_BEFORE.exec(before)?.[0]}${text.slice(from, to)}${WORD_BEHIND.exec(behind)?.[0]}`;
	return !HEX.test(word);
}

/**
 * Place of the first identity code with its sign at or after `from` in plain text (`plainText`), or -1. Letters
 * may touch it, digits not: day, sign and check decide, and one in 31 x 27 numbers of its form agrees by chance.
 */
export function findSignedCode(text: string, from = 0): number {
	SIGNED.lastIndex = from;
	for (let match = SIGNED.exec(text); match; match = SIGNED.exec(text)) {
		const [whole, day, month, year, mark, letter, serial, check] = match as unknown as string[];
		const century = centuryOf((mark ?? letter ?? '').charCodeAt(0));
		const agrees =
			isDay(Number(day), Number(month), century + Number(year)) &&
			checkAgrees(Number(day), Number(month), Number(year), Number(serial), check!.charCodeAt(0));
		if (agrees && standsFree(text, match.index, match.index + whole!.length)) return match.index;
		SIGNED.lastIndex = match.index + 1;
	}
	return -1;
}

/**
 * Codes in plain text whose century, sign or order is not the official one: `01011990-999W`, `19900101 999W`,
 * `01.01.1990-999W`, `900101-999W`, `010190.999W`. Dates with a time or a serial number have the same form, so
 * that only many agreeing checks, or one with a letter, tell codes from chance.
 */
export function looseCodes(text: string): CodeFinds {
	const finds: CodeFinds = { tries: 0, hits: 0, letter: false };
	if (WHOLLY_BARE.test(text)) return finds;
	for (const [first, , second, third, serial, check] of matches(APART, text)) {
		const [one, two, three] = [Number(first), Number(second), Number(third)];
		if (first!.length === 4) count(finds, three, two, one, Number(serial), check!);
		else count(finds, one, two, three, Number(serial), check!);
	}
	for (const [day, serial, check] of matches(EIGHT, text)) {
		countEight(finds, Number(day), Number(serial), check!);
	}
	for (const [day, serial, check] of matches(SIX, text)) {
		const digits = Number(day);
		const [one, two, three] = [
			Math.floor(digits / 10_000),
			Math.floor(digits / 100) % 100,
			digits % 100
		];
		count(finds, one, two, three, Number(serial), check!);
		count(finds, three, two, one, Number(serial), check!);
	}
	return finds;
}

/** Whether text is nothing but a code without any sign, in ten characters or twelve, and how it fares. */
export function bareCode(text: string): CodeFinds {
	const finds: CodeFinds = { tries: 0, hits: 0, letter: false };
	if (!WHOLLY_BARE.test(text)) return finds;
	const code = text.trim();
	const digits = Number(code.slice(0, -1));
	const [day, serial, check] = [Math.floor(digits / 1000), digits % 1000, code.at(-1) as string];
	if (code.length === 10)
		count(finds, Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100, serial, check);
	else countEight(finds, day, serial, check);
	return finds;
}

/** The groups of every match that stands free. */
function* matches(pattern: RegExp, text: string): Generator<readonly (string | undefined)[]> {
	for (const match of text.matchAll(pattern)) {
		const { 0: whole, index } = match;
		if (standsFree(text, index, index + whole.length)) yield match.slice(1);
	}
}

const isCentury = (pair: number) => pair >= 18 && pair <= 20;

/** Counts a day of eight digits with the year first, last, or either. */
function countEight(finds: CodeFinds, day: number, serial: number, check: string): void {
	const [start, end] = [Math.floor(day / 10_000), day % 10_000];
	if (isCentury(Math.floor(start / 100))) {
		count(finds, end % 100, Math.floor(end / 100), start, serial, check);
	}
	if (isCentury(Math.floor(end / 100))) {
		count(finds, Math.floor(start / 100), start % 100, end, serial, check);
	}
}

function count(
	finds: CodeFinds,
	day: number,
	month: number,
	year: number,
	serial: number,
	check: string
): void {
	const years = year > 99 ? [year] : anyCentury.map((century) => century + year);
	if (!years.some((full) => isDay(day, month, full))) return;
	finds.tries++;
	if (!checkAgrees(day, month, year, serial, check.charCodeAt(0))) return;
	finds.hits++;
	finds.letter ||= !/\d/.test(check);
}
