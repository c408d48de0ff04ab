import { addDays, monthStart, type Day } from '#lib/base/civil-day.ts';
import { formatPeriod } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Scope } from './scope.ts';

/**
 * A half-open period, open ends being those of the data, as people read it: `1–9/2025`, `10/2024–3/2025`, `2024`, by
 * days where it is not whole months.
 */
export function periodText(
	locale: Locale,
	{ from, to }: Pick<Scope, 'from' | 'to'>,
	data: { readonly start: Day; readonly end: Day }
): string {
	const start = from ?? data.start;
	const end = to ?? data.end;
	const lastDay = addDays(end, -1);
	if (start !== monthStart(start) || end !== monthStart(end))
		return formatPeriod(locale, start, lastDay);
	const [first, last] = [start, lastDay].map((day) => ({
		month: Number(day.slice(5, 7)),
		year: day.slice(0, 4)
	})) as [MonthOfYear, MonthOfYear];
	const until = `${last.month}/${last.year}`;
	if (first.year !== last.year) return `${first.month}/${first.year}–${until}`;
	if (first.month === 1 && last.month === 12) return last.year;
	return first.month === last.month ? until : `${first.month}–${until}`;
}

interface MonthOfYear {
	readonly month: number;
	readonly year: string;
}
