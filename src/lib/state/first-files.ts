import type { Engine } from '#lib/engine/port.ts';
import { allFacts } from '#lib/facts/first-facts.ts';
import type { FactStore } from '#lib/facts/store.ts';
import type { Catalog } from '#lib/metrics/catalog.ts';
import { readFirstView } from '#lib/metrics/read-first-view.ts';
import { factsFile, firstFile, type FirstOrigin, type Stamp } from './first-file.ts';

/** What the next visit's first charts are made of, and what is off their lattice. */
export interface FirstFiles {
	readonly cells: Uint8Array<ArrayBuffer>;
	readonly columns: Uint8Array<ArrayBuffer>;
}

interface Asked extends Omit<FirstOrigin, 'period'> {
	readonly engine: Engine;
	readonly store: FactStore;
	readonly catalog: Catalog;
}

/** Both files of data that the engine holds. Rejects as the engine does, or when the signal aborts. */
export async function firstFiles(
	stamp: Stamp,
	{ engine, store, catalog, report, mappings }: Asked,
	signal?: AbortSignal
): Promise<FirstFiles> {
	const parts = await readFirstView(engine, store, catalog, signal);
	const tables = await allFacts(engine, { signal });
	await store.check();
	signal?.throwIfAborted();
	const origin = { period: store.period, report, mappings };
	return { cells: firstFile(stamp, origin, parts), columns: factsFile(stamp, tables) };
}
