import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParamValues } from '#lib/facts/param.ts';
import { engines } from '#tests/support/engines.ts';
import { anyPathEvent, arbitraryUnits } from '#tests/support/path-arbitrary.ts';
import { loadPathFacts, rowsOf, type FactRow } from '#tests/support/path-facts.ts';

const [events] = fc.sample(fc.array(anyPathEvent, { minLength: 300, maxLength: 300 }), {
	numRuns: 1,
	seed: 11
});
const definitions: readonly ParamValues[] = [
	{},
	{ path_of: 'case', gap_days: -1, service_breaks: false, group: 'unit_group' }
];
const tables = ['path_units', 'paths', 'visits', 'moves', 'paths_fates'];

test('the facts of paths are the same on both engines', async () => {
	const given: FactRow[][][] = [];
	for (const { open } of engines) {
		const engine = await open();
		const facts = [];
		for (const definition of definitions) {
			await loadPathFacts(engine, events!, arbitraryUnits, definition, 2);
			for (const table of tables)
				facts.push(await rowsOf(engine, `SELECT * FROM ${table} ORDER BY ALL`));
		}
		given.push(facts);
		await engine.close();
	}
	const [native, wasm] = given;
	expect(wasm).toEqual(native);
	expect(native![3]!.length).toBeGreaterThan(10);
}, 60_000);
