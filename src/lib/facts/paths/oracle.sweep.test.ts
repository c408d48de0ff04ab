import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import {
	anyHistory,
	anyPathRules,
	arbitraryUnits as units,
	together
} from '#tests/support/path-arbitrary.ts';
import { loadPathFacts, rowsOf, type FactRow } from '#tests/support/path-facts.ts';
import { hubsOf, naiveFacts } from '#tests/support/path-oracle-facts.ts';
import { naivePaths } from '#tests/support/path-oracle.ts';
import { swept, sweptCases } from '#tests/support/sweep.ts';

const engine = useEngine();

const historiesAtOnce = 12;

const inOrder = (rows: readonly FactRow[]) =>
	rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

const facts = async (table: string, columns: string) =>
	inOrder(
		await rowsOf(
			engine,
			`SELECT f.client_key, f.path_key, f.start_day, COALESCE(s.age_group, '') AS age, ${columns}
			FROM ${table} AS f JOIN strata AS s ON s.stratum_key = f.stratum_key`
		)
	);

describe('the facts of paths agree with the naive ones', () => {
	it('in every row and column, whatever the definition', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyHistory, { minLength: historiesAtOnce, maxLength: historiesAtOnce }),
				anyPathRules,
				async (histories, rules) => {
					const events = together(histories);
					await loadPathFacts(engine, events, units, { ...rules });
					const { paths, visits, moves } = naiveFacts(
						naivePaths(events, units, rules),
						hubsOf(events, units, rules)
					);
					const whole = 'transitions, return_days, hubless_return_days';
					expect(await facts('paths', whole)).toEqual(inOrder(paths));
					expect(await facts('visits', `unit, ${whole}`)).toEqual(inOrder(visits));
					expect(
						await facts('moves', 'unit, to_unit, day, return_days, goes_back, from_hub, to_hub')
					).toEqual(inOrder(moves));
				}
			),
			// Histories this large shrink for longer than anybody waits.
			{ numRuns: swept(30), seed: 2024, endOnFailure: true }
		);
	}, 240_000);
});

describe('the fates of events', () => {
	it('are one each, a fact for every path, onward for every handover', async () => {
		await fc.assert(
			fc.asyncProperty(anyHistory, anyPathRules, async (events, rules) => {
				await loadPathFacts(engine, events, units, { ...rules });
				const [sums] = await rowsOf(
					engine,
					`SELECT COUNT(*)::INTEGER AS fates, COUNT(DISTINCT event_key)::INTEGER AS events,
						COUNT_IF(fate = 'fact')::INTEGER AS facts, COUNT_IF(fate = 'onward')::INTEGER AS onward
					FROM paths_fates`
				);
				const [paths] = await rowsOf(
					engine,
					`SELECT COUNT(*)::INTEGER AS paths, COALESCE(SUM(transitions), 0)::INTEGER AS handovers
					FROM paths JOIN paths_fates ON event_key = path_key AND fate = 'fact'`
				);
				expect(sums).toEqual({
					fates: events.length,
					events: events.length,
					facts: paths!.paths,
					onward: paths!.handovers
				});
			}),
			{ numRuns: swept(20), seed: 7 }
		);
	}, 120_000);
});

describe('facts built in slices of kin', () => {
	it.each(sweptCases([5, 2, 3, 4, 6, 7]))('are those of the whole: %i slices', async (parts) => {
		const [histories, rules] = fc.sample(
			fc.tuple(fc.array(anyHistory, { minLength: 4, maxLength: 4 }), anyPathRules),
			{ numRuns: 1, seed: parts }
		)[0]!;
		const events = together(histories);
		const all = async (slices: number) => {
			await loadPathFacts(engine, events, units, { ...rules }, slices);
			const tables = ['paths', 'visits', 'moves', 'path_units', 'paths_fates'];
			return Promise.all(
				tables.map(async (table) => inOrder(await rowsOf(engine, `SELECT * FROM ${table}`)))
			);
		};
		const whole = await all(1);
		expect(await all(parts)).toEqual(whole);
		expect(whole[2]!.length).toBeGreaterThan(10);
	});
});
