import { addDays, addMonths, weekday, type Day } from '#lib/base/civil-day.ts';
import type { Step } from './question.ts';

/**
 * The name of a step by its first day, as files carry it: `2025-W01` (ISO week), `2025-03`, `2025-Q1`, `2025-T1` (four
 * months), `2025-H1`, `2025`; `rolling_12` by its last month.
 */
export function stepName(step: Step, first: Day): string {
	const year = first.slice(0, 4);
	const part = (months: number) => Math.floor((Number(first.slice(5, 7)) - 1) / months) + 1;
	switch (step) {
		case 'week':
			return isoWeek(first);
		case 'month':
			return first.slice(0, 7);
		case 'quarter':
			return `${year}-Q${part(3)}`;
		case 'four_months':
			return `${year}-T${part(4)}`;
		case 'half_year':
			return `${year}-H${part(6)}`;
		case 'year':
			return year;
		case 'rolling_12':
			return addMonths(first, 11).slice(0, 7);
	}
}

/** The ISO week of a civil day: `2025-W01`. */
export function isoWeek(day: Day): string {
	const thursday = addDays(day, 4 - weekday(day));
	const year = thursday.slice(0, 4);
	let week = 1;
	for (
		let earlier = addDays(thursday, -7);
		earlier.startsWith(year);
		earlier = addDays(earlier, -7)
	)
		week += 1;
	return `${year}-W${String(week).padStart(2, '0')}`;
}
