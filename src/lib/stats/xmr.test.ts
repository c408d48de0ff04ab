import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnLimits } from './drawn-limits.ts';
import { julys } from './julys.ts';
import { xmrChart, type XmrOptions } from './xmr.ts';

/** The series of NHSRplotthedots' own tests. */
const published = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

const chart = (series: readonly (number | null)[], options: Partial<XmrOptions> = {}) =>
	xmrChart(series, { improvement: 'decrease', ...options });

const limitsAt = (made: ReturnType<typeof chart>, i: number) => made.points[i]!.limits!;
const typesOf = (made: ReturnType<typeof chart>) => made.points.map(({ type }) => type);

/** 1 2 1 2 ... about a level: mean level + 1/2, moving ranges 1. */
const level = (length: number, from = 1) => Array.from({ length }, (_, i) => from + (i % 2));

/** Twelve points about 1/2, the last under it. */
const endingLow = level(12, 0).reverse();

describe('XmR limits', () => {
	test('unscreened by default: 1.9444, -3.06 to 6.95 (domain golden)', () => {
		const limits = limitsAt(chart(published), 0);
		expect(limits.centre).toBeCloseTo(1.9444, 4);
		expect(limits.upper).toBeCloseTo(1.9444 + 2.66 * 1.8824, 3);
		expect(limits.upper).toBeCloseTo(6.95, 2);
		expect(limits.lower).toBeCloseTo(-3.06, 2);
		expect(limits.nearUpper - limits.centre).toBeCloseTo(1.7733 * 1.8824, 3);
	});

	test('screened: moving ranges over 3.267 times their mean are out, -0.72 to 4.60 (domain golden)', () => {
		const made = chart(published, { screen: true });
		expect(limitsAt(made, 0).centre).toBeCloseTo(1.9444, 4);
		expect(limitsAt(made, 0).upper).toBeCloseTo(4.6, 2);
		expect(limitsAt(made, 0).lower).toBeCloseTo(-0.72, 2);
		expect(made.points[4]!.cause).toEqual({ rule: 'outside_limits', side: 'high' });
	});

	test('of equal points are those points, screened or not, and nothing is a signal', () => {
		for (const screen of [false, true]) {
			// Their sum divided by their number is 0.09999999999999999 in floating point.
			const made = chart(Array(12).fill(0.1), { screen });
			expect(limitsAt(made, 5)).toEqual({
				centre: 0.1,
				lower: 0.1,
				upper: 0.1,
				nearLower: 0.1,
				nearUpper: 0.1
			});
			expect(new Set(typesOf(made))).toEqual(new Set(['common_cause']));
		}
	});

	test('of none, one and eleven points are none; of twelve they are there', () => {
		expect(chart([])).toEqual({ points: [], phases: [] });
		for (const n of [1, 11]) {
			const made = chart(level(n));
			expect(made.phases).toEqual([{ from: 0, to: n, standing: 'none', points: 0 }]);
			expect(made.points.every((p) => p.limits === null && p.type === null)).toBe(true);
		}
		expect(chart(level(12)).phases[0]).toMatchObject({ standing: 'full', points: 12 });
	});

	test('are drawn within what the figure can be and judge unclipped', () => {
		const made = chart(level(12).map((value) => value / 10));
		expect(limitsAt(made, 0).lower).toBeLessThan(0);
		expect(drawnLimits(limitsAt(made, 0), 0, 1)).toMatchObject({ lower: 0, upper: 0.15 + 0.266 });
		expect(drawnLimits(limitsAt(made, 0), 0).nearLower).toBe(0);
	});

	test('do not depend on the direction of time, only signals of the turn do', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12 }), (values) => {
				const there = limitsAt(chart(values), 0);
				const back = limitsAt(chart([...values].reverse()), 0);
				expect(back.centre).toBeCloseTo(there.centre, 9);
				expect(back.upper).toBeCloseTo(there.upper, 9);
			}),
			{ seed: 1 }
		);
	});

	test('move and stretch with the values, and so do the signals', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 12 }), (values) => {
				const moved = chart(values.map((value) => 3 * value + 100));
				expect(moved.points.map((p) => p.cause)).toEqual(chart(values).points.map((p) => p.cause));
			}),
			{ seed: 2 }
		);
	});
});

describe('missing points', () => {
	test('enter no limit, give no signal and have no moving range', () => {
		const series = [...level(6), null, ...level(6, 9)];
		const made = chart(series);
		// The step from 2 to 9 over the gap is no moving range: all ranges are 1.
		expect(limitsAt(made, 0).upper - limitsAt(made, 0).centre).toBeCloseTo(2.66, 12);
		expect(made.points[6]).toEqual({ value: null, limits: null, cause: null, type: null });
		expect(made.phases).toEqual([{ from: 0, to: 13, standing: 'full', points: 12 }]);
	});

	test('cut a run: four and three on one side of a gap are no shift', () => {
		const baseline = { from: 0, to: 12 };
		const seven = [1.2, 1.4, 1.2, 1.4, 1.2, 1.4, 1.2];
		const whole = chart([...endingLow, ...seven], { baseline });
		const cut = chart([...endingLow, ...seven.slice(0, 4), null, ...seven.slice(4)], { baseline });
		expect(typesOf(whole).slice(12)).toEqual(Array(7).fill('concern'));
		expect(typesOf(cut).slice(12)).toEqual([
			...Array(4).fill('common_cause'),
			null,
			...Array(3).fill('common_cause')
		]);
	});

	test('leave no limits when fewer than twelve are shown', () => {
		const made = chart([...level(11), null, null]);
		expect(made.phases[0]!.standing).toBe('none');
	});

	test('all of them: nothing', () => {
		expect(chart(Array(15).fill(null)).phases[0]!.standing).toBe('none');
	});

	test('every other one: no two are neighbours, so there is no moving range and no limit', () => {
		const series = level(24).map((value, i) => (i % 2 ? null : value));
		expect(chart(series).phases[0]!.standing).toBe('none');
	});
});

describe('points set aside', () => {
	const months = Array.from({ length: 24 }, (_, i) => {
		const month = String((i % 12) + 1).padStart(2, '0');
		return `${2024 + Math.floor(i / 12)}-${month}`;
	});

	test('are the Julys from 24 months on', () => {
		expect(julys(months)).toEqual([6, 18]);
		expect(julys(months.slice(1))).toEqual([]);
	});

	test('enter no limit and give no signal, and their neighbours stay neighbours', () => {
		const series = level(24).map((value, i) => (i === 6 || i === 18 ? 90 : value));
		const made = chart(series, { setAside: [6, 18] });
		const without = chart(level(24).filter((_, i) => i !== 6 && i !== 18));
		expect(limitsAt(made, 0)).toEqual(limitsAt(without, 0));
		expect(made.points[6]).toMatchObject({ value: 90, cause: null, type: null });
		expect(made.points[6]!.limits).not.toBeNull();
		expect(made.phases[0]!.points).toBe(22);
	});

	test('neither make nor break a run', () => {
		const high = [1.2, 1.4, 1.2, -50, 1.4, 1.2, 1.4];
		const options = { baseline: { from: 0, to: 12 }, setAside: [15] };
		const six = chart([...endingLow, ...high], options);
		const seven = chart([...endingLow, ...high, 1.2], options);
		expect(six.points[18]!.type).toBe('common_cause');
		expect(seven.points[19]!.cause).toEqual({ rule: 'shift', side: 'high' });
		expect(seven.points[15]!.type).toBeNull();
	});
});

describe('baseline and phases', () => {
	const series = [...level(12), ...level(12, 4)];

	test('a baseline alone gives the limits, and all points are judged by them', () => {
		const made = chart(series, { baseline: { from: 0, to: 12 } });
		expect(limitsAt(made, 20)).toMatchObject({ centre: 1.5, upper: 4.16 });
		expect(made.phases).toEqual([{ from: 0, to: 24, standing: 'locked', points: 12 }]);
		// The baseline's last point lies over its own centre, so it belongs to the run.
		expect(typesOf(made).slice(0, 11)).toEqual(Array(11).fill('common_cause'));
		expect(typesOf(made).slice(11)).toEqual(Array(13).fill('concern'));
	});

	test('a baseline anywhere inside the phase', () => {
		const made = chart(series, { baseline: { from: 12, to: 24 } });
		expect(limitsAt(made, 0).centre).toBe(4.5);
		expect(typesOf(made)[0]).toBe('improvement');
	});

	test('a baseline of fewer than twelve points gives trial limits', () => {
		const made = chart(series, { baseline: { from: 0, to: 11 } });
		expect(made.phases[0]).toMatchObject({ standing: 'trial', points: 11 });
	});

	test('each phase computes for itself and no run goes over a break', () => {
		const made = chart(series, { breaks: [12] });
		expect([limitsAt(made, 11).centre, limitsAt(made, 12).centre]).toEqual([1.5, 4.5]);
		expect(new Set(typesOf(made))).toEqual(new Set(['common_cause']));
		expect(made.phases.map(({ from, to }) => [from, to])).toEqual([
			[0, 12],
			[12, 24]
		]);
	});

	test('an earlier phase keeps its limits whatever comes after', () => {
		const before = chart(series, { breaks: [12] });
		const after = chart([...series.slice(0, 12), ...level(12, 70)], { breaks: [12] });
		expect(after.points.slice(0, 12)).toEqual(before.points.slice(0, 12));
	});

	test('a phase of fewer than twelve points has trial limits, of one point none', () => {
		const made = chart(series, { breaks: [12, 23] });
		expect(made.phases.map(({ standing }) => standing)).toEqual(['full', 'trial', 'none']);
		expect(made.points[23]).toMatchObject({ limits: null, type: null });
	});

	test('breaks outside the series, repeated or out of order cut nothing more', () => {
		expect(chart(series, { breaks: [24, 12, 0, 12, -1] })).toEqual(chart(series, { breaks: [12] }));
	});

	test('a break may stand beside a baseline within one phase, never across', () => {
		const made = chart(series, { breaks: [12], baseline: { from: 0, to: 12 } });
		expect(made.phases.map(({ standing }) => standing)).toEqual(['locked', 'full']);
		const across = { breaks: [12], baseline: { from: 10, to: 14 } };
		expect(() => chart(series, across)).toThrow('baseline not within one phase: 10 to 14');
		expect(() => chart(series, { baseline: { from: 5, to: 5 } })).toThrow('baseline');
		expect(() => chart(series, { breaks: [1.5] })).toThrow('no indices: 1.5');
	});
});

test('the type of a point says what its side means', () => {
	const series = [...level(12), 30];
	const type = (improvement: XmrOptions['improvement']) =>
		chart(series, { improvement, baseline: { from: 0, to: 12 } }).points[12]!.type;
	expect(type('increase')).toBe('improvement');
	expect(type('decrease')).toBe('concern');
	expect(type('neutral')).toBe('neutral_high');
});
