import { addMonths, monthStart, type Day } from '#lib/base/civil-day.ts';
import { formatShortMonth } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';

const steps = [1, 2, 3, 6, 12, 24, 60];
const labelWidth = 52;

interface MonthSpan {
	readonly start: Date;
	readonly middle: Date;
	readonly end: Date;
}

const spans = new Map<Day, MonthSpan>();

/** First instant of a month, of the next one, and the instant half-way, where its point stands (UTC). */
export function monthSpan(month: Day): MonthSpan {
	const known = spans.get(month) ?? spanOf(month);
	spans.set(month, known);
	return known;
}

function spanOf(month: Day): MonthSpan {
	const start = new Date(`${monthStart(month)}T00:00:00Z`);
	const end = new Date(`${addMonths(monthStart(month), 1)}T00:00:00Z`);
	return { start, middle: new Date((start.getTime() + end.getTime()) / 2), end };
}

/** All months from the earliest to the latest of the given days, as first days, ascending. */
export function monthRange(days: readonly Day[]): Day[] {
	const sorted = days.map(monthStart).sort();
	const range: Day[] = [];
	for (let month = sorted[0]; month !== undefined && month <= sorted.at(-1)!;) {
		range.push(month);
		month = addMonths(month, 1);
	}
	return range;
}

/** The months that get a label in `width` pixels: every 1st, 2nd, 3rd, 6th … counted from January. */
export function labelledMonths(range: readonly Day[], width: number): Day[] {
	const room = Math.max(1, Math.floor(width / labelWidth));
	const every = (step: number) =>
		range.filter(
			(month) => (Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1) % step === 0
		);
	const chosen = steps.map(every).find((months) => months.length <= room) ?? [];
	return chosen.length > 0 ? chosen : range.slice(0, 1);
}

/** Text of a month's tick: its short name, with the year below where the year begins or the axis does. */
export function monthTick(month: Day, labelled: readonly Day[], locale: Locale): string {
	const [name, year] = formatShortMonth(locale, month).split(' ') as [string, string];
	const before = labelled[labelled.indexOf(month) - 1];
	return before?.slice(0, 4) === month.slice(0, 4) ? name : `${name}\n${year}`;
}
