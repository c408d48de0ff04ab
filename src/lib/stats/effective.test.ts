import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designEffect, effectiveCounts, type ClientCounts } from './effective.ts';

/** Clients of the golden, successes of n. */
const golden = '1/1 0/1 2/5 0/2 3/3 1/4 0/1 0/6'.split(' ').map((text): ClientCounts => {
	const [successes, n] = text.split('/').map(Number) as [number, number];
	return { successes, n };
});

const client = fc
	.tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 3 }))
	.map(([a, b, clients]) => ({ successes: Math.min(a, b), n: Math.max(a, b), clients }));

describe('design effect', () => {
	test('of eight clients as base R 4.2.2 counts it', () => {
		expect(designEffect(golden)).toBeCloseTo(2.11357587, 8);
	});

	test('is 1 where each client has one contact, up to C / (C - 1)', () => {
		const clients = [1, 0, 0, 1, 0].map((successes) => ({ successes, n: 1 }));
		expect(designEffect(clients)).toBeCloseTo(1.25, 12);
	});

	test('is never under 1: clients more alike than chance save nothing', () => {
		expect(designEffect(Array(6).fill({ successes: 1, n: 2 }))).toBe(1);
	});

	test('is 1 for none, for a share of 0 and of 1', () => {
		expect(designEffect([])).toBe(1);
		expect(designEffect([{ successes: 0, n: 0 }])).toBe(1);
		expect(
			designEffect([
				{ successes: 0, n: 4 },
				{ successes: 0, n: 2 }
			])
		).toBe(1);
		expect(
			designEffect([
				{ successes: 4, n: 4 },
				{ successes: 2, n: 2 }
			])
		).toBe(1);
	});

	test('makes one client one observation', () => {
		expect(designEffect([{ successes: 3, n: 8 }])).toBe(8);
	});

	test('does not count clients without contacts', () => {
		expect(designEffect([...golden, { successes: 0, n: 0 }])).toBe(designEffect(golden));
	});

	test('is the mean cluster size where clients are wholly alike inside, but for C / (C - 1)', () => {
		const clients = [0, 5, 0, 5, 5, 0].map((successes) => ({ successes, n: 5 }));
		expect(designEffect(clients)).toBeCloseTo((5 * 6) / 5, 12);
	});

	test('is the same in any order and grouping of clients, to the last bit', () => {
		fc.assert(
			fc.property(
				fc.array(client, { minLength: 1, maxLength: 20 }).chain((clients) =>
					fc.tuple(
						fc.constant(clients),
						fc.shuffledSubarray(
							clients.flatMap(({ clients: times, ...counts }) =>
								Array.from({ length: times }, () => ({ ...counts }))
							),
							{ minLength: clients.reduce((sum, { clients: times }) => sum + times, 0) }
						)
					)
				),
				([grouped, single]) => {
					expect(designEffect(single)).toBe(designEffect(grouped));
				}
			),
			{ seed: 1 }
		);
	});

	test('equals the formula taken client by client', () => {
		fc.assert(
			fc.property(fc.array(client, { minLength: 2, maxLength: 20 }), (grouped) => {
				const clients = grouped.flatMap(({ clients, ...counts }) =>
					counts.n > 0 ? Array<ClientCounts>(clients).fill(counts) : []
				);
				const n = clients.reduce((sum, counts) => sum + counts.n, 0);
				const p = clients.reduce((sum, counts) => sum + counts.successes, 0) / n;
				fc.pre(p > 0 && p < 1 && clients.length > 1);
				const squares = clients.reduce((sum, c) => sum + (c.successes - p * c.n) ** 2, 0);
				const factor = clients.length / (clients.length - 1);
				const naive = Math.max(1, (squares * factor) / (n * p * (1 - p)));
				expect(designEffect(grouped)).toBeCloseTo(naive, 9);
			}),
			{ seed: 2 }
		);
	});

	test('more successes than contacts is a mistake', () => {
		expect(() => designEffect([{ successes: 3, n: 2 }])).toThrow('not 3 of 2');
	});
});

describe('effective counts', () => {
	test('keep the share', () => {
		expect(effectiveCounts({ successes: 30, n: 120 }, 2)).toEqual({ successes: 15, n: 60 });
		const whole = effectiveCounts({ successes: 7, n: 7 }, 1.7);
		expect(whole.successes).toBe(whole.n);
	});

	test('a design effect under 1 is a mistake', () => {
		expect(() => effectiveCounts({ successes: 1, n: 2 }, 0.5)).toThrow('no design effect: 0.5');
		expect(() => effectiveCounts({ successes: 1, n: 2 }, NaN)).toThrow('no design effect');
	});
});
