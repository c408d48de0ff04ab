import {
	formatCount,
	formatDay,
	formatInterval,
	formatNumber,
	formatShare
} from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { defaultThreshold } from '#lib/gate/threshold.ts';
import { hiddenSign, hiddenSpoken } from '#lib/gate/words.ts';
import { hiddenAs, type Cell, type Row } from '#lib/gate/row.ts';
import type { ShownCount } from '#lib/reports/shown-report.ts';
import type { ColumnKind, Columns } from '#lib/metrics/column.ts';
import type { GroupName } from '#lib/metrics/group.ts';
import type { Headline } from '#lib/metrics/metric.ts';

const noValue = '–';

/** Whether the gate hid a column of a row. */
export function isHidden(row: Row, column: string): boolean {
	return hiddenAs(row, column) !== undefined;
}

/** What stands in the place of a value the gate hid: `<5` or `··`; empty where it hid none. */
export function hiddenText(row: Row, column: string): string {
	const hidden = hiddenAs(row, column);
	return hidden ? hiddenSign(hidden, defaultThreshold) : '';
}

/** The same as it is read aloud. */
export function hiddenWords(row: Row, column: string, locale: Locale): string {
	const hidden = hiddenAs(row, column);
	return hidden ? hiddenSpoken(locale, hidden, defaultThreshold) : '';
}

/** A count of the report of an import: `<5` or `··` when hidden. */
export function countText(count: ShownCount, locale: Locale): string {
	return typeof count === 'number'
		? formatCount(locale, count)
		: hiddenSign(count, defaultThreshold);
}

/** A value as it stands in a table: `<5` or `··` when hidden, a dash when there is none. */
export function cellText(row: Row, column: string, kind: ColumnKind, locale: Locale): string {
	return hiddenText(row, column) || valueText(row[column] as Cell, kind, locale);
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

/** What a headline is about; null when it is hidden or missing. */
export function headlineCount(row: Row, headline: Headline): number | null {
	const n = row[headline.n];
	return typeof n === 'number' ? n : null;
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
	columns: Readonly<Record<string, Pick<Columns[string], 'kind'>>>,
	nameOf: (group: GroupName, value: string) => string,
	locale: Locale
): string {
	const groups = by.map((group) => nameOf(group, String(row[group] ?? '')));
	const kind = columns[headline.value]?.kind ?? 'share';
	const value =
		hiddenWords(row, headline.value, locale) || cellText(row, headline.value, kind, locale);
	const interval = headlineInterval(row, headline, locale);
	const n = headlineCount(row, headline);
	const shown = interval === '' ? value : `${value} (${interval})`;
	const counted = n === null ? [] : [`n = ${formatCount(locale, n)}`];
	return [...groups, shown, ...counted].join(', ');
}
