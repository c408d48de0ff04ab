import { dayFromNumber, dayNumber } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import { buildFamily } from '#lib/facts/build.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import family from '#lib/facts/waits/family.ts';
import type { ReadContext } from '#lib/rollup/question.ts';
import { readings } from '#lib/metrics/care-guarantee/readings.ts';
import { factsOf, stateOf, type Fact } from './fact-states.ts';
import allWaits from './wait-facts.sql?raw';
import type { ExpectedWait } from './wait-oracle.ts';
import { makeWaitTables, type WaitData } from './wait-tables.ts';

/** Builds the facts of a story, in slices of kin. */
export async function buildWaits(engine: Engine, data: WaitData, parts = 1): Promise<void> {
	await engine.transaction(async (session) => {
		await makeWaitTables(engine, session, data);
		await buildFamily(session, family, data.definition, { parts });
	});
}

/** Every wait with the name of its rule, in the order of rule and start. */
export const waitFacts = async (engine: Engine): Promise<Fact[]> =>
	factsOf(await engine.query(allWaits));

/** The reading of a story that ends on a day. */
export const readAt = (end: string, params: ParamValues = {}): ReadContext => ({
	params: { months_mode: 'legal', exceptions: 'count', ...params },
	asOf: dayNumber(end),
	dataStart: 0,
	dataEnd: dayNumber(end)
});

/** Every wait as the oracle tells it. */
export async function measuredWaits(engine: Engine, end: string, params: ParamValues = {}) {
	const context = readAt(end, params);
	const { status, short } = readings.started.classes;
	return (await waitFacts(engine)).map((fact): ExpectedWait => {
		const due = params.months_mode === 'thl_days' ? fact.thl_due_day : fact.due_day;
		const shortState = stateOf(fact, short, context);
		return {
			rule: String(fact.rule),
			start_key: Number(fact.start_key),
			due_day: dayFromNumber(Number(due)),
			status: stateOf(fact, status, context),
			short_status: shortState === 'none' ? null : shortState,
			is_settled: fact.settled_day !== null,
			is_flagged: fact.is_flagged === true,
			is_inferred: fact.is_inferred === true,
			wait_days: Number(fact.wait_days ?? context.asOf - Number(fact.start_day)),
			starts: Number(fact.starts)
		};
	});
}
