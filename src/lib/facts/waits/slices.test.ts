import { beforeAll, describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { factsOf } from '#tests/support/fact-states.ts';
import { buildWaits, waitFacts } from '#tests/support/wait-facts.ts';
import { randomAsOf, randomChildren, randomWaitEvents } from '#tests/support/wait-random.ts';

const engine = useEngine();

const events = [...randomWaitEvents(200), ...randomChildren(60)].map((event, index) =>
	index % 11 === 0 ? { ...event, client: null } : event
);

async function built(parts: number) {
	await buildWaits(engine, { events, end: randomAsOf }, parts);
	const fates = await engine.query('FROM waits_fates ORDER BY rule, event_key');
	const gaps = await engine.query('FROM rules_not_applied ORDER BY rule, missing');
	return { waits: await waitFacts(engine), fates: factsOf(fates), gaps: factsOf(gaps) };
}

describe('waits in slices of kin', () => {
	let whole: Awaited<ReturnType<typeof built>>;
	beforeAll(async () => {
		whole = await built(1);
	});

	it('are enough to see a difference', () => {
		expect(whole.waits.length).toBeGreaterThan(150);
		expect(new Set(whole.fates.map(({ fate }) => fate)).size).toBeGreaterThan(6);
	});

	it.each([2, 3, 4, 5, 6, 7])('are those of the whole: %i', async (parts) => {
		expect(await built(parts)).toEqual(whole);
	});
});
