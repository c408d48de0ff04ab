import { expect, test } from 'vitest';
import { isStepOpen } from './share-points.ts';

const january = { month: '2024-01-01' };
const isMonthOpen = (row: typeof january, days: number, period: ReturnType<typeof data>) =>
	isStepOpen(row, days, { period, step: 'month' });
const data = (start: string, end: string, asOf: string) => ({ start, end, asOf });

test('a month is open while its last day and the window are not before the last day of the data', () => {
	const until = (end: string) => data('2023-01-01', end, '2024-12-31');
	expect(isMonthOpen(january, 60, until('2024-04-01'))).toBe(true);
	expect(isMonthOpen(january, 60, until('2024-04-02'))).toBe(false);
	expect(isMonthOpen(january, 59, until('2024-04-01'))).toBe(false);
});

test('nor before the as-of day, where that is earlier', () => {
	const asOf = (day: string) => data('2023-01-01', '2025-01-01', day);
	expect(isMonthOpen(january, 60, asOf('2024-03-31'))).toBe(true);
	expect(isMonthOpen(january, 60, asOf('2024-04-01'))).toBe(false);
});

test('a longer step is open as long as its last month is', () => {
	const quarter = { quarter: '2024-01-01' };
	const isOpen = (end: string) =>
		isStepOpen(quarter, 60, { period: data('2023-01-01', end, '2024-12-31'), step: 'quarter' });
	expect(isOpen('2024-05-31')).toBe(true);
	expect(isOpen('2024-06-01')).toBe(false);
});
