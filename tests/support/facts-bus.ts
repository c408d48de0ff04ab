import type { Engine } from '#lib/engine/port.ts';
import { openFacts } from '#lib/facts/store.ts';
import { readCatalog } from '#lib/metrics/catalog.ts';
import { createBus, type Bus } from '#lib/metrics/run.ts';
import { localRollup } from '#lib/rollup/local.ts';

/** The bus of what an engine holds now; `open` lets small counts through. */
export async function factsBus(engine: Engine, open = false): Promise<Bus> {
	const store = await openFacts(engine, localRollup());
	const { notes } = await readCatalog(engine);
	return createBus(engine, store, { open, notes });
}
