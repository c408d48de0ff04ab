import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import { readings } from '#lib/metrics/care-guarantee/readings.ts';
import { nativeEngine } from '../../../../tests/support/engines.ts';
import { factsOf, stateOf } from '../../../../tests/support/fact-states.ts';
import { buildWaits, readAt, waitFacts } from '../../../../tests/support/wait-facts.ts';
import { randomAsOf, randomWaitEvents } from '../../../../tests/support/wait-random.ts';
import { makeWaitMacros } from '../../../../tests/support/wait-measure.ts';
import { expectedWaits } from '../../../../tests/support/wait-oracle.ts';
import { makeWaits } from '../../../../tests/support/wait-tables.ts';
import before from '../../../../tests/support/waits-before.sql?raw';
import family from './family.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await nativeEngine();
});
afterAll(() => engine.close());

const events = randomWaitEvents(600).map((event, index) => ({
	...event,
	...(index % 2 === 0 && { at: `${10 + (index % 7)}:30` }),
	...(index % 9 === 0 && { due: event.day.replace(/-\d\d$/, '-28') }),
	...(index % 27 === 0 && { due: event.day, due_at: '12:00' })
}));

const ledgerCall =
	'FROM care_guarantee_ledger(variant := $1::INTEGER, steps := $2::VARCHAR, rule_id := $3::VARCHAR)';
const fatesOf = 'SELECT rule, fate, count(*)::INTEGER AS n FROM waits_fates GROUP BY ALL';

describe('facts of 600 random people', () => {
	it.each([
		{},
		{ months_mode: 'thl_days' },
		{ roll_forward: 'on' },
		{ roll_forward: 'off' },
		{ law_by: 'stop' },
		{ remote_counts: false },
		{ compare: 'instant' }
	])('are the waits as they were: %j', async (definition: Record<string, string | boolean>) => {
		const data = { events, end: randomAsOf };
		const variant = await makeWaits(engine, { ...data, definition });
		const earlier = factsOf(await engine.query(before, [variant]));
		const { months_mode = 'legal', ...rest } = definition;
		await buildWaits(engine, { ...data, definition: rest });
		const context = readAt(randomAsOf, { months_mode });
		const now = (await waitFacts(engine)).map((fact) => {
			const { status, short } = readings.started.classes;
			const due = months_mode === 'legal' ? fact.due_day : fact.thl_due_day;
			const state = stateOf(fact, status, context);
			const shortState = stateOf(fact, short, context);
			return {
				rule: fact.rule,
				version_key: fact.version,
				start_key: fact.start_key,
				client_key: fact.client_key,
				case_key: fact.case_key,
				stratum_key: fact.stratum_key,
				start_day: fact.start_day,
				stop_day: fact.stop_day,
				close_day: fact.close_day,
				due_day: due,
				limit_days: months_mode === 'legal' ? fact.limit_days : fact.thl_limit_days,
				status: state === 'met_early' ? 'met' : state,
				short_status: shortState === 'none' ? null : shortState,
				is_mature: Number(due) <= context.asOf,
				is_flagged: fact.is_flagged,
				is_inferred: fact.is_inferred,
				starts: fact.starts,
				wait_days: fact.wait_days ?? dayNumber(randomAsOf) - Number(fact.start_day)
			};
		});
		expect(now.length).toBeGreaterThan(300);
		expect(now).toEqual(
			earlier.map((row) => ({
				...row,
				short_status: ['removed', 'invalid'].includes(String(row.short_status))
					? 'left'
					: row.short_status
			}))
		);
	});

	it('meet the fates they met', async () => {
		await makeWaits(engine, { events, end: randomAsOf });
		await makeWaitMacros(engine);
		const steps = [...family.fates, ...['counted', 'pending', 'removed', 'invalid', 'met_early']];
		const rules = [...new Set(expectedWaits(events, { asOf: randomAsOf }).map(({ rule }) => rule))];
		const variant = (await engine.query('SELECT max(variant) AS variant FROM waits')).column(
			'variant'
		)[0]!;
		const earlier = new Map<string, number>();
		for (const rule of rules)
			for (const { step, counted } of factsOf(
				await engine.query(ledgerCall, [variant, steps.join('\u001F'), rule])
			)) {
				if (step === 'other_event') continue;
				const fate = family.fates.includes(String(step)) ? step : 'fact';
				const name = `${rule} ${fate}`;
				earlier.set(name, (earlier.get(name) ?? 0) + Number(counted));
			}
		await buildWaits(engine, { events, end: randomAsOf });
		const now = factsOf(await engine.query(fatesOf));
		const mine = now.filter(({ rule }) => rules.includes(String(rule)));
		expect(rules.length).toBeGreaterThan(20);
		expect(new Map(mine.map(({ rule, fate, n }) => [`${rule} ${fate}`, n]))).toEqual(earlier);
	});
});
