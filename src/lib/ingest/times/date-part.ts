import { dayOf, inYears, isCivil } from './civil.ts';
import { form, MAYBE_YEAR_FIRST, SHORT_YEAR } from './forms.ts';
import { weekDate } from './week-date.ts';
import { monthNamed } from './words.ts';

/** The day a plain text begins with, and what follows it. */
export interface DatePart {
	/** Days from 1970-01-01. */
	readonly day: number;
	readonly form: number;
	/** Whether it is digits alone, `20250301`: a clock may follow in the same way. */
	readonly compact: boolean;
	readonly rest: string;
}

const NUMERIC = /^(\d{1,4})([./-]) ?(\d{1,2})[./-] ?(\d{4}|\d{1,2})(?!\d)/;
const SPACED = /^(\d{4}) (\d{1,2}) (\d{1,2})(?!\d)/;
const COMPACT =
	/^((?:19|20|21)\d{2})(\d{2})(\d{2})(?=$|[^\d]|(?:\d{2}|\d{4}|\d{6}|\d{9})(?:[^\d]|$))/;
const SHORT_COMPACT = /^(\d{2})(\d{2})(\d{2})(?!\d)/;
const DAY_NAME =
	/^(\d{1,2})(?:st|nd|rd|th|:[aen])?\.?[ /-]?([a-zåäö]+)\.?,?[ /.-]?'?(\d{4}|\d{2})(?!\d)/;
const NAME_DAY =
	/^([a-zåäö]+)\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?\.?(?: päivä(?:nä)?)?[ ,-]+(\d{4}|\d{2})(?![\d:])/;
const YEAR_NAME = /^(\d{4})[ /.-]?([a-zåäö]+)\.?[ /.-]?(\d{1,2})(?!\d)/;

/** The day a plain text begins with, in any notation that is read; null when it begins with none. */
export function datePart(text: string): DatePart | null {
	const numeric = NUMERIC.exec(text) ?? SPACED.exec(text);
	if (numeric) return ofNumbers(numeric, text.slice(numeric[0].length));
	const match = COMPACT.exec(text);
	if (match) return yearFirst(match, text, true);
	const short = SHORT_COMPACT.exec(text);
	if (short) {
		const [found, first, second, third] = short as unknown as [string, string, string, string];
		const read = shortYear(first, '', second, third, text.slice(found.length));
		return read && { ...read, compact: true };
	}
	const week = weekDate(text);
	if (!week) return named(text);
	const { day, found } = week;
	return { day, form: form.sure, compact: true, rest: text.slice(found) };
}

function ofNumbers(match: RegExpExecArray, rest: string): DatePart | null {
	const numbers = match.length === 4 ? [match[1], ' ', match[2], match[3]] : match.slice(1, 5);
	const [first, mark, second, third] = numbers as [string, string, string, string];
	if (first.length === 3) return null;
	if (first.length === 4)
		return third.length > 2 ? null : sure(Number(first), Number(second), Number(third), rest);
	if (third.length < 4) return shortYear(first, mark, second, third, rest);
	const [base, month, day] = ordered(Number(first), Number(second), mark);
	return part(Number(third), month, day, base, rest);
}

/** Base, month and day of two numbers before a year. */
function ordered(first: number, second: number, mark: string): [number, number, number] {
	if (second > 12) return [form.monthFirst, first, second];
	if (first > 12) return [form.dayFirst, second, first];
	return [mark === '.' ? form.points : form.either, second, first];
}

/** Three numbers of at most two digits. Between points the year is the last, as it is in Finnish. */
function shortYear(
	first: string,
	mark: string,
	second: string,
	third: string,
	rest: string
): DatePart | null {
	const [a, b, c] = [Number(first), Number(second), Number(third)];
	const startsWithYear = first.length === 2 && mark !== '.' && isCivil(2000 + a, b, c);
	const [base, month, day] = ordered(a, b, mark);
	if (third.length === 2 && isCivil(2000 + c, month, day)) {
		const padded = startsWithYear && second.length === 2;
		const flags = SHORT_YEAR + (padded ? MAYBE_YEAR_FIRST : 0);
		return part(2000 + c, month, day, base + flags, rest);
	}
	return startsWithYear ? part(2000 + a, b, c, form.yearFirst + SHORT_YEAR, rest) : null;
}

function yearFirst(match: RegExpExecArray, text: string, compact = false): DatePart | null {
	const [found, year, month, day] = match;
	const rest = text.slice(found.length);
	const read = sure(Number(year), Number(month), Number(day), rest);
	return read && { ...read, compact };
}

function named(text: string): DatePart | null {
	const dayName = DAY_NAME.exec(text);
	const nameDay = dayName ? null : NAME_DAY.exec(text);
	const yearName = dayName || nameDay ? null : YEAR_NAME.exec(text);
	const match = dayName ?? nameDay ?? yearName;
	if (!match) return null;
	const month = monthNamed((nameDay ? match[1] : match[2]) as string);
	if (month === null) return null;
	const rest = text.slice(match[0].length);
	if (yearName) return sure(Number(match[1]), month, Number(match[3]), rest);
	const [day, year] = [Number(nameDay ? match[2] : match[1]), match[3] as string];
	if (year.length === 4) return sure(Number(year), month, day, rest);
	return part(2000 + Number(year), month, day, form.sure + SHORT_YEAR, rest);
}

const sure = (year: number, month: number, day: number, rest: string) =>
	part(year, month, day, form.sure, rest);

function part(
	year: number,
	month: number,
	day: number,
	code: number,
	rest: string
): DatePart | null {
	if (!inYears(year) || !isCivil(year, month, day)) return null;
	return { day: dayOf(year, month, day), form: code, compact: false, rest };
}
