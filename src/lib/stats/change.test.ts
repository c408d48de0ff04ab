import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byar } from './byar.ts';
import { changeVerdict, shareChange } from './change.ts';
import { difference } from './difference.ts';

const before = { successes: 48, n: 80 };
const after = { successes: 56, n: 70 };

describe('change of a share', () => {
	test("is Newcombe's published example, 56/70 against 48/80: .0524 to .3339", () => {
		const change = shareChange(before, after, 1);
		expect(change?.value).toBeCloseTo(0.2, 12);
		expect(change?.low).toBeCloseTo(0.0524314724024, 12);
		expect(change?.high).toBeCloseTo(0.3338726540369, 12);
	});

	test('on effective numbers holds 0, by the design effect of the golden clients (base R 4.2.2)', () => {
		const change = shareChange(before, after, 2.11357587)!;
		expect(change.low).toBeCloseTo(-0.0153711690591, 12);
		expect(change.high).toBeCloseTo(0.387960403428, 12);
		expect(changeVerdict(change, 'decrease')).toBe('unclear');
		expect(changeVerdict(shareChange(before, after, 1)!, 'decrease')).toBe('concern');
	});

	test('needs something to share on both sides', () => {
		expect(shareChange({ successes: 0, n: 0 }, after, 1)).toBeNull();
		expect(shareChange(before, { successes: 0, n: 0 }, 1)).toBeNull();
	});

	test('between none of few and all of few stays within -1 and 1', () => {
		const change = shareChange({ successes: 0, n: 1 }, { successes: 1, n: 1 }, 1)!;
		expect(change).toMatchObject({ value: 1, high: 1 });
		expect(change.low).toBeGreaterThan(-1);
	});

	test('told backwards is its negative, and a larger design effect never narrows it', () => {
		const counts = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 60 })).map(([a, b]) => ({
			successes: Math.min(a, b),
			n: Math.max(a, b)
		}));
		fc.assert(
			fc.property(counts, counts, fc.double({ min: 1, max: 9, noNaN: true }), (a, b, deff) => {
				const there = shareChange(a, b, deff)!;
				const back = shareChange(b, a, deff)!;
				expect(back.low).toBeCloseTo(-there.high, 12);
				expect(back.high).toBeCloseTo(-there.low, 12);
				const plain = shareChange(a, b, 1)!;
				expect(there.high - there.low).toBeGreaterThanOrEqual(plain.high - plain.low - 1e-12);
				expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
				expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
			}),
			{ seed: 1 }
		);
	});
});

test('change of a rate joins two intervals of Byar (base R 4.2.2)', () => {
	const change = difference(byar(7, 3.5)!, byar(15, 4)!);
	expect(change.value).toBeCloseTo(1.75, 12);
	expect(change.low).toBeCloseTo(-0.938813422345, 9);
	expect(change.high).toBeCloseTo(4.4644382007, 9);
});

describe('a change may be called one', () => {
	const change = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

	test.each([
		[0.01, 0.2, 'increase', 'improvement'],
		[0.01, 0.2, 'decrease', 'concern'],
		[0.01, 0.2, 'neutral', 'neutral_high'],
		[-0.2, -0.01, 'increase', 'concern'],
		[-0.2, -0.01, 'decrease', 'improvement'],
		[-0.2, -0.01, 'neutral', 'neutral_low'],
		[-0.01, 0.2, 'increase', 'unclear'],
		[0, 0.2, 'increase', 'unclear'],
		[-0.2, 0, 'increase', 'unclear'],
		[0, 0, 'decrease', 'unclear']
	] as const)('from %f to %f, better by %s: %s', (low, high, direction, verdict) => {
		expect(changeVerdict(change(low, high), direction)).toBe(verdict);
	});
});
