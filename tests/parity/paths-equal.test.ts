import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { buildFamily } from '#lib/facts/build.ts';
import family from '#lib/facts/paths/family.ts';
import { buildFacts, type Definition } from '#lib/ingest/facts.ts';
import { loadFiles } from '#lib/ingest/load.ts';
import { proposeMapping } from '#lib/ingest/propose.ts';
import { sniff } from '#lib/ingest/sniff.ts';
import { demoExport } from '#lib/simulate/demo.ts';
import { nativeEngine } from '../support/engines.ts';
import { anyPathEvent, anyPathRules, arbitraryUnits } from '../support/path-arbitrary.ts';
import { loadPaths } from '../support/path-events.ts';
import { loadPathFacts, rowsOf, sumPaths, type FactQuestion } from '../support/path-facts.ts';
import { askPaths, makePathMacros } from '../support/path-measure.ts';

/** What the macros count and, exactly, whom; rows without a path are left out. */
async function oldRows(engine: Engine, question: FactQuestion, variant = 1) {
	const { by = [], from, to, units, age_group, window_days = 60, hubs = 'exclude' } = question;
	const asked = {
		by,
		variant,
		params: { window_days, hubs },
		scope: {
			...(from === undefined ? {} : { from }),
			...(to === undefined ? {} : { to }),
			...(units === undefined ? {} : { unit: [...units] }),
			...(age_group === undefined ? {} : { age_group: [age_group] })
		}
	};
	const clients = await askPaths(engine, asked, '_clients');
	return (await askPaths(engine, asked)).map((row, index) => {
		const whole = Object.entries({ ...row, ...clients[index] });
		return Object.fromEntries(
			whole.filter(([name]) => !['share', 'ci_low', 'ci_high'].includes(name))
		);
	});
}

const oldSteps = (engine: Engine, definition: Definition, variant = 1) => {
	const steps = family.fates.filter((fate) => fate !== 'fact');
	const { path_of = 'client' } = definition;
	return rowsOf(
		engine,
		`SELECT CASE WHEN step IN ('short', 'counted') THEN 'fact' ELSE step END AS fate,
			SUM(counted)::INTEGER AS counted
		FROM ping_pong_ledger(variant := ${variant}, steps := '${[...steps, 'short', 'counted'].join('\u001F')}',
			path_of := '${String(path_of)}')
		GROUP BY fate HAVING SUM(counted) > 0 ORDER BY fate`
	);
};
const newFates = (engine: Engine) =>
	rowsOf(
		engine,
		'SELECT fate, COUNT(*)::INTEGER AS counted FROM paths_fates GROUP BY fate ORDER BY fate'
	);

describe('the facts of paths give what the macros of ping-pong gave', () => {
	let before: Engine;
	let after: Engine;
	beforeAll(async () => {
		[before, after] = [await nativeEngine(), await nativeEngine()];
		await loadPaths(before, []);
		await makePathMacros(before);
	});
	afterAll(() => Promise.all([before.close(), after.close()]));

	it('of random histories, in every column, narrowed and grouped', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(anyPathEvent, { minLength: 60, maxLength: 160 }),
				anyPathRules,
				fc.constantFrom(-1, 0, 3, 60),
				fc.constantFrom('exclude' as const, 'include' as const),
				async (events, rules, window_days, hubs) => {
					await loadPaths(before, events, arbitraryUnits, { ...rules });
					await loadPathFacts(after, events, arbitraryUnits, { ...rules });
					const questions: readonly FactQuestion[] = [
						{},
						{ by: ['unit'] },
						{ by: ['month'] },
						{ by: ['week', 'age_group'] },
						{ by: ['unit', 'month'] },
						{ units: ['C'] },
						{ units: ['A', 'C', 'H'] },
						{ units: ['A', 'H'], by: ['month'] },
						{ units: ['A', 'H'], by: ['unit'] },
						{ from: '2024-01-25', to: '2024-04-10', age_group: '7-17', units: ['A', 'C'] }
					];
					for (const question of questions) {
						const asked = { ...question, window_days, hubs };
						const expected = await oldRows(before, asked);
						expect(await sumPaths(after, asked), JSON.stringify([asked, rules])).toEqual(
							expected.map((row) => expect.objectContaining(row) as unknown)
						);
					}
					expect(await newFates(after)).toEqual(await oldSteps(before, { ...rules }));
				}
			),
			{ numRuns: 8, seed: 8 }
		);
	}, 300_000);
});

describe('of the demo county', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await nativeEngine();
		const made = demoExport({ events: 20_000, seed: 3 });
		const bytes = new Blob([...made.chunks]);
		const source = { name: 'demo.csv', size: bytes.size, stream: () => bytes.stream() };
		const shape = await sniff(source);
		const { mapping } = proposeMapping(shape);
		await loadFiles(engine, [{ source, shape, mapping }], { salt: 'paths', families: ['paths'] });
		await makePathMacros(engine);
	}, 120_000);
	afterAll(() => engine.close());

	const definitions: readonly Definition[] = [
		{},
		{ path_of: 'case' },
		{ gap_days: -1 },
		{ gap_days: 30 },
		{ service_breaks: false },
		{ group: 'unit_group' }
	];
	const questions: readonly FactQuestion[] = [
		{},
		{ by: ['unit'] },
		{ by: ['month'] },
		{ by: ['service_area'] },
		{ window_days: 14 },
		{ window_days: -1, hubs: 'include', by: ['unit'] }
	];

	it('the same, with every definition', async () => {
		const expected = [];
		for (const [index, definition] of definitions.entries()) {
			const variant = index + 1;
			if (variant > 1)
				await engine.transaction((session) => buildFacts(session, 'paths', variant, definition));
			const rows = [];
			for (const question of questions) rows.push(await oldRows(engine, question, variant));
			expected.push({ rows, steps: await oldSteps(engine, definition, variant) });
		}
		for (const [index, definition] of definitions.entries()) {
			await engine.transaction(async (session) => {
				await session.run(`CREATE OR REPLACE TEMP VIEW events AS
					SELECT *, COALESCE(client_key, -1) AS gate_key, 0 AS kin_key FROM memory.main.events`);
				await buildFamily(session, family, definition);
			});
			for (const [at, question] of questions.entries())
				expect(await sumPaths(engine, question)).toEqual(
					expected[index]!.rows[at]!.map((row) => expect.objectContaining(row) as unknown)
				);
			expect(await newFates(engine)).toEqual(expected[index]!.steps);
		}
		expect(expected[0]!.rows[0]![0]!.direct_returns).toBeGreaterThan(10);
	}, 300_000);
});
