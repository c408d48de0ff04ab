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
