import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { engines } from '#tests/support/engines.ts';
import type { PathEvent } from '#tests/support/path-events.ts';
import { loadPathFacts } from '#tests/support/path-facts.ts';
import type { MeasuredQuestion } from '#tests/support/measured.ts';
import { askPaths } from '#tests/support/path-measure.ts';

const anyEvent: fc.Arbitrary<PathEvent> = fc.record({
	client: fc.integer({ min: 1, max: 40 }),
	day: fc.integer({ min: 0, max: 300 }).map((days) => addDays('2024-01-20', days)),
	time: fc.constantFrom('08:00', '09:00', '10:00', undefined),
	unit: fc.constantFrom('A', 'B', 'Ä', 'Å', ''),
	type: fc.constantFrom('contact', 'contact', 'contact', 'visit', 'referral_sent', 'case_closed'),
	case: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
	sequence: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
	age: fc.constantFrom('13-17', '18-22')
});
const [events] = fc.sample(fc.array(anyEvent, { minLength: 600, maxLength: 600 }), {
	numRuns: 1,
	seed: 11
});

const definitions: readonly ParamValues[] = [
	{},
	{ path_of: 'case', gap_days: -1, service_breaks: false, group: 'unit_group' }
];
const questions: readonly MeasuredQuestion[] = [
	{},
	{ by: ['unit'] },
	{ by: ['month', 'age_group'], params: { window_days: -1, hubs: 'include' } },
	{ by: ['week'], scope: { unit: ['A'] } },
	{ scope: { from: '2024-02-10', to: '2024-09-20', unit: ['A', 'Å'], age_group: ['13-17'] } }
];

async function answers(engine: Engine) {
	const all = [];
	for (const definition of definitions) {
		await loadPathFacts(engine, events!, [{ unit: 'B', group: 'G', hub: true }], definition);
		for (const question of questions) {
			all.push(await askPaths(engine, question));
		}
	}
	return all;
}

describe('ping-pong on both engines', () => {
	it('gives the same rows, clients included', async () => {
		const given = [];
		for (const { open } of engines) {
			const engine = await open();
			given.push(await answers(engine));
			await engine.close();
		}
		const [native, wasm] = given;
		expect(wasm).toEqual(native);
		expect(native![1]!.map(({ unit }) => unit)).toEqual(['A', 'B', 'Ä', 'Å']);
		expect(native![0]![0]!.direct_returns).toBeGreaterThan(5);
	});
});
