/** How the days of a column are written; `excel` = days since 1899-12-30. */
export type DateFormat =
	'd.m.y' | 'd/m/y' | 'm/d/y' | 'd-m-y' | 'y-m-d' | 'y-m-d offset' | 'yyyymmdd' | 'excel';

export type CellKind = 'empty' | 'date' | 'time' | 'integer' | 'decimal' | 'boolean' | 'text';

const CLOCK = String.raw`(?:[T ]\s*(?:klo\s*)?\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:[.,]\d+)?)?)`;
const OFFSET = String.raw`(?:\s?(?:Z|[+-]\d{2}:?\d{2}|[+-]\d{2}))`;
const DAY_FIRST = new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(?:\\d{4}|\\d{2})${CLOCK}?$`, 'i');
const ISO = new RegExp(`^\\d{4}-\\d{1,2}-\\d{1,2}${CLOCK}?$`, 'i');
const ISO_OFFSET = new RegExp(`^\\d{4}-\\d{2}-\\d{2}${CLOCK}${OFFSET}$`, 'i');
const BASIC = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T?\d{4}(?:\d{2})?Z?)?$/;
const TIME = /^(?:klo\s*\d{1,2}[.:]\d{2}|\d{1,2}:\d{2})(?:[.:]\d{2})?$/i;
const DOTTED_TIME = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;
const INTEGER = /^-?\d{1,18}$/;
const DECIMAL = /^-?\d+[.,]\d+$/;
const BOOLEAN =
	/^(?:true|false|kyllä|ei|tosi|epätosi|ja|nej|sant|sann|falskt?|yes|no|on|off|på|av|k|e|j|n|y|t|f|x|0|1)$/i;

/** Whether text looks like a day, with or without a time of day. */
export function looksLikeDate(cell: string): boolean {
	return DAY_FIRST.test(cell) || ISO.test(cell) || ISO_OFFSET.test(cell) || BASIC.test(cell);
}

/** Whether text looks like a number or a day: what a header never is. */
export function looksLikeData(cell: string): boolean {
	return INTEGER.test(cell) || DECIMAL.test(cell) || looksLikeDate(cell) || TIME.test(cell);
}

/** Days and times of day apart: whether a cell that is a day also tells the time. */
export function tellsTime(cell: string): boolean {
	return looksLikeDate(cell) && /\d[T ].*\d|T?\d{12,}/i.test(cell);
}

/** Whether text looks like a time of day; `12.34` only where a header says that it is one. */
function looksLikeTime(cell: string, named: boolean): boolean {
	return TIME.test(cell) || (named && DOTTED_TIME.test(cell));
}

/** Whether text is a number that Excel would show as a day between 1954 and 2064. */
export function looksLikeSerial(cell: string): boolean {
	const number = Number(cell.replace(',', '.'));
	return (INTEGER.test(cell) || DECIMAL.test(cell)) && number >= 20_000 && number <= 60_000;
}

/** The kind that at least nine in ten filled cells share; `text` when none does. */
export function kindOf(filled: readonly string[], timeNamed: boolean): CellKind {
	if (filled.length === 0) return 'empty';
	const most = (test: (cell: string) => boolean) =>
		filled.filter(test).length >= 0.9 * filled.length;
	if (most(looksLikeDate)) return 'date';
	if (most((cell) => looksLikeTime(cell, timeNamed))) return 'time';
	if (most((cell) => BOOLEAN.test(cell))) return 'boolean';
	if (most((cell) => INTEGER.test(cell))) return 'integer';
	if (most((cell) => INTEGER.test(cell) || DECIMAL.test(cell))) return 'decimal';
	return 'text';
}

/**
 * Formats of the days in a column, commonest first. Slashes are d/m unless a second part is over 12
 * and no first part is (domain.md part 0).
 */
export function dateFormats(filled: readonly string[]): DateFormat[] {
	const parts = filled.flatMap((cell) => {
		const match = DAY_FIRST.exec(cell);
		return match ? [[Number(match[1]), Number(match[3])] as const] : [];
	});
	const monthFirst =
		parts.some(([, second]) => second > 12) && !parts.some(([first]) => first > 12);
	const counts = new Map<DateFormat, number>();
	for (const cell of filled) {
		const format = formatOf(cell, monthFirst);
		if (format) counts.set(format, (counts.get(format) ?? 0) + 1);
	}
	return [...counts].sort((one, other) => other[1] - one[1]).map(([format]) => format);
}

function formatOf(cell: string, monthFirst: boolean): DateFormat | null {
	if (ISO_OFFSET.test(cell)) return 'y-m-d offset';
	if (ISO.test(cell)) return 'y-m-d';
	if (BASIC.test(cell)) return 'yyyymmdd';
	const between = DAY_FIRST.exec(cell)?.[2];
	if (between === undefined) return looksLikeSerial(cell) ? 'excel' : null;
	if (monthFirst) return 'm/d/y';
	return between === '.' ? 'd.m.y' : between === '/' ? 'd/m/y' : 'd-m-y';
}
