import { addDays, type Day } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { readCatalog, type Catalog } from '#lib/metrics/catalog.ts';
import { createBus, type Bus } from '#lib/metrics/run.ts';
import { openFacts } from '#lib/facts/store.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import type { Appending } from './appending.ts';
import type { LoadKeys } from './load-order.ts';

/** What data are called and where they came from. */
export interface Origin {
	readonly name: string;
	/** Made up: said wherever its figures stand. */
	readonly synthetic: boolean;
	/** How the files' columns were read, file by file. */
	readonly mappings: readonly Mapping[];
	readonly report: ImportReport;
}

/** Where records are that later files can join. */
export type Records = 'none' | 'memory' | 'file';

/** What goes with data so that they can be kept and later files can join them. */
export interface Holding {
	/** Null for made-up data, and for those out of a kept file until the linking key is given. */
	readonly keys: LoadKeys | null;
	/** The keys are of a linking key that the reader gave. */
	readonly keyGiven: boolean;
	readonly records: Records;
	/** They are kept on this device, as they are. */
	readonly isKept: boolean;
	/** Their tables are in the kept file, which is open in the engine. */
	readonly inFile: boolean;
}

/** Data that can be asked, with all that is theirs: never a part of it with a part of other data. */
export interface Loaded extends Origin, Holding {
	/** First day after the data. */
	readonly periodEnd: Day;
	readonly catalog: Catalog;
	readonly bus: Bus;
	/** The same past the gate, for the data's own analyst. */
	readonly openBus: Bus;
	/** Whether the engine holds these data still, and can tell. */
	readonly stand: () => Promise<boolean>;
	/** Gives back what is held beside the engine. */
	readonly close: () => void;
}

/** Readies what the engine holds for questions; `building` hears how far a rebuild of facts is, null at its end. */
export async function readyData(
	engine: Engine,
	rollup: Rollup,
	known: Origin & Holding,
	building: (share: number | null) => void
): Promise<Loaded> {
	const store = await openFacts(engine, rollup, building);
	const catalog = await readCatalog(engine);
	const { notes } = catalog;
	return {
		...known,
		periodEnd: addDays(known.report.data_end, 1),
		catalog,
		bus: createBus(engine, store, { notes }),
		openBus: createBus(engine, store, { notes, open: true }),
		stand: () =>
			store.check().then(
				() => true,
				() => false
			),
		close: () => store.close()
	};
}

/** Whether two are the same data, whatever has become known of them since. */
export const areSame = (one: Loaded | null, other: Loaded | null): boolean =>
	one?.bus === other?.bus;

/** Whether files can be added to data, instead of replacing them. */
export function appendingTo(loaded: Loaded | null): Appending {
	if (loaded === null || loaded.records === 'none') return 'no';
	return loaded.keys === null ? 'key' : 'yes';
}
