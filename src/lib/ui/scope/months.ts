import { addMonths, monthStart, type Day } from '#lib/base/civil-day.ts';

/** First days of the months from the one `start` lies in to the one `lastDay` lies in, ascending. */
export function monthsOf(start: Day, lastDay: Day): Day[] {
	const months: Day[] = [];
	for (let month = monthStart(start); month <= lastDay; month = addMonths(month, 1)) {
		months.push(month);
	}
	return months;
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
