import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine } from '../../../../tests/support/engines.ts';
import {
	anyPathEvent,
	anyPathRules,
	arbitraryUnits as units
} from '../../../../tests/support/path-arbitrary.ts';
import { loadPaths } from '../../../../tests/support/path-events.ts';
import { askPaths, makePathMacros } from '../../../../tests/support/path-measure.ts';
import { naiveCounts, naivePaths } from '../../../../tests/support/path-oracle.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await nativeEngine();
	await loadPaths(engine, []);
	await makePathMacros(engine);
});
afterAll(() => engine.close());

const isHub = (unit: string) => unit === 'H';
const ends = (row: object) =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('clients')));

describe('ping-pong agrees with the naive count', () => {
	it('for the whole, by unit, month and age, for one and for several units', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyPathEvent, { minLength: 60, maxLength: 160 }),
				anyPathRules,
				fc.constantFrom(-1, 0, 3, 60),
				fc.boolean(),
				async (events, rules, window_days, hubsCount) => {
					const paths = naivePaths(events, units, rules);
					const hub = hubsCount ? () => false : isHub;
					await loadPaths(engine, events, units, { ...rules });
					const params = { window_days, hubs: hubsCount ? 'include' : 'exclude' };
					const expectRows = async (
						question: Parameters<typeof askPaths>[1],
						expected: readonly ReturnType<typeof naiveCounts>[]
					) => {
						const rows = await askPaths(engine, { ...question, params });
						expect(rows).toMatchObject(expected.map(ends));
						const exact = await askPaths(engine, { ...question, params }, '_clients');
						exact.forEach((row, index) => {
							const clients = Object.entries(expected[index]!).filter(([name]) =>
								name.startsWith('clients')
							);
							expect(row).toMatchObject(Object.fromEntries(clients));
							for (const [name, count] of clients) {
								expect(rows[index]![name], name).toBeLessThanOrEqual(count);
								expect(Number(rows[index]![name]) > 0, name).toBe(count > 0);
							}
						});
						expect(exact).toHaveLength(rows.length);
					};
					const count = (some: typeof paths, asked?: readonly string[]) =>
						naiveCounts(some, window_days, hub, asked);
					const seen = [...new Set(paths.flatMap((p) => p.steps.map(({ unit }) => unit)))].sort();
					await expectRows({}, [count(paths)]);
					await expectRows(
						{ by: ['unit'] },
						seen.map((unit) => count(paths, [unit]))
					);
					const two = rules.group === 'none' ? ['A', 'C'] : ['G', 'C'];
					await expectRows({ scope: { unit: ['A', 'C'] } }, [count(paths, two)]);
					await expectRows({ scope: { unit: ['C'] } }, [count(paths, ['C'])]);
					const months = [...new Set(paths.map(({ start }) => start.slice(0, 7)))].sort();
					await expectRows(
						{ by: ['month'] },
						months.map((month) => count(paths.filter(({ start }) => start.startsWith(month))))
					);
					const [from, to] = ['2024-01-25', '2024-04-10'];
					const within = paths.filter(({ start }) => start >= from && start < to);
					await expectRows({ scope: { from, to } }, [count(within)]);
					const young = within.filter(({ age }) => age === '7-17');
					await expectRows({ scope: { from, to, age_group: ['7-17'], unit: ['A', 'C'] } }, [
						count(young, two)
					]);
				}
			),
			{ numRuns: 15, seed: 2024 }
		);
	}, 240_000);
});
