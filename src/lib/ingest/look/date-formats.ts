import { baseOf, form, SHORT_YEAR } from '../times/forms.ts';
import { readTime } from '../times/read-time.ts';
import type { PartOrder } from '../times/reorder.ts';

/** How the days of a column are written; `excel` = days since 1899-12-30, `epoch` = since 1970-01-01 UTC. */
export type DateFormat =
	| 'd.m.y'
	| 'd/m/y'
	| 'm/d/y'
	| 'd-m-y'
	| 'y-m-d'
	| 'y-m-d offset'
	| 'yy-m-d'
	| 'yyyymmdd'
	| 'yymmdd'
	| 'ddmmyy'
	| 'd month y'
	| 'excel'
	| 'epoch';

/** Formats of the days in a column, commonest first. */
export function dateFormats(filled: readonly string[], order: PartOrder): DateFormat[] {
	const counts = new Map<DateFormat, number>();
	for (const cell of filled) {
		const format = formatOf(cell, order);
		if (format) counts.set(format, (counts.get(format) ?? 0) + 1);
	}
	return [...counts].sort((one, other) => other[1] - one[1]).map(([format]) => format);
}

function formatOf(cell: string, order: PartOrder): DateFormat | null {
	const read = readTime(cell);
	if (read === null) return null;
	if (baseOf(read.form) === form.sure) return sureFormat(cell, read.offsetMinutes !== null);
	const yearFirst = order === 'ymd' && (read.form & SHORT_YEAR) !== 0;
	if (/^\d{6}(?!\d)/.test(cell)) return yearFirst ? 'yymmdd' : 'ddmmyy';
	if (yearFirst) return 'yy-m-d';
	if (order === 'mdy') return 'm/d/y';
	const between = /\d([./-]) ?\d/.exec(cell)?.[1];
	return between === '.' ? 'd.m.y' : between === '/' ? 'd/m/y' : 'd-m-y';
}

function sureFormat(cell: string, offset: boolean): DateFormat {
	if (/^\d{5}(?:[.,]\d+)?$/.test(cell)) return 'excel';
	if (
		/^(?:19|20|21)\d{6}(?:t|\d{2}|\d{4}|\d{6}|\d{9})?(?!\d)/i.test(cell) &&
		!/^\d{10}$/.test(cell)
	)
		return 'yyyymmdd';
	if (/^\d{10}(?:[.,]\d+)?$|^\d{13}$/.test(cell)) return 'epoch';
	if (/^\d{4}[./ -]\d/.test(cell)) return offset ? 'y-m-d offset' : 'y-m-d';
	return 'd month y';
}
