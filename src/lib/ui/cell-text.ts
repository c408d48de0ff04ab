import {
	formatCount,
	formatDay,
	formatInterval,
	formatNumber,
	formatShare
} from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Cell, Row } from '#lib/metrics/row.ts';
import type { ColumnKind, ColumnSpec } from '#lib/metrics/column.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { Headline } from '#lib/metrics/metric.ts';

/** What stands in the place of a value the gate hides; the gate's k is 5. */
export const hiddenText = '<5';
const noValue = '–';

/** Whether the gate hid a column of a row. */
export function isHidden(row: Row, column: string): boolean {
	return row.suppressed?.includes(column) ?? false;
}

/** A value as it stands in a table: `<5` when hidden, a dash when there is none. */
export function cellText(row: Row, column: string, kind: ColumnKind, locale: Locale): string {
	if (isHidden(row, column)) return hiddenText;
	return valueText(row[column] as Cell, kind, locale);
}

function valueText(value: Cell, kind: ColumnKind, locale: Locale): string {
	if (value === null || value === undefined) return noValue;
	if (typeof value === 'number') {
		if (kind === 'share') return formatShare(locale, value);
		if (kind === 'days') return formatNumber(value, Number.isInteger(value) ? 0 : 1);
		return formatCount(locale, value);
	}
	return kind === 'day' ? formatDay(locale, String(value)) : String(value);
}

/** Sum of the columns that make up a headline's n; null when one of them is hidden or missing. */
export function headlineCount(row: Row, headline: Headline): number | null {
	const parts = headline.n.map((column) => row[column]);
	return parts.every((part) => typeof part === 'number')
		? (parts as number[]).reduce((sum, part) => sum + part, 0)
		: null;
}

/** The interval of a headline in brackets' text, `57–65`; empty when there is none. */
export function headlineInterval(row: Row, headline: Headline, locale: Locale): string {
	const [low, high] = [row[headline.low], row[headline.high]];
	return typeof low === 'number' && typeof high === 'number'
		? formatInterval(locale, low, high)
		: '';
}

/** A row in words: its group values, then the headline with interval and n. */
export function rowText(
	row: Row,
	by: readonly GroupName[],
	headline: Headline,
	columns: Readonly<Record<string, ColumnSpec>>,
	nameOf: (group: GroupName, value: string) => string,
	locale: Locale
): string {
	const groups = by.map((group) => nameOf(group, String(row[group] ?? '')));
	const value = cellText(row, headline.value, columns[headline.value]?.kind ?? 'share', locale);
	const interval = headlineInterval(row, headline, locale);
	const n = headlineCount(row, headline);
	const shown = interval === '' ? value : `${value} (${interval})`;
	const counted = n === null ? [] : [`n = ${formatCount(locale, n)}`];
	return [...groups, shown, ...counted].join(', ');
}
