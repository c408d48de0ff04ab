import { describe, expect, test } from 'vitest';
import type { ShareCounts } from './effective.ts';
import { laneySigma, pChart } from './p-chart.ts';

const n = [120, 95, 143, 110, 88, 131, 125, 99, 140, 117, 105, 128];
const r = [30, 20, 45, 24, 25, 30, 41, 18, 38, 36, 19, 40];
const golden = n.map((n, i): ShareCounts => ({ successes: r[i]!, n }));

const chart = (series: readonly (ShareCounts | null)[], deff = 1) =>
	pChart(series, { improvement: 'decrease', deff });

/** Shares about one half that differ less than counts do by chance. */
const calm = Array.from({ length: 12 }, (_, i): ShareCounts => ({
	successes: 50 + (i % 2),
	n: 100
}));

describe("Laney's p'", () => {
	test('golden of twelve months (base R 4.2.2)', () => {
		const made = chart(golden);
		expect(made.points[0]!.limits!.centre).toBeCloseTo(0.26124197, 9);
		expect(laneySigma([golden], made.points[0]!.limits!.centre)).toBeCloseTo(1.929372709, 9);
		const expected = [
			[0.029118, 0.493366],
			[0.000358, 0.522126],
			[0.048603, 0.47388],
			[0.018797, 0.503687],
			[-0.00982, 0.532304],
			[0.039078, 0.483406],
			[0.033808, 0.488676],
			[0.005682, 0.516802],
			[0.046337, 0.476147],
			[0.026161, 0.496323],
			[0.013091, 0.509393],
			[0.036489, 0.485995]
		];
		for (const [i, [lower, upper]] of expected.entries()) {
			expect(made.points[i]!.limits!.lower).toBeCloseTo(lower!, 6);
			expect(made.points[i]!.limits!.upper).toBeCloseTo(upper!, 6);
		}
	});

	test('is not narrowed by a design effect, which neighbours show already', () => {
		const plain = chart(golden).points[4]!.limits!;
		const effective = chart(golden, 2).points[4]!.limits!;
		expect(effective.upper).toBeCloseTo(plain.upper, 12);
		expect(chart(golden, 9).points[4]!.limits!.upper).toBeGreaterThan(plain.upper);
	});

	test('where shares differ less than counts would, the limits are the p chart’s', () => {
		const p = 0.505;
		expect(laneySigma([calm], p)).toBeLessThan(1);
		const limits = chart(calm).points[0]!.limits!;
		expect(limits.upper).toBeCloseTo(p + 3 * Math.sqrt((p * (1 - p)) / 100), 12);
		expect(limits.nearLower).toBeCloseTo(p - 2 * Math.sqrt((p * (1 - p)) / 100), 12);
		const wide = chart(calm, 4).points[0]!.limits!;
		expect(wide.upper - p).toBeCloseTo(2 * (limits.upper - p), 12);
	});

	test('takes no neighbours over a gap', () => {
		const [a, b] = [
			{ successes: 1, n: 4 },
			{ successes: 3, n: 4 }
		];
		// z of a quarter and three quarters about one half: -1 and 1.
		expect(laneySigma([[a, b]], 0.5)).toBeCloseTo(2 / 1.128, 12);
		expect(laneySigma([[a], [b]], 0.5)).toBeNull();
	});
});

describe('p chart', () => {
	test('shares of none and of all have no width and no signal', () => {
		for (const successes of [0, 9]) {
			const made = chart(Array(12).fill({ successes, n: 9 }));
			expect(made.points[3]!.limits).toMatchObject({ lower: successes / 9, upper: successes / 9 });
			expect(made.points[3]!.type).toBe('common_cause');
		}
	});

	test('a month with nothing to share is missing', () => {
		const made = chart([...calm, { successes: 0, n: 0 }, null]);
		expect(made.points[12]).toEqual(made.points[13]);
		expect(made.points[12]!.value).toBeNull();
		expect(made.phases[0]!.points).toBe(12);
	});

	test('each point is judged by its own limits', () => {
		const large = { successes: 7000, n: 10000 };
		const small = { successes: 7, n: 10 };
		const judged = (last: ShareCounts) =>
			pChart([...calm, last], { improvement: 'decrease', baseline: { from: 0, to: 12 } })
				.points[12]!;
		expect(judged(large).type).toBe('concern');
		expect(judged(small).type).toBe('common_cause');
	});

	test('impossible counts and design effects are mistakes', () => {
		expect(() => chart([{ successes: 3, n: 2 }])).toThrow('not 3 of 2');
		expect(() => chart(calm, 0)).toThrow('no design effect: 0');
	});
});
