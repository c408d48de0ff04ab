import type { StripCell } from '#lib/charts/heat-strip.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { Row } from '#lib/gate/row.ts';
import type { ViewColumn } from '../figure/chart-view.ts';
import { gapWords } from './gap-words.ts';

/** Units in one drawing; more would be taller than anyone scrolls. */
const mostUnits = 30;

/** What the report of export gaps shows. */
export interface GapView {
	/** Months that are gaps, unit by unit. */
	readonly gaps: readonly Row[];
	/** Every month of the drawn units, the rows behind `cells`. */
	readonly drawn: readonly Row[];
	readonly cells: readonly StripCell[];
	readonly shownUnits: number;
	/** Units with gaps that are not drawn. */
	readonly cut: number;
}

/** The units that have gaps, by name, with all their months. */
export function gapView(
	rows: readonly Row[],
	nameOf: (unit: string) => string,
	order: (a: string, b: string) => number
): GapView {
	const all = rows.filter(({ state }) => state !== '');
	const byName = (a: string, b: string) => order(nameOf(a), nameOf(b)) || order(a, b);
	const units = [...new Set(all.map(({ unit }) => String(unit)))].sort(byName);
	const shown = units.slice(0, mostUnits);
	const of = (unit: string) => (row: Row) => row.unit === unit;
	const drawn = shown.flatMap((unit) => rows.filter(of(unit)));
	return {
		gaps: units.flatMap((unit) => all.filter(of(unit))),
		drawn,
		cells: drawn.map((row, index) => ({
			row: index,
			unit: nameOf(String(row.unit)),
			month: String(row.month),
			ratio:
				typeof row.events === 'number' && typeof row.median_events === 'number'
					? row.events / Math.max(1, row.median_events)
					: null,
			gap: row.state !== ''
		})),
		shownUnits: shown.length,
		cut: units.length - shown.length
	};
}

/** Columns of the table of gaps. */
export function gapColumns(locale: Locale): ViewColumn[] {
	const word = (key: 'unit' | 'month' | 'events' | 'median' | 'affected' | 'follow_up') =>
		t(gapWords, locale, key);
	return [
		{ name: 'unit', heading: word('unit'), kind: 'text', group: 'unit' },
		{ name: 'month', heading: word('month'), kind: 'text', group: 'month' },
		{ name: 'events', heading: word('events'), kind: 'count' },
		{ name: 'median_events', heading: word('median'), kind: 'count' },
		{ name: 'affected', heading: word('affected'), kind: 'count' },
		{ name: 'state', heading: word('follow_up'), kind: 'text' }
	];
}
