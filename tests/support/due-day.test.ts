import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#lib/base/civil-day.ts';
import { dueDay, type Limit } from './due-day.ts';

const sevenWorkdays: Limit = { limit: 7, unit: 'workday', roll_forward: false };
const threeMonths: Limit = { limit: 3, unit: 'month', roll_forward: false };
const sameDay: Limit = { limit: 0, unit: 'day', roll_forward: true };

test.each([
	['2024-03-05', '2024-03-14', "THL's own pattern, Tuesday to Thursday of the next week"],
	['2024-03-28', '2024-04-10', 'over Easter'],
	['2024-12-20', '2025-01-07', 'over Christmas, New Year and Epiphany'],
	['2025-04-30', '2025-05-12', 'over May Day'],
	['2025-06-17', '2025-06-27', 'over Midsummer Eve'],
	['2026-12-04', '2026-12-15', 'Independence Day on a Sunday takes no workday'],
	['2024-03-09', '2024-03-19', 'starting on a Saturday']
])('the seventh workday from %s is %s: %s', (start, due) => {
	expect(dueDay(start, sevenWorkdays)).toBe(due);
});

test.each([
	['2021-11-30', '2022-02-28', '2022-02-28', 90],
	['2022-01-31', '2022-04-30', '2022-05-02', 89],
	['2024-11-29', '2025-02-28', '2025-02-28', 91],
	['2023-09-24', '2023-12-24', '2023-12-27', 91],
	['2025-03-01', '2025-06-01', '2025-06-02', 92]
])('three months from %s end on %s, rolled forward on %s', (start, due, rolled, days) => {
	expect(dueDay(start, threeMonths)).toBe(due);
	expect(dueDay(start, threeMonths, { roll_forward: 'on' })).toBe(rolled);
	expect(daysBetween(start, due)).toBe(days);
});

test('THL counts three months as ninety days and never rolls them', () => {
	const thl = { months_mode: 'thl_days' } as const;
	expect(dueDay('2022-01-31', threeMonths, thl)).toBe('2022-05-01');
	expect(dueDay('2025-03-01', { ...threeMonths, roll_forward: true }, thl)).toBe('2025-05-30');
	expect(dueDay('2022-01-31', threeMonths, { ...thl, roll_forward: 'on' })).toBe('2022-05-01');
	for (const [months, days] of [
		[1, 30],
		[4, 120],
		[6, 180]
	] as const) {
		const due = dueDay('2024-01-15', { ...threeMonths, limit: months }, thl);
		expect(due).toBe(addDays('2024-01-15', days));
	}
});

test('the same-day limit rolls from a Saturday to Monday, from Good Friday past Easter', () => {
	expect(dueDay('2024-03-09', sameDay)).toBe('2024-03-11');
	expect(dueDay('2024-03-29', sameDay)).toBe('2024-04-02');
	expect(dueDay('2024-03-28', sameDay)).toBe('2024-03-28');
	expect(dueDay('2024-03-09', sameDay, { roll_forward: 'off' })).toBe('2024-03-09');
});

test('weeks are sevens of days and school days are counted as workdays', () => {
	const weeks: Limit = { limit: 3, unit: 'week', roll_forward: false };
	expect(dueDay('2024-12-04', weeks)).toBe('2024-12-25');
	expect(dueDay('2024-12-04', weeks, { roll_forward: 'on' })).toBe('2024-12-27');
	expect(dueDay('2024-03-05', { ...sevenWorkdays, unit: 'schoolday' })).toBe('2024-03-14');
});

test('an own deadline is given, not counted', () => {
	expect(() => dueDay('2024-01-01', { limit: 0, unit: 'own', roll_forward: false })).toThrow();
});
