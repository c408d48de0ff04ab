import { describe, expect, test } from 'vitest';
import { swept } from '#tests/support/sweep.ts';
import { xmrChart } from './xmr.ts';

const rules = ['outside_limits', 'trend', 'two_of_three', 'shift'] as const;

/**
 * Shares of 100,000 null series (independent normal points, limits from the series itself) with any signal, and with
 * a point that each rule names, from an independent program in base R 4.2.2 (set.seed(20260301)).
 */
const reference = [
	{ points: 24, any: 0.15454, named: [0.05768, 0.00626, 0.02615, 0.08697] },
	{ points: 36, any: 0.25856, named: [0.08775, 0.01053, 0.03921, 0.16675] }
];

/** Uniform numbers over 0 and under 1 from a seed (mulberry32). */
function uniform(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
	};
}

describe.each(reference)('$points points without a special cause', ({ points, any, named }) => {
	test('give false signals as often as an independent program found', () => {
		const series = swept(40_000);
		const next = uniform(points);
		const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
		const found = { any: 0, named: rules.map(() => 0) };
		for (let k = 0; k < series; k++) {
			const chart = xmrChart(Array.from({ length: points }, normal), { improvement: 'neutral' });
			const marks = new Set(chart.points.map(({ cause }) => cause?.rule));
			if (marks.size > 1 || !marks.has(undefined)) found.any++;
			rules.forEach((rule, i) => (found.named[i]! += marks.has(rule) ? 1 : 0));
		}
		// Four standard errors of the difference of the two simulations; seeds are fixed.
		const near = (share: number, expected: number) =>
			Math.abs(share - expected) /
			Math.sqrt(expected * (1 - expected) * (1 / series + 1 / 100_000));
		expect(near(found.any / series, any)).toBeLessThan(4);
		for (const [i, expected] of named.entries())
			expect(near(found.named[i]! / series, expected), rules[i]).toBeLessThan(4);
	});
});
