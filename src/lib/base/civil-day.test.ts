import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	dayNumber,
	daysBetween,
	isDay,
	monthStart,
	weekday
} from './civil-day.ts';

describe('civil days', () => {
	it('clamps months to the last day that exists', () => {
		expect(addMonths('2021-11-30', 3)).toBe('2022-02-28');
		expect(addMonths('2024-11-29', 3)).toBe('2025-02-28');
		expect(addMonths('2022-01-31', 3)).toBe('2022-04-30');
		expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
	});
	it('counts days across the clock changes and leap days', () => {
		expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
		expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
		expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
		expect(addDays('1970-01-01', -1)).toBe('1969-12-31');
	});
	it('knows existing days and weekdays', () => {
		expect(isDay('2025-02-29')).toBe(false);
		expect(isDay('2024-02-29')).toBe(true);
		expect(isDay('2024-2-9')).toBe(false);
		expect(weekday('2024-03-09')).toBe(6);
		expect(weekday('2024-03-10')).toBe(7);
		expect(weekday('1969-12-29')).toBe(1);
		expect(monthStart('2025-12-31')).toBe('2025-12-01');
		expect(() => dayNumber('31.12.2025')).toThrow('not a civil day');
	});
});
