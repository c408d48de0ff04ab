import { describe, expect, it } from 'vitest';
import { monthBounds, monthsOf } from './months.ts';

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
