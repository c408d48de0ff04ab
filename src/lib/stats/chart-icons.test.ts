import { describe, expect, test } from 'vitest';
import { assuranceIcon, variationIcon } from './chart-icons.ts';
import type { ImprovementDirection } from './improvement.ts';
import { xmrChart, type XmrOptions } from './xmr.ts';

/** Mean 1.5, limits -1.16 and 4.16; the last point is 2. */
const calm = Array.from({ length: 12 }, (_, i) => 1 + (i % 2));
const baseline = { from: 0, to: 12 };
const chart = (
	series: readonly (number | null)[],
	improvement: ImprovementDirection,
	options: Partial<XmrOptions> = {}
) => xmrChart(series, { improvement, ...options });

describe('variation icon', () => {
	test.each([
		[1.5, 'increase', 'common_cause', null],
		[9, 'increase', 'improvement', 'high'],
		[-9, 'increase', 'concern', 'low'],
		[9, 'decrease', 'concern', 'high'],
		[-9, 'decrease', 'improvement', 'low'],
		[9, 'neutral', 'neutral_high', 'high'],
		[-9, 'neutral', 'neutral_low', 'low']
	] as const)('latest point %f, better by %s: %s', (last, direction, type, side) => {
		const made = chart([...calm, last], direction, { baseline });
		expect(variationIcon(made)).toEqual({ type, side, index: 12 });
	});

	test('is of the latest point only', () => {
		expect(variationIcon(chart([...calm, 9, 1.5], 'increase', { baseline }))?.type).toBe(
			'common_cause'
		);
	});

	test('passes over months that are open or set aside, and says which it is of', () => {
		const made = chart([...calm, 9, 1, null], 'increase', { baseline, setAside: [13] });
		expect(variationIcon(made)).toEqual({ type: 'improvement', side: 'high', index: 12 });
	});

	test('of a rising trend is high though the point lies under the centre', () => {
		const rising = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2];
		expect(variationIcon(chart([...calm, ...rising], 'increase', { baseline }))).toMatchObject({
			type: 'improvement',
			side: 'high'
		});
	});

	test('is none without limits', () => {
		expect(variationIcon(chart([1, 2, 3], 'increase'))).toBeNull();
		expect(variationIcon(chart([], 'increase'))).toBeNull();
	});
});

describe('assurance icon', () => {
	test.each([
		[5, 'increase', 'fail'],
		[5, 'decrease', 'pass'],
		[-2, 'increase', 'pass'],
		[-2, 'decrease', 'fail'],
		[2, 'increase', 'hit_or_miss'],
		[1.5 + 2.66, 'increase', 'hit_or_miss'],
		[1.5 - 2.66, 'decrease', 'hit_or_miss'],
		[5, 'neutral', null]
	] as const)('target %f, better by %s: %s', (target, direction, icon) => {
		expect(assuranceIcon(chart(calm, direction), target, direction)).toBe(icon);
	});

	test('a series that is its target always meets it, though it does not vary', () => {
		const flat = chart(Array(12).fill(0.3), 'increase');
		expect(assuranceIcon(flat, 0.3, 'increase')).toBe('pass');
		expect(assuranceIcon(flat, 0.3, 'decrease')).toBe('pass');
		expect(assuranceIcon(flat, 0.4, 'increase')).toBe('fail');
		expect(assuranceIcon(flat, 0.4, 'decrease')).toBe('pass');
	});

	test('holds for the last phase', () => {
		const high = calm.map((value) => value + 100);
		expect(
			assuranceIcon(chart([...calm, ...high], 'increase', { breaks: [12] }), 50, 'increase')
		).toBe('pass');
	});

	test('is none without limits and with trial limits', () => {
		expect(assuranceIcon(chart([], 'increase'), 5, 'increase')).toBeNull();
		expect(assuranceIcon(chart(calm.slice(1), 'increase'), 5, 'increase')).toBeNull();
		expect(assuranceIcon(chart(calm, 'increase', { breaks: [8] }), 5, 'increase')).toBeNull();
		const hidden = [...calm, null, null];
		expect(assuranceIcon(chart(hidden, 'increase', { breaks: [12] }), 5, 'increase')).toBeNull();
	});
});
