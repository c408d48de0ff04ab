import { describe, expect, test } from 'vitest';
import { binomialCumulative, binomialQuantile } from './binomial.ts';
import { byar } from './byar.ts';
import { clusteredMean } from './clustered-mean.ts';
import { medianRanks } from './median-interval.ts';
import { sampleQuantile } from './sample-quantile.ts';
import { t95 } from './student.ts';

describe("Byar's interval of a rate", () => {
	test.each([
		[7, 3.5, 0.80126591, 4.12093216],
		[0, 3.5, 0, 1.04800338062],
		[2.5, 1, 0.398841410947, 8.003669889724]
	])('%f events in %f units of exposure (base R 4.2.2)', (events, exposure, low, high) => {
		const rate = byar(events, exposure);
		expect(rate?.value).toBe(events / exposure);
		expect(rate?.low).toBeCloseTo(low, 8);
		expect(rate?.high).toBeCloseTo(high, 8);
	});

	test('stays at 0 and above for a small part of an event', () => {
		expect(byar(0.01, 1)?.low).toBe(0);
	});

	test('nothing without exposure, and no negative events', () => {
		expect(byar(0, 0)).toBeNull();
		expect(() => byar(-1, 2)).toThrow('not -1 per 2');
	});
});

describe('median by order statistics', () => {
	test('of 25 values lies between ranks 8 and 18 (base R 4.2.2)', () => {
		expect(medianRanks(25)).toEqual({ low: 8, high: 18 });
	});

	// qbinom(0.025, n, 0.5) of R 4.2.2 and its mirror.
	test.each([
		[6, 1, 6],
		[8, 1, 8],
		[9, 2, 8],
		[17, 5, 13],
		[40, 14, 27]
	])('of %i values between ranks %i and %i', (n, low, high) => {
		expect(medianRanks(n)).toEqual({ low, high });
	});

	test('of so few as 5 values has no bounds', () => {
		expect(medianRanks(5)).toBeNull();
		expect(medianRanks(0)).toBeNull();
	});
});

describe('mean of clustered values', () => {
	test('of five clients as base R 4.2.2 counts it', () => {
		const sums = [3, 10, 4, 0, 7];
		const clients = [1, 4, 2, 1, 2].map((n, i) => ({ n, sum: sums[i]! }));
		const mean = clusteredMean(clients);
		expect(mean?.value).toBeCloseTo(2.4, 12);
		expect(mean?.low).toBeCloseTo(1.335494870346, 10);
		expect(mean?.high).toBeCloseTo(3.464505129654, 10);
	});

	test("with one value a client is R's t.test (stats 4.2.2)", () => {
		const mean = clusteredMean([4, 8, 6, 5, 3].map((sum) => ({ n: 1, sum })));
		expect(mean?.low).toBeCloseTo(2.8116116119, 9);
		expect(mean?.high).toBeCloseTo(7.5883883881, 9);
	});

	test('of one client has no interval; clients without values are none', () => {
		expect(clusteredMean([])).toBeNull();
		expect(
			clusteredMean([
				{ n: 3, sum: 4 },
				{ n: 0, sum: 0 }
			])
		).toBeNull();
	});

	test('of equal values is that value', () => {
		const clients = [1, 2, 3].map((n) => ({ n, sum: 7 * n }));
		expect(clusteredMean(clients)).toEqual({ value: 7, low: 7, high: 7 });
	});
});

describe('distributions', () => {
	// qt(0.975, df) of R 4.2.2.
	test.each([
		[1, 12.70620473617],
		[2, 4.30265272975],
		[3, 3.18244630528],
		[6.096774, 2.43752775028],
		[10, 2.22813885199],
		[30, 2.0422724563],
		[1000, 1.96233908083]
	])("Student's t with %f degrees of freedom", (df, quantile) => {
		expect(t95(df)).toBeCloseTo(quantile, 9);
	});

	test("Student's t needs degrees of freedom", () => {
		expect(() => t95(0)).toThrow('no degrees of freedom: 0');
	});

	test('binomial of 20 at 0.3 (pbinom, qbinom of R 4.2.2)', () => {
		const cumulative = binomialCumulative(20, 0.3);
		expect(cumulative[0]).toBeCloseTo(0.000797922662976, 14);
		expect(cumulative[3]).toBeCloseTo(0.107086804504, 11);
		expect(cumulative[10]).toBeCloseTo(0.982855183569, 11);
		expect([0.05, 0.001, 0.999].map((q) => binomialQuantile(q, 20, 0.3))).toEqual([3, 1, 13]);
	});

	test('binomial of certain and impossible events, of none and of many', () => {
		expect([...binomialCumulative(2, 0)]).toEqual([1, 1, 1]);
		expect([...binomialCumulative(2, 1)]).toEqual([0, 0, 1]);
		expect([...binomialCumulative(0, 0.5)]).toEqual([1]);
		expect(binomialCumulative(20000, 0.97)[19400]).toBeGreaterThan(0.5);
		expect(binomialCumulative(20000, 0.97)[19399]).toBeLessThan(0.5);
		expect(() => binomialCumulative(2.5, 0.5)).toThrow('not 0.5 of 2.5');
	});

	test('quantile of a sample: none, one, between two, in any order', () => {
		expect(sampleQuantile([], 0.5)).toBeNull();
		expect(sampleQuantile([3], 0.1)).toBe(3);
		expect(sampleQuantile([4, 1, 2, 3], 0.5)).toBe(2.5);
		expect(sampleQuantile([10, 0], 0.1)).toBe(1);
	});
});
