import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { expectedFates } from '#tests/support/wait-oracle-fates.ts';
import { expectedWaits, type OracleSetting } from '#tests/support/wait-oracle.ts';
import { randomAsOf, randomWaitEvents } from '#tests/support/wait-random.ts';
import { factsOf } from '#tests/support/fact-states.ts';
import { buildWaits, measuredWaits } from '#tests/support/wait-facts.ts';

const engine = useEngine();

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

	it('leave every event that may start a clock the fate of a plain reading', async () => {
		await measured({});
		const read = await engine.query('SELECT rule, event_key, fate FROM waits_fates');
		const fates = factsOf(read).map(({ rule, event_key, fate }) => `${rule} ${event_key} ${fate}`);
		const used = new Set(fates.map((fate) => fate.split(' ')[0]!));
		const waits = expectedWaits(events, { asOf });
		expect(fates.sort()).toEqual(expectedFates(events, used, waits, { asOf }));
		const told = new Set(fates.map((fate) => fate.split(' ')[2]));
		expect([...told].sort()).toEqual([
			...['age_unknown', 'fact', 'need_not_recorded', 'no_assessment', 'not_covered'],
			...['not_in_force', 'running']
		]);
		expect(used.size).toBeGreaterThan(29);
	});

	it('put every status and every rule in force to the test', () => {
		const waits = expectedWaits(events, { asOf });
		const statuses = new Set(waits.map(({ status }) => status));
		expect([...statuses].sort()).toEqual([
			...['breach_closed', 'breach_open', 'invalid', 'met', 'met_early', 'need_not_recorded'],
			...['no_assessment', 'pending', 'removed', 'removed_late']
		]);
		expect(waits.length).toBeGreaterThan(400);
		expect([...new Set(waits.map(({ rule }) => rule))].length).toBeGreaterThan(29);
	});
});
