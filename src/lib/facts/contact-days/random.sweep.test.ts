import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { end, naiveDays, world } from '#tests/support/contact-oracle.ts';
import { buildContactDays } from '#tests/support/contact-tables.ts';
import { useEngine } from '#tests/support/engines.ts';
import { swept } from '#tests/support/sweep.ts';

const rowsOf = async (engine: Engine, sql: string) => {
	const found = await engine.query(sql);
	return found.column(found.names[0]!);
};

describe('contact days of random events', { timeout: 180_000 }, () => {
	const engine = useEngine();

	const daysOf = (variant: number) =>
		rowsOf(
			engine,
			`SELECT concat_ws(' ', c.client_key, c.day, e.unit_id, e.channel, c.third_party)::VARCHAR AS day
			FROM contact_days_v${variant} AS c JOIN events AS e ON e.event_key = c.event_key ORDER BY c.event_key`
		);

	test('are those of a naive reading, and every event has one fate', async () => {
		await fc.assert(
			fc.asyncProperty(world, async ({ events, definition }) => {
				const variant = await buildContactDays(engine, { events, end, definition });
				const naive = naiveDays(events, definition).map(
					({ event, thirdParty }) =>
						`${event.client} ${event.day} ${event.unit} ${event.channel} ${thirdParty}`
				);
				expect(await daysOf(variant)).toEqual(naive);
				const fates = await rowsOf(
					engine,
					`SELECT fate FROM contact_days_fates_v${variant} ORDER BY event_key`
				);
				expect(fates.length).toBe(events.length);
				expect(fates.filter((fate) => fate === 'fact').length).toBe(naive.length);
				const merged = await rowsOf(
					engine,
					`SELECT coalesce(sum(n_events), 0)::INTEGER FROM contact_days_v${variant}`
				);
				expect(fates.filter((fate) => fate === 'fact' || fate === 'same_day').length).toBe(
					merged[0]
				);
			}),
			{ numRuns: swept(120), seed: 1 }
		);
	});

	test('are the same however kin are cut', async () => {
		const table = (variant: number) =>
			rowsOf(engine, `SELECT c::VARCHAR FROM contact_days_v${variant} AS c ORDER BY event_key`);
		const fates = (variant: number) =>
			rowsOf(
				engine,
				`SELECT f::VARCHAR FROM contact_days_fates_v${variant} AS f ORDER BY event_key`
			);
		await fc.assert(
			fc.asyncProperty(world, fc.integer({ min: 2, max: 7 }), async (set, parts) => {
				const data = { events: set.events, end, definition: set.definition };
				const [whole, cut] = [
					await buildContactDays(engine, data),
					await buildContactDays(engine, data, parts)
				];
				expect(await table(cut)).toEqual(await table(whole));
				expect(await fates(cut)).toEqual(await fates(whole));
			}),
			{ numRuns: swept(60), seed: 2 }
		);
	});
});
