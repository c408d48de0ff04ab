import type { Engine } from '#lib/engine/port.ts';
import { openFacts } from '#lib/facts/store.ts';
import { readNotApplied } from '#lib/metrics/catalog.ts';
import { createBus, type Bus } from '#lib/metrics/run.ts';
import { localRollup } from '#lib/rollup/local.ts';
import lookupsOfStories from './story-lookups.sql?raw';
import { loadWaits } from './wait-measure.ts';
import { viewOfEvents } from './wait-tables.ts';

/** The bus of a story of waits with data until `end`, as of then or of an earlier day; small counts are shown unless `open` is false. */
export async function waitBus(
	engine: Engine,
	text: string,
	end: string,
	{ asOf, open = true }: { readonly asOf?: string; readonly open?: boolean } = {}
): Promise<Bus> {
	await loadWaits(engine, text, { end, ...(asOf && { asOf }) });
	await engine.run(lookupsOfStories);
	await engine.run(viewOfEvents);
	const store = await openFacts(engine, localRollup());
	const notApplied = await readNotApplied(engine);
	return createBus(engine, store, { open, notes: { filled: new Set(), notApplied } });
}
