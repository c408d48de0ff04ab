import { describe, expect, it } from 'vitest';
import { dateOrderOf, joinedDateOrder } from './date-order.ts';

describe('the order of day and month', () => {
	it.each([
		['a first part over 12', ['3/4/2025', '13/4/2025'], 'dmy', true, ['13/4/2025']],
		['a second part over 12', ['3/4/2025', '4/13/2025 8:00'], 'mdy', true, ['4/13/2025 8:00']],
		['both, where day first wins', ['4/13/2025', '13/4/25'], 'dmy', true, ['13/4/25']],
		['nothing at all', ['3/4/2025', '', '3-5-2025'], 'dmy', false, ['3/4/2025', '3-5-2025']],
		['points', ['3.4.2025', '3.4.2025', '5.6.2025'], 'dmy', true, ['3.4.2025', '5.6.2025']],
		['a year first', ['2025-04-03', '20250404'], 'ymd', true, ['2025-04-03', '20250404']]
	] as const)('is told by %s', (_, cells, order, certain, examples) => {
		expect(dateOrderOf(cells)).toMatchObject({ order, certain, examples });
	});

	it.each([
		['no day first', ['98-03-01', '98-03-02'], 'ymd', true, ['ymd']],
		['nothing, in one year', ['25-03-01', '25-03-03', '25-03-23'], 'ymd', false, ['ymd', 'dmy']],
		['nothing, without hyphens', ['250301', '250303'], 'ymd', false, ['ymd', 'dmy']],
		['nothing at all', ['03/04/05', '04/04/05'], 'dmy', false, ['ymd', 'dmy', 'mdy']]
	] as const)('of two-digit years is told by %s', (_, cells, order, certain, choices) => {
		const found = dateOrderOf(cells);
		expect(found).toEqual({ order, certain, choices, shortYear: true, examples: cells });
	});

	it('shows three different examples at most, and none without a date', () => {
		const cells = ['1/2/2025', '1/2/2025', '2/2/2025', '3/2/2025', '4/2/2025'];
		expect(dateOrderOf(cells)?.examples).toEqual(['1/2/2025', '2/2/2025', '3/2/2025']);
		expect(dateOrderOf(['', 'eilen', '12.30'])).toBeNull();
	});

	it('is settled for all columns of a wide row together', () => {
		const open = dateOrderOf(['3/4/2025']);
		const dayFirst = dateOrderOf(['13/4/2025']);
		const monthFirst = dateOrderOf(['4/13/2025']);
		const iso = dateOrderOf(['2025-04-03']);
		expect(joinedDateOrder([iso, open])).toBe(open);
		expect(joinedDateOrder([open, monthFirst])).toBe(monthFirst);
		expect(joinedDateOrder([monthFirst, dayFirst, null])).toBe(dayFirst);
		expect(joinedDateOrder([null])).toBeNull();
	});
});
