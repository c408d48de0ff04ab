import type { Engine } from '#lib/engine/port.ts';
import { openFacts } from '#lib/facts/store.ts';
import { readNotApplied } from '#lib/metrics/catalog.ts';
import { createBus, type Bus } from '#lib/metrics/run.ts';
import { localRollup } from '#lib/rollup/local.ts';
import lookupsOfStories from './story-lookups.sql?raw';
import { loadWaits } from './wait-measure.ts';
import { viewOfEvents, type WaitData } from './wait-tables.ts';

/** The bus of a story of waits with data until `end`, as of then or of an earlier day; small counts are shown unless `open` is false. */
export async function waitBus(
	engine: Engine,
	text: string,
	end: string,
	{
		open = true,
		...days
	}: Pick<WaitData, 'asOf' | 'observedFrom'> & { readonly open?: boolean } = {}
): Promise<Bus> {
	await loadWaits(engine, text, { end, ...days });
	await engine.run(lookupsOfStories);
	await engine.run(viewOfEvents);
	const store = await openFacts(engine, localRollup());
	const notApplied = await readNotApplied(engine);
	return createBus(engine, store, { open, notes: { filled: new Set(), notApplied } });
}
