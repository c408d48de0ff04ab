import { addDays, addMonths, dayNumber, weekday, type Day } from '#lib/base/civil-day.ts';
import type { Step } from '#lib/rollup/question.ts';
import { parts } from './step.ts';

/**
 * Name of the step that begins on `first`, as rows and files carry it: `2025-W01`, `2025-03`, `2025-Q1`,
 * `2025-T1` (four months), `2025-H1`, `2025`, and the last month of twelve, `2025-03`.
 */
export function stepName(step: Step, first: Day): string {
	const year = first.slice(0, 4);
	switch (step) {
		case 'week':
			return isoWeek(first);
		case 'month':
			return first.slice(0, 7);
		case 'year':
			return year;
		case 'rolling_12':
			return addMonths(first, 11).slice(0, 7);
		default: {
			const { months, letter } = parts[step];
			return `${year}-${letter}${Math.ceil(Number(first.slice(5, 7)) / months)}`;
		}
	}
}

/** The ISO week of a civil day: `2025-W01`; it belongs to the year of its Thursday (ISO 8601). */
export function isoWeek(day: Day): string {
	const thursday = addDays(day, 4 - weekday(day));
	const year = thursday.slice(0, 4);
	const week = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1;
	return `${year}-W${String(week).padStart(2, '0')}`;
}
