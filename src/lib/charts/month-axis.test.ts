import { describe, expect, it } from 'vitest';
import { labelledMonths, monthRange, monthSpan, monthTick } from './month-axis.ts';

const range = monthRange(['2023-11-15', '2025-02-01', '2024-03-31']);

describe('the axis of months', () => {
	it('runs from the first to the last month without a gap', () => {
		expect(range).toHaveLength(16);
		expect([range[0], range.at(-1)]).toEqual(['2023-11-01', '2025-02-01']);
		expect(monthRange([])).toEqual([]);
	});
	it("puts a month's point half-way between its ends, whatever the time zone here", () => {
		const { start, middle, end } = monthSpan('2024-02-10');
		expect([start, middle, end].map((at) => at.toISOString())).toEqual([
			'2024-02-01T00:00:00.000Z',
			'2024-02-15T12:00:00.000Z',
			'2024-03-01T00:00:00.000Z'
		]);
	});
	it('labels as many months as there is room for, counted from January', () => {
		expect(labelledMonths(range, 2000)).toHaveLength(16);
		expect(labelledMonths(range, 300)).toEqual([
			'2024-01-01',
			'2024-04-01',
			'2024-07-01',
			'2024-10-01',
			'2025-01-01'
		]);
		expect(labelledMonths(range, 120)).toEqual(['2024-01-01', '2025-01-01']);
		expect(labelledMonths(['2024-05-01'], 10)).toEqual(['2024-05-01']);
		expect(labelledMonths(['2024-05-01', '2024-06-01'], 60)).toEqual(['2024-05-01']);
	});
	it('writes the year where it begins', () => {
		const labelled = ['2023-10-01', '2024-01-01', '2024-04-01'];
		expect(labelled.map((month) => monthTick(month, labelled, 'fi'))).toEqual([
			'loka\n2023',
			'tammi\n2024',
			'huhti'
		]);
	});
	it('goes in longer steps, named by their months', () => {
		const quarters = monthRange(['2023-11-15', '2024-04-01'], 'quarter');
		expect(quarters).toEqual(['2023-10-01', '2024-01-01', '2024-04-01']);
		expect(quarters.map((first) => monthTick(first, quarters, 'fi', 'quarter'))).toEqual([
			'10–12\n2023',
			'1–3\n2024',
			'4–6'
		]);
		expect(monthTick('2024-01-01', ['2024-01-01'], 'fi', 'year')).toBe('2024');
		expect(monthSpan('2024-04-01', 'quarter').middle.toISOString()).toBe(
			'2024-05-16T12:00:00.000Z'
		);
	});
});
