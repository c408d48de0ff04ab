import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

test.each([
	[61, 100, 0.512, 0.6998],
	[3, 20, 0.0524, 0.3604]
])('%i of %i lies between %f and %f', (successes, n, low, high) => {
	const interval = wilson(successes, n);
	expect(interval?.low).toBeCloseTo(low, 4);
	expect(interval?.high).toBeCloseTo(high, 4);
});

test('the quantile is the normal one to the last digit, not rounded to six decimals', () => {
	// The formula in 40 decimal digits.
	expect(wilson(61, 100)?.low).toBeCloseTo(0.5120301704584074, 14);
	expect(wilson(61, 100)?.high).toBeCloseTo(0.6998312599360558, 14);
	expect(wilson(3, 20)?.low).toBeCloseTo(0.05236874589621659, 14);
	expect(wilson(3, 20)?.high).toBeCloseTo(0.36041886474075696, 14);
});

test('none and all stay inside 0-1 and reach the edge', () => {
	expect(wilson(0, 12)?.low).toBe(0);
	expect(wilson(0, 12)?.high).toBeLessThan(1);
	expect(wilson(12, 12)?.high).toBe(1);
	expect(wilson(12, 12)?.low).toBeGreaterThan(0);
});

test('a share of nothing has no interval', () => {
	expect(wilson(0, 0)).toBeNull();
});

test('more successes than trials is a mistake', () => {
	expect(() => wilson(3, 2)).toThrow('not 3 of 2');
});
