import { addDays, addMonths, type Day } from '#lib/base/civil-day.ts';
import type { LimitUnit } from '#lib/rules/shape.ts';
import { isWorkday, nextWorkday } from '#lib/rules/workdays.ts';

/** A limit as it is counted. */
export interface Limit {
	readonly limit: number;
	readonly unit: LimitUnit;
	readonly roll_forward: boolean;
}

/** How to count: defaults are the law's own way. */
export interface Counting {
	/** `thl_days` counts a month as 30 days, and never rolls it. */
	readonly months_mode?: 'legal' | 'thl_days';
	/** `rule`: as each rule says. */
	readonly roll_forward?: 'rule' | 'on' | 'off';
}

/**
 * The oracle of due days: a second reading of the law, which the SQL of the waits is held against. No figure is made by it.
 *
 * Last day on which something that started on `start` is still within the limit (Act 150/1930 sections
 * 2, 3 and 5; domain.md 1.2). The start day is not counted. School days are counted as workdays.
 * Throws for a case's own deadline, which is not counted but given.
 */
export function dueDay(start: Day, rule: Limit, counting: Counting = {}): Day {
	const { months_mode = 'legal', roll_forward = 'rule' } = counting;
	const thirties = rule.unit === 'month' && months_mode === 'thl_days';
	const rolls = roll_forward === 'rule' ? rule.roll_forward : roll_forward === 'on';
	const day = thirties ? addDays(start, 30 * rule.limit) : counted(start, rule);
	return rolls && !thirties ? nextWorkday(day) : day;
}

function counted(start: Day, { limit, unit }: Limit): Day {
	switch (unit) {
		case 'day':
			return addDays(start, limit);
		case 'week':
			return addDays(start, 7 * limit);
		case 'month':
			return addMonths(start, limit);
		case 'workday':
		case 'schoolday':
			return workdayAfter(start, limit);
		case 'own':
			throw new Error('a case has its own deadline');
	}
}

function workdayAfter(start: Day, count: number): Day {
	let day = start;
	for (let left = count; left > 0; left -= isWorkday(day) ? 1 : 0) day = addDays(day, 1);
	return day;
}
