import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine } from '../../../../tests/support/engines.ts';
import { expectedWaits, type OracleSetting } from '../../../../tests/support/wait-oracle.ts';
import { randomAsOf, randomWaitEvents } from '../../../../tests/support/wait-random.ts';
import { buildWaits, measuredWaits } from '../../../../tests/support/wait-facts.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await nativeEngine();
});
afterAll(() => engine.close());

const asOf = randomAsOf;
const events = randomWaitEvents(800);

async function measured({ months_mode = 'legal', ...definition }: Omit<OracleSetting, 'asOf'>) {
	await buildWaits(engine, { events, end: asOf, definition: { ...definition } });
	return measuredWaits(engine, asOf, { months_mode });
}

describe('waits of 800 random people', () => {
	const definitions: readonly Omit<OracleSetting, 'asOf'>[] = [
		{},
		{ months_mode: 'thl_days' },
		{ roll_forward: 'on' },
		{ roll_forward: 'off' },
		{ law_by: 'stop' },
		{ remote_counts: false }
	];
	it.each(definitions)('are what a plain reading of the law says: %j', async (definition) => {
		const expected = expectedWaits(events, { asOf, ...definition });
		expect(await measured(definition)).toEqual(expected);
	});

	it('put every status and every rule in force to the test', () => {
		const waits = expectedWaits(events, { asOf });
		const statuses = new Set(waits.map(({ status }) => status));
		expect([...statuses].sort()).toEqual([
			...['breach_closed', 'breach_open', 'invalid', 'met', 'met_early', 'need_not_recorded'],
			...['pending', 'removed', 'removed_late']
		]);
		expect(waits.length).toBeGreaterThan(400);
		expect([...new Set(waits.map(({ rule }) => rule))].length).toBeGreaterThan(29);
	});
});
