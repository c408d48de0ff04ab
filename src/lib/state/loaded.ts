import { addDays, type Day } from '#lib/base/civil-day.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { readCatalog, type Catalog } from '#lib/metrics/catalog.ts';
import { createBus, type Bus, type BusOptions } from '#lib/metrics/run.ts';
import { FactStore, openFacts } from '#lib/facts/store.ts';
import type { FactSource } from '#lib/rollup/columns.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import type { Appending } from './appending.ts';
import type { Behind } from './behind.svelte.ts';
import type { OpenedFirst, Stamp } from './first-file.ts';
import type { FirstFiles } from './first-files.ts';
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
	/** The engine that follows them where they came out of a file; null where it has held them from the start. */
	readonly behind: Behind | null;
	/** Makes the files that first charts are made of the next time; asks the engine. */
	readonly files: (stamp: Stamp, signal: AbortSignal) => Promise<FirstFiles>;
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
	return loadedOf(engine, store, known, { notes: catalog.notes }, { catalog, behind: null });
}

/** Data out of a file as they can be asked before the engine holds them; `columns` gives the facts of a table, if any. */
export function readyFirst(
	{ view, facts, period }: OpenedFirst,
	behind: Behind,
	rollup: Rollup,
	known: Origin & Holding,
	{ columns, building }: FirstSurroundings
): Loaded {
	const first = { ...facts, columns };
	const data = { name: crypto.randomUUID(), epoch: () => behind.epoch, period, first };
	const store = new FactStore(behind.engine, rollup, data, building);
	const { catalog } = view;
	const options = { notes: catalog.notes, first: view };
	return loadedOf(behind.engine, store, known, options, { catalog, behind });
}

interface FirstSurroundings {
	readonly columns: (table: string) => Promise<FactSource | null>;
	readonly building: (share: number | null) => void;
}

function loadedOf(
	engine: Engine,
	store: FactStore,
	known: Origin & Holding,
	options: BusOptions,
	{ catalog, behind }: Pick<Loaded, 'catalog' | 'behind'>
): Loaded {
	const check = () =>
		store.check().then(
			() => true,
			() => false
		);
	return {
		...known,
		periodEnd: addDays(known.report.data_end, 1),
		catalog,
		bus: createBus(engine, store, options),
		openBus: createBus(engine, store, { ...options, open: true }),
		behind,
		files: async (stamp, signal) => {
			const { firstFiles } = await import('./first-files.ts');
			return firstFiles(stamp, { engine, store, catalog, ...known }, signal);
		},
		stand: () => (behind ? behind.stands().catch(() => false) : check()),
		close: () => {
			behind?.close();
			store.close();
		}
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
