import type { Engine } from '#lib/engine/port.ts';
import { openFacts } from '#lib/facts/store.ts';
import { createBus, type Bus } from '#lib/metrics/run.ts';
import { localRollup } from '#lib/rollup/local.ts';
import lookupsOfStories from './story-lookups.sql?raw';
import { loadWaits } from './wait-measure.ts';

/** The bus of a story of waits with data until `end`; small counts are shown. */
export async function waitBus(engine: Engine, text: string, end: string): Promise<Bus> {
	await loadWaits(engine, text, { end });
	await engine.run(lookupsOfStories);
	const store = await openFacts(engine, localRollup());
	return createBus(engine, store, { open: true, notes: { filled: new Set() } });
}
