import { describe, expect, it } from 'vitest';
import { monthBounds, monthsOf, periodText } from './months.ts';

describe('months of a period', () => {
	it('run from the month of the first day to the month of the last', () => {
		expect(monthsOf('2024-11-15', '2025-02-01')).toEqual([
			'2024-11-01',
			'2024-12-01',
			'2025-01-01',
			'2025-02-01'
		]);
	});

	it('are one when both days lie in it', () => {
		expect(monthsOf('2024-02-29', '2024-02-29')).toEqual(['2024-02-01']);
	});

	it('turn a half-open period into its first and last month', () => {
		expect(monthBounds('2024-01-01', '2025-01-01')).toEqual({
			first: '2024-01-01',
			last: '2024-12-01'
		});
		expect(monthBounds(null, null)).toEqual({ first: null, last: null });
	});
});

describe('a period in words', () => {
	const text = (from: string | null, to: string) => periodText('fi', { from, to }, '2023-01-01');

	it('is its months, each year once', () => {
		expect(text('2025-01-01', '2025-10-01')).toBe('1–9/2025');
		expect(text('2025-03-01', '2025-04-01')).toBe('3/2025');
		expect(text('2024-10-01', '2025-04-01')).toBe('10/2024–3/2025');
	});
	it('begins with the data where it has no beginning', () => {
		expect(text(null, '2024-01-01')).toBe('1–12/2023');
	});
	it('is its days where it is not whole months', () => {
		expect(text('2025-01-15', '2025-02-01')).toBe('15.1.2025–31.1.2025');
	});
});
