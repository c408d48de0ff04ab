import { dayNumber } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import { buildFamily } from '#lib/facts/build.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import family from '#lib/facts/waits/family.ts';
import type { ReadContext } from '#lib/rollup/question.ts';
import { factsOf, type Fact } from './fact-states.ts';
import allWaits from './wait-facts.sql?raw';
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
