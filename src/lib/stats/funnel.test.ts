import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShareCounts } from './effective.ts';
import { arcsineLimits, exactLimits, funnelLimits } from './funnel-limits.ts';
import { funnel, type FunnelOptions } from './funnel.ts';
import { overdispersion } from './overdispersion.ts';

const n = [120, 80, 200, 45, 150, 60, 310, 90, 75, 130, 220, 55];
const r = [40, 12, 70, 20, 30, 25, 80, 40, 10, 50, 40, 30];
const units = n.map((n, i): ShareCounts => ({ successes: r[i]!, n }));

const options: FunnelOptions = { improvement: 'decrease', deff: 1 };
const verdicts = (made: ReturnType<typeof funnel>) =>
	made!.units.map((unit) => unit && [unit.beyond, unit.verdict]);

describe('limits of a funnel', () => {
	test.each([
		[20, '99.8', 0.556, 0.999],
		[20, '95', 0.679, 0.973],
		[50, '99.8', 0.679, 0.973],
		[50, '95', 0.751, 0.941],
		[200, '99.8', 0.776, 0.927],
		[200, '95', 0.809, 0.904]
	] as const)('at .86 and n = %i, %s %%: %f-%f (domain golden)', (n, level, lower, upper) => {
		const limits = arcsineLimits(0.86, n, level);
		expect(limits.lower).toBeCloseTo(lower, 3);
		expect(limits.upper).toBeCloseTo(upper, 3);
	});

	// Base R 4.2.2: qbinom and pbinom, interpolated.
	test.each([
		[0.86, 5, 0.114561955774, 0.404812349984, 0.989371358759, 0.99957485435],
		[0.86, 20, 0.553309605272, 0.663666108451, 0.974476455344, 0.998979058214],
		[0.86, 29, 0.612766479965, 0.703037429124, 0.958331772753, 0.997263805812],
		[0.97, 20, 0.765385684416, 0.852019456195, 0.997701336882, 0.999908053475],
		[0.97, 500, 0.942802624643, 0.953118704491, 0.983117185435, 0.989720291347],
		[0.1, 20, 0, 0, 0.22846760703, 0.335171821685],
		[0.1, 500, 0.0599886865477, 0.0734475283118, 0.126014898892, 0.142689312964]
	])('exact at %f and n = %i', (centre, n, far, low, high, beyond) => {
		const [wide, narrow] = [exactLimits(centre, n, '99.8'), exactLimits(centre, n, '95')];
		expect(wide.lower).toBeCloseTo(far, 9);
		expect(narrow.lower).toBeCloseTo(low, 9);
		expect(narrow.upper).toBeCloseTo(high, 9);
		expect(wide.upper).toBeCloseTo(beyond, 9);
	});

	test('are exact under 30 observations and near 0 and 1, else of the arcsine', () => {
		expect(funnelLimits(0.86, 29, '95', 0)).toEqual(exactLimits(0.86, 29, '95'));
		expect(funnelLimits(0.86, 30, '95', 0)).toEqual(arcsineLimits(0.86, 30, '95'));
		expect(funnelLimits(0.96, 400, '95', 0)).toEqual(exactLimits(0.96, 400, '95'));
		expect(funnelLimits(0.04, 400, '95', 0)).toEqual(exactLimits(0.04, 400, '95'));
		expect(funnelLimits(0.95, 400, '95', 0)).toEqual(arcsineLimits(0.95, 400, '95'));
	});

	test('count whole observations in effective ones, at least one', () => {
		expect(funnelLimits(0.5, 12.9, '95', 0)).toEqual(exactLimits(0.5, 12, '95'));
		expect(funnelLimits(0.5, 0.4, '95', 0)).toEqual(exactLimits(0.5, 1, '95'));
	});

	test('are never narrower with variation between units', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 1, max: 600 }),
				fc.double({ min: 0, max: 0.2, noNaN: true }),
				(centre, n, tau2) => {
					const [plain, wide] = [0, tau2].map((t) => funnelLimits(centre, n, '99.8', t));
					expect(wide!.lower).toBeLessThanOrEqual(plain!.lower);
					expect(wide!.upper).toBeGreaterThanOrEqual(plain!.upper);
					const inner = funnelLimits(centre, n, '95', tau2);
					expect(inner.lower).toBeGreaterThanOrEqual(wide!.lower);
					expect(inner.upper).toBeLessThanOrEqual(wide!.upper);
					expect(wide!.lower).toBeGreaterThanOrEqual(0);
					expect(wide!.upper).toBeLessThanOrEqual(1);
				}
			),
			{ seed: 1 }
		);
	});

	test('of a share of 0 and of 1 are that share', () => {
		expect(funnelLimits(0, 40, '95', 0)).toEqual({ lower: 0, upper: 0 });
		expect(funnelLimits(1, 40, '99.8', 0)).toEqual({ lower: 1, upper: 1 });
	});
});

describe('overdispersion', () => {
	const centre = r.reduce((a, b) => a + b) / n.reduce((a, b) => a + b);

	test('of twelve units as base R 4.2.2 counts it', () => {
		expect(centre).toBeCloseTo(0.2912052117264, 12);
		const { phi, tau2 } = overdispersion(units, centre);
		expect(phi).toBeCloseTo(6.34416713716, 9);
		expect(tau2).toBeCloseTo(0.0119635448228, 11);
	});

	test('on effective numbers is that much smaller', () => {
		const { phi, tau2 } = overdispersion(
			units.map(({ successes, n }) => ({ successes: successes / 2, n: n / 2 })),
			centre
		);
		expect(phi).toBeCloseTo(3.17208356858, 9);
		expect(tau2).toBeCloseTo(0.00994298622245, 11);
	});

	test('is none where units are alike, and cannot be of one unit', () => {
		expect(overdispersion(Array(12).fill({ successes: 5, n: 20 }), 0.25)).toEqual({
			phi: 0,
			tau2: 0
		});
		expect(() => overdispersion(units.slice(1, 2), 0.25)).toThrow('no units to compare: 1');
	});
});

describe('funnel', () => {
	test('of twelve units: centre, widened limits and verdicts (base R 4.2.2)', () => {
		const made = funnel(units, options)!;
		expect(made).toMatchObject({ dispersion: 'widened' });
		const first = made.units[0]!;
		expect(first.share).toBeCloseTo(1 / 3, 12);
		expect(first.limits['99.8'].lower).toBeCloseTo(0.0409426977575, 8);
		expect(first.limits['95'].lower).toBeCloseTo(0.1097769795552, 8);
		expect(first.limits['95'].upper).toBeCloseTo(0.516895334536, 8);
		expect(first.limits['99.8'].upper).toBeCloseTo(0.648579008058, 8);
		// The last unit, .545, lies outside the 95 % limits (.536) and inside the others: no verdict.
		expect(verdicts(made).slice(10)).toEqual([
			[null, 'usual'],
			['95', 'usual']
		]);
	});

	const alike = Array<ShareCounts>(11).fill({ successes: 30, n: 100 });

	test.each([
		['decrease', 'worse', 'better'],
		['increase', 'better', 'worse'],
		['neutral', 'higher', 'lower']
	] as const)('better by %s: a high unit is %s, a low one %s', (improvement, high, low) => {
		const made = funnel([...alike, { successes: 60, n: 100 }, { successes: 5, n: 100 }], {
			...options,
			improvement
		});
		expect(made!.dispersion).toBe('chance');
		expect(verdicts(made).slice(10)).toEqual([
			[null, 'usual'],
			['99.8', high],
			['99.8', low]
		]);
	});

	test('clustered contacts are worth fewer, and the verdict falls', () => {
		const series = [...alike, { successes: 48, n: 100 }];
		expect(verdicts(funnel(series, options))[11]).toEqual(['99.8', 'worse']);
		const clustered = funnel(series, { ...options, deff: 4 });
		expect(clustered!.units[11]!.effectiveN).toBe(25);
		expect(verdicts(clustered)[11]).toEqual([null, 'usual']);
	});

	test('the variation between fewer than ten units is not told', () => {
		expect(funnel(units.slice(0, 9), options)).toMatchObject({
			dispersion: 'too_few_units',
			phi: null,
			tau2: 0
		});
		expect(funnel(units.slice(0, 10), options)!.phi).not.toBeNull();
	});

	test('a hidden unit and one of fewer than five are not plotted and enter nothing', () => {
		const made = funnel([...units, null, { successes: 4, n: 4 }, { successes: 0, n: 0 }], options)!;
		expect(made.units.slice(12)).toEqual([null, null, null]);
		expect({ ...made, units: made.units.slice(0, 12) }).toEqual(funnel(units, options));
		expect(funnel([{ successes: 1, n: 5 }], options)!.units[0]).not.toBeNull();
	});

	test('of no unit to plot is none', () => {
		expect(funnel([], options)).toBeNull();
		expect(funnel([null, { successes: 1, n: 4 }], options)).toBeNull();
	});

	test('a single unit is its own centre', () => {
		expect(verdicts(funnel([{ successes: 3, n: 40 }], options))).toEqual([[null, 'usual']]);
	});

	test('shares all 0 or all 1 are usual', () => {
		for (const successes of [0, 20])
			expect(verdicts(funnel(Array(12).fill({ successes, n: 20 }), options))).toEqual(
				Array(12).fill([null, 'usual'])
			);
	});

	test('against a share given, all units may be on one side of it', () => {
		const made = funnel(alike, { ...options, centre: 0.6 })!;
		expect(made.centre).toBe(0.6);
		expect(made.dispersion).toBe('widened');
		expect(verdicts(funnel(alike.slice(0, 5), { ...options, centre: 0.6 }))[0]).toEqual([
			'99.8',
			'better'
		]);
	});

	test('judges each unit the same in any order', () => {
		const counts = fc.tuple(fc.nat(90), fc.nat(90)).map(([a, b]) => ({
			successes: Math.min(a, b),
			n: Math.max(a, b)
		}));
		fc.assert(
			fc.property(fc.array(counts, { maxLength: 20 }), (series) => {
				const turned = funnel([...series].reverse(), options);
				const made = funnel(series, options);
				expect(turned === null).toBe(made === null);
				if (!made) return;
				expect(turned!.tau2).toBeCloseTo(made.tau2, 9);
				expect(verdicts(turned).reverse()).toEqual(verdicts(made));
			}),
			{ seed: 2 }
		);
	});

	test('impossible counts are a mistake, though the unit is too small to plot', () => {
		expect(() => funnel([...units, { successes: 3, n: 2 }], options)).toThrow('not 3 of 2');
	});
});
