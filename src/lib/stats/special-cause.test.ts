import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sideOf, specialCauses, type ChartLimits, type SpecialCause } from './special-cause.ts';

/** Centre 0, near limits 2, limits 3. */
const limits: ChartLimits = { centre: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2 };

const causes = (values: readonly number[]) =>
	specialCauses(values.map((value) => ({ value, limits })));

const letters = { outside_limits: 'o', trend: 't', two_of_three: 'n', shift: 's' } as const;

/** One letter a point: its rule, capital when high; a dot for common cause. */
const told = (found: readonly (SpecialCause | null)[]) =>
	found
		.map((cause) => {
			if (!cause) return '.';
			const letter = letters[cause.rule];
			return cause.side === 'high' ? letter.toUpperCase() : letter;
		})
		.join('');

describe('special causes', () => {
	test.each<[string, number[], string]>([
		['none of nothing', [], ''],
		['one point inside', [1], '.'],
		['beyond the limits, not on them', [3, 3.1, 0, -3, -3.1], '.O..o'],
		['six rising steps', [-1.5, -1, -0.5, 0, 0.5, 1, 1.5], 'TTTTTTT'],
		['five rising steps are no trend', [-1.5, -1, -0.5, 0, 0.5, 1], '......'],
		['an equal pair breaks a trend', [-1.5, -1, -0.5, 0, 0, 0.5, 1, 1.5], '........'],
		['six falling steps', [1.5, 1, 0.5, 0, -0.5, -1, -1.5], 'ttttttt'],
		[
			'the turn between two trends takes the one that follows',
			[-1.5, -1, -0.5, 0, 0.5, 1, 1.5, 1.2, 0.9, 0.6, -0.2, -0.4, -0.6],
			'TTTTTTttttttt'
		],
		['two of three near a limit, the third on the same side', [0, 2.5, 1, 2.5, 0], '.N.N.'],
		['the third on the other side saves them', [0, 2.5, -1, 2.5, 0], '.....'],
		['the third on the centre saves them', [2.5, 0, 2.5], '...'],
		['on the near limit is not beyond it', [2, 1, 2.5], '...'],
		['a point outside is no near point but may be the third', [2.5, 3.5, 2.5], 'NON'],
		['one outside and one near are no two of three', [1, 3.5, 2.5], '.O.'],
		['near the lower limit', [-2.5, -2.6, -1], 'nn.'],
		['seven on one side', [1, 0.5, 1, 0.5, 1, 0.5, 1], 'SSSSSSS'],
		['six on one side are none', [1, 0.5, 1, 0.5, 1, 0.5], '......'],
		['a point on the centre breaks a shift', [1, 0.5, 1, 0, 1, 0.5, 1, 0.5], '........'],
		['seven below', [-1, -0.5, -1, -0.5, -1, -0.5, -1], 'sssssss'],
		['the first rule in order names a point', [0.1, 0.3, 0.5, 1, 2.2, 2.5, 4, 0.5], 'TTTTTTOS'],
		['near points go before the shift they stand in', [1, 0.5, 1, 2.5, 2.6, 0.5, 1], 'SSSNNSS']
	])('%s', (_, values, expected) => {
		expect(told(causes(values))).toBe(expected);
	});

	test('rounding puts no point beyond a centre or a limit it equals', () => {
		expect(sideOf(0.1 + 0.2, 0.3)).toBe(0);
		expect(sideOf(0.3001, 0.3)).toBe(1);
		expect(sideOf(-1, 0)).toBe(-1);
		expect(sideOf(0, 0)).toBe(0);
	});

	/** The rules as they are told, window by window. */
	function naive(values: readonly number[]): (SpecialCause | null)[] {
		const n = values.length;
		const windows = (length: number, of: number[]) =>
			of.slice(length - 1).map((_, i) => of.slice(i, i + length));
		const found = values.map((): Record<string, number> => ({}));
		values.forEach((y, i) => (found[i]!.o = y > 3 ? 1 : y < -3 ? -1 : 0));
		const isNear = (y: number) => Math.abs(y) > 2 && Math.abs(y) <= 3;
		for (const sign of [1, -1]) {
			windows(7, [...Array(n).keys()]).forEach((window) => {
				const ys = window.map((i) => values[i]!);
				if (ys.every((y) => y * sign > 0)) for (const i of window) found[i]!.s = sign;
				// Later windows overwrite earlier ones only for points that start a new trend.
				if (ys.slice(1).every((y, k) => (y - ys[k]!) * sign > 0))
					for (const i of window)
						if (i < window.at(-1)! || found[i]!.t === undefined) found[i]!.t = sign;
			});
			windows(3, [...Array(n).keys()]).forEach((window) => {
				const ys = window.map((i) => values[i]!);
				if (!ys.every((y) => y * sign > 0)) return;
				const near = window.filter((i) => isNear(values[i]!));
				if (near.length >= 2) for (const i of near) found[i]!.n = sign;
			});
		}
		const names = Object.entries(letters);
		return found.map((marks) => {
			const first = names.find(([, letter]) => marks[letter]);
			if (!first) return null;
			const side = marks[first[1]]! > 0 ? 'high' : 'low';
			return { rule: first[0] as SpecialCause['rule'], side };
		});
	}

	test('are those of a naive reading, window by window', () => {
		const steps = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 40 });
		const drift = fc.array(fc.integer({ min: -1, max: 2 }), { maxLength: 20 }).map((moves) => {
			let level = -3;
			return moves.map((move) => (level += move / 2));
		});
		fc.assert(
			fc.property(fc.oneof(steps, drift), (values) => {
				expect(told(causes(values))).toBe(told(naive(values)));
			}),
			{ numRuns: 2000, seed: 1 }
		);
	});

	test('turned upside down are the same on the other side', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 40 }), (values) => {
				const turned = told(causes(values.map((value) => -value)));
				const swapped = [...turned]
					.map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
					.join('');
				expect(told(causes(values))).toBe(swapped);
			}),
			{ seed: 2 }
		);
	});
});
