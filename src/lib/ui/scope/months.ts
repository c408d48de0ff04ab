import { addDays, addMonths, monthStart, type Day } from '#lib/base/civil-day.ts';
import { formatPeriod } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Scope } from '#lib/scope/scope.ts';

/** First days of the months from the one `start` lies in to the one `lastDay` lies in, ascending. */
export function monthsOf(start: Day, lastDay: Day): Day[] {
	const months: Day[] = [];
	for (let month = monthStart(start); month <= lastDay; month = addMonths(month, 1)) {
		months.push(month);
	}
	return months;
}

/** A half-open period as people read it: `1–9/2025`, `10/2024–3/2025`, by days where it is not whole months. */
export function periodText(
	locale: Locale,
	{ from, to }: Pick<Scope, 'from' | 'to'>,
	dataStart: Day
) {
	const start = from ?? dataStart;
	const lastDay = addDays(to!, -1);
	if (start !== monthStart(start) || to !== monthStart(to!))
		return formatPeriod(locale, start, lastDay);
	const [first, last] = [start, lastDay].map((day) => ({
		month: Number(day.slice(5, 7)),
		year: day.slice(0, 4)
	})) as [MonthOfYear, MonthOfYear];
	const end = `${last.month}/${last.year}`;
	if (first.year !== last.year) return `${first.month}/${first.year}–${end}`;
	return first.month === last.month ? end : `${first.month}–${end}`;
}

interface MonthOfYear {
	readonly month: number;
	readonly year: string;
}

/** Whole months of a half-open scope period: the first and the last month it holds; null = open end. */
export function monthBounds(
	from: Day | null,
	to: Day | null
): { first: Day | null; last: Day | null } {
	return {
		first: from === null ? null : monthStart(from),
		last: to === null ? null : addMonths(monthStart(to), -1)
	};
}
