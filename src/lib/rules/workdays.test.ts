import { expect, test } from 'vitest';
import { weekday } from '#lib/base/civil-day.ts';
import { calendarRows, isWorkday, nextWorkday } from './workdays.ts';
import { easter, holidays } from './holidays.ts';

test.each([
	[2000, '2000-04-23'],
	[2008, '2008-03-23'],
	[2024, '2024-03-31'],
	[2025, '2025-04-20'],
	[2026, '2026-04-05'],
	[2038, '2038-04-25']
])('Easter of %i is %s', (year, day) => {
	expect(easter(year)).toBe(day);
});

test('the weekday holidays of 2025 and 2026 are those of the almanac', () => {
	const onWeekdays = (year: number) => holidays(year).filter((day) => weekday(day) <= 5);
	expect(onWeekdays(2025)).toEqual([
		'2025-01-01',
		'2025-01-06',
		'2025-04-18',
		'2025-04-21',
		'2025-05-01',
		'2025-05-29',
		'2025-06-20',
		'2025-12-24',
		'2025-12-25',
		'2025-12-26'
	]);
	expect(onWeekdays(2026)).toEqual([
		'2026-01-01',
		'2026-01-06',
		'2026-04-03',
		'2026-04-06',
		'2026-05-01',
		'2026-05-14',
		'2026-06-19',
		'2026-12-24',
		'2026-12-25'
	]);
});

test("midsummer and All Saints' Day are the Saturdays the law names", () => {
	expect(holidays(2020)).toContain('2020-06-20');
	expect(holidays(2021)).toContain('2021-06-26');
	expect(holidays(2020)).toContain('2020-10-31');
	expect(holidays(2021)).toContain('2021-11-06');
});

test('workdays per year 2020-2028', () => {
	const perYear = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].map(
		(year) => calendarRows(year, year).filter((row) => row.isWorkday).length
	);
	expect(perYear).toEqual([253, 253, 253, 251, 252, 251, 252, 253, 251]);
});

test("New Year's Eve and Maundy Thursday are ordinary workdays", () => {
	expect(isWorkday('2025-12-31')).toBe(true);
	expect(isWorkday('2024-03-28')).toBe(true);
});

test('the next workday of a workday is itself, of Good Friday the Tuesday after Easter', () => {
	expect(nextWorkday('2024-03-28')).toBe('2024-03-28');
	expect(nextWorkday('2024-03-29')).toBe('2024-04-02');
});

test('the calendar counts its workdays on and looks past its own end', () => {
	const rows = calendarRows(2024, 2025);
	expect(rows).toHaveLength(366 + 365);
	expect(rows[0]).toEqual({
		day: '2024-01-01',
		isWorkday: false,
		workdayIndex: 0,
		nextWorkday: '2024-01-02'
	});
	expect(rows.at(-1)?.workdayIndex).toBe(252 + 251);
	expect(calendarRows(2023, 2023).at(-1)?.nextWorkday).toBe('2024-01-02');
});
