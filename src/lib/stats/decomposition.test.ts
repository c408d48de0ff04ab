import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decompose, type UnitChange } from './decomposition.ts';

const unit = (r0: number, n0: number, r1: number, n1: number): UnitChange => ({
	before: { successes: r0, n: n0 },
	after: { successes: r1, n: n1 }
});

describe('the change of an area is cut into its units', () => {
	test('by hand: one unit better, the poorer one grown', () => {
		// Shares .2 -> .1 and .4 -> .4; weights .5 -> .25 and .5 -> .75; area .3 -> .325, mean .3125.
		const cut = decompose([unit(20, 100, 5, 50), unit(40, 100, 60, 150)])!;
		expect(cut.change).toBeCloseTo(0.025, 12);
		expect(cut.units[0]!.rate).toBeCloseTo(-0.1 * 0.375, 12);
		expect(cut.units[0]!.volume).toBeCloseTo(-0.25 * (0.15 - 0.3125), 12);
		expect(cut.units[1]!.rate).toBe(0);
		expect(cut.units[1]!.volume).toBeCloseTo(0.25 * (0.4 - 0.3125), 12);
		expect(cut.rate).toBeCloseTo(-0.0375, 12);
		expect(cut.volume).toBeCloseTo(0.0625, 12);
	});

	test('volume alone changes nothing where all shares are equal', () => {
		const cut = decompose([unit(10, 20, 40, 80), unit(30, 60, 5, 10)])!;
		expect(cut.change).toBe(0);
		expect(cut.units.flatMap(({ rate, volume }) => [rate, volume]).every((x) => x === 0)).toBe(
			true
		);
	});

	test('a unit that opened or closed has a volume part only', () => {
		const cut = decompose([unit(10, 100, 10, 100), unit(0, 0, 30, 50), unit(20, 50, 0, 0)])!;
		expect(cut.units[1]!.rate).toBe(0);
		expect(cut.units[2]!.rate).toBe(0);
		expect(cut.units[1]!.volume).toBeGreaterThan(0);
		expect(cut.units[2]!.volume).toBeLessThan(0);
		expect(cut.rate + cut.volume).toBeCloseTo(cut.change, 12);
	});

	test('a unit without anything adds nothing', () => {
		const cut = decompose([unit(1, 2, 1, 4), unit(0, 0, 0, 0)])!;
		expect(cut.units[1]).toEqual({ rate: 0, volume: 0 });
	});

	test('one unit: all of it is rate', () => {
		const cut = decompose([unit(1, 4, 3, 6)])!;
		expect(cut.units).toEqual([{ rate: 0.25, volume: 0 }]);
	});

	test('an empty period cannot be cut', () => {
		expect(decompose([])).toBeNull();
		expect(decompose([unit(0, 0, 3, 6)])).toBeNull();
		expect(decompose([unit(3, 6, 0, 0)])).toBeNull();
	});

	test('more successes than contacts is a mistake', () => {
		expect(() => decompose([unit(3, 2, 1, 1)])).toThrow('not 3 of 2');
	});

	const counts = fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => ({
		successes: Math.min(a, b),
		n: Math.max(a, b)
	}));
	const units = fc.array(fc.record({ before: counts, after: counts }), { maxLength: 12 });

	test('its parts add up to the change, whatever the units', () => {
		fc.assert(
			fc.property(units, (all) => {
				const cut = decompose(all);
				fc.pre(cut !== null);
				const sum = cut.units.reduce((total, part) => total + part.rate + part.volume, 0);
				expect(sum).toBeCloseTo(cut.change, 12);
				expect(cut.rate + cut.volume).toBeCloseTo(cut.change, 12);
			}),
			{ seed: 1 }
		);
	});

	test('a unit has the same parts in any order of units, and the opposite ones told backwards', () => {
		fc.assert(
			fc.property(units, (all) => {
				const cut = decompose(all);
				fc.pre(cut !== null);
				const turned = decompose([...all].reverse())!;
				const back = decompose(all.map(({ before, after }) => ({ before: after, after: before })))!;
				for (const [i, part] of cut.units.entries()) {
					const same = turned.units.at(-1 - i)!;
					expect(same.rate).toBeCloseTo(part.rate, 12);
					expect(same.volume).toBeCloseTo(part.volume, 12);
					expect(back.units[i]!.rate).toBeCloseTo(-part.rate, 12);
					expect(back.units[i]!.volume).toBeCloseTo(-part.volume, 12);
				}
			}),
			{ seed: 2 }
		);
	});
});
