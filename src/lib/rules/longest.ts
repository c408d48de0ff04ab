import type { RuleVersion } from './shape.ts';

/** Days that a due day may be moved from a day off, at most: Christmas between two weekends. */
const rolled = 6;
const daysOf = {
	day: (limit: number) => limit + rolled,
	week: (limit: number) => 7 * limit + rolled,
	month: (limit: number) => 31 * limit + rolled,
	workday: (limit: number) => 2 * limit + rolled,
	schoolday: (limit: number) => 2 * limit + rolled
} as const;

/** Days from start to due day that no case of a limit exceeds; null where each case has a deadline of its own. */
export function longestDays({ limit, unit }: Pick<RuleVersion, 'limit' | 'unit'>): number | null {
	return unit === 'own' || limit === null ? null : daysOf[unit](limit);
}
