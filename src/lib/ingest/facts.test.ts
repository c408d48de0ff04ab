import { expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine } from '../../../tests/support/engines.ts';
import { loadStory } from '../../../tests/support/story.ts';
import { buildFacts, dropVariant, type FactFamily } from './facts.ts';

const families: [FactFamily, string, Record<string, string | number | boolean>][] = [
	['contact_days', 'contact_days', { level: 'case' }],
	['waits', 'waits', { months_mode: 'thl_days' }],
	['paths', 'path_steps', { gap_days: -1 }]
];
const text = `
	client_id | case_id | event_time | event_type    | unit_id | service_area  | due_at
	a         | k       | 1.2.2024   | notification  | U       | lastensuojelu | 1.3.2024
	a         | k       | 3.2.2024   | referral_sent | U       | lastensuojelu | -
	a         | k       | 9.2.2024   | contact       | V       | lastensuojelu | -
	a         | k       | 10.2.2024  | decision      | V       | lastensuojelu | -`;

async function rowsByVariant(engine: Engine, table: string) {
	const found = await engine.query(
		`SELECT variant, count(*)::INTEGER AS n FROM ${table} GROUP BY variant ORDER BY variant`
	);
	return found.column('variant').map((variant, index) => [variant, found.column('n')[index]]);
}

test.each(families)(
	'a variant of %s stands beside the first until it is dropped',
	async (family, table, definition) => {
		const engine = await nativeEngine();
		await loadStory(engine, text, { families: [family] });
		const before = await rowsByVariant(engine, table);
		expect(before.map(([variant]) => variant)).toEqual([1]);
		await engine.transaction((session) => buildFacts(session, family, 7, definition));
		expect((await rowsByVariant(engine, table)).map(([variant]) => variant)).toEqual([1, 7]);
		await engine.transaction((session) => dropVariant(session, family, 99));
		await engine.transaction((session) => dropVariant(session, family, 7));
		expect(await rowsByVariant(engine, table)).toEqual(before);
		await engine.close();
	}
);
