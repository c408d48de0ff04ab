import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine } from '../../../../tests/support/engines.ts';
import { someone } from '../../../../tests/support/wait-arbitrary.ts';
import {
	expectedWaits,
	type ExpectedWait,
	type OracleSetting
} from '../../../../tests/support/wait-oracle.ts';
import { makeWaits, type WaitEvent } from '../../../../tests/support/wait-tables.ts';
import waitsQuery from '../../../../tests/support/waits.sql?raw';

const asOf = '2025-10-31';
const seed = 20260301;

let engine: Engine;
beforeAll(async () => {
	engine = await nativeEngine();
});
afterAll(() => engine.close());

/** 800 people, every other without cases; later events are not in the data as of that day. */
const events: WaitEvent[] = fc
	.sample(someone, { numRuns: 800, seed })
	.flatMap((own, index) =>
		own.map((event) => ({
			...event,
			client: `client ${index % 180}`,
			...(index % 2 === 0 && { case: `case ${index}` })
		}))
	)
	.filter(({ day }) => day <= asOf);

async function measured(definition: Omit<OracleSetting, 'asOf'>): Promise<ExpectedWait[]> {
	const variant = await makeWaits(engine, { events, end: asOf, definition: { ...definition } });
	const table = await engine.query(waitsQuery, [variant]);
	return Array.from({ length: table.numRows }, (_, index) =>
		Object.fromEntries(table.names.map((name) => [name, table.column(name)[index]]))
	) as unknown as ExpectedWait[];
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
			...['breach_closed', 'breach_open', 'invalid', 'met', 'pending', 'removed']
		]);
		expect(waits.length).toBeGreaterThan(400);
		expect([...new Set(waits.map(({ rule }) => rule))].length).toBeGreaterThan(29);
	});
});
