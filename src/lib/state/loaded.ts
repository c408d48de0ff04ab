import { addDays, type Day } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { readCatalog, type Catalog } from '#lib/metrics/catalog.ts';
import { createBus, type Bus } from '#lib/metrics/run.ts';
import { openFacts } from '#lib/facts/store.ts';
import type { Rollup } from '#lib/rollup/port.ts';

/** What data are called and where they came from. */
export interface Origin {
	readonly name: string;
	/** Made up: said wherever its figures stand. */
	readonly synthetic: boolean;
	/** How the files' columns were read, file by file. */
	readonly mappings: readonly Mapping[];
}

/** Data that can be asked. */
export interface Loaded extends Origin {
	readonly report: ImportReport;
	/** First day after the data. */
	readonly periodEnd: Day;
	readonly catalog: Catalog;
	readonly bus: Bus;
	/** The same past the gate, for the data's own analyst. */
	readonly openBus: Bus;
	/** Gives back what is held beside the engine. */
	readonly close: () => void;
}

/** Readies what the engine holds for questions; `building` hears how far a rebuild of facts is, null at its end. */
export async function describe(
	engine: Engine,
	rollup: Rollup,
	origin: Origin,
	report: ImportReport,
	building: (share: number | null) => void
): Promise<Loaded> {
	const store = await openFacts(engine, rollup, building);
	const catalog = await readCatalog(engine);
	const { notes } = catalog;
	return {
		...origin,
		report,
		periodEnd: addDays(report.data_end, 1),
		catalog,
		bus: createBus(engine, store, { notes }),
		openBus: createBus(engine, store, { notes, open: true }),
		close: () => store.close()
	};
}
