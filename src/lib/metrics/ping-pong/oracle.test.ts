import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import type { MeasuredQuestion } from '#tests/support/measured.ts';
import {
	anyHistory,
	anyPathRules,
	arbitraryUnits as units,
	together
} from '#tests/support/path-arbitrary.ts';
import { loadPathFacts } from '#tests/support/path-facts.ts';
import { askPaths } from '#tests/support/path-measure.ts';
import { naiveCounts } from '#tests/support/path-oracle-counts.ts';
import { hubsOf } from '#tests/support/path-oracle-facts.ts';
import { naivePaths } from '#tests/support/path-oracle.ts';

const engine = useEngine();

describe('ping-pong agrees with the naive count', () => {
	it('for the whole, by unit and by month, for one and for several units, in a period', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyHistory, { minLength: 4, maxLength: 4 }),
				anyPathRules,
				fc.constantFrom(-1, 0, 3, 60),
				fc.constantFrom('exclude' as const, 'include' as const),
				async (histories, rules, window, hubs) => {
					const events = together(histories);
					await loadPathFacts(engine, events, units, { ...rules });
					const paths = naivePaths(events, units, rules);
					const isHub = hubs === 'include' ? () => false : hubsOf(events, units, rules);
					const params = { window_days: window, hubs };
					const expectRows = async (question: MeasuredQuestion, rows: readonly object[]) =>
						expect(await askPaths(engine, { ...question, params })).toMatchObject(rows);
					const count = { window, isHub };
					const words = (all: readonly string[]) => [...new Set(all)].sort();
					await expectRows({}, [naiveCounts(paths, count)]);
					await expectRows(
						{ by: ['unit'] },
						words(paths.flatMap(({ visited }) => visited)).map((unit) => ({
							unit,
							...naiveCounts(paths, { ...count, units: [unit] })
						}))
					);
					const monthOf = (day: string) => day.slice(0, 7);
					const days = paths.flatMap(({ start, steps }) => [start, ...steps.map(({ day }) => day)]);
					await expectRows(
						{ by: ['month'] },
						words(days.map(monthOf))
							.map((month) => ({
								month: `${month}-01`,
								...naiveCounts(paths, { ...count, within: (day) => monthOf(day) === month })
							}))
							.filter(({ paths: n, handovers }) => n > 0 || handovers > 0)
					);
					const [from, to] = ['2024-01-25', '2024-04-10'];
					await expectRows({ scope: { from, to, unit: ['A', 'C'] } }, [
						naiveCounts(paths, {
							...count,
							units: rules.group === 'none' ? ['A', 'C'] : ['G', 'C'],
							within: (day) => day >= from && day < to
						})
					]);
				}
			),
			{ numRuns: 12, seed: 5 }
		);
	}, 240_000);
});
