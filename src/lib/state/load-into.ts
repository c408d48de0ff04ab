import type { Engine } from '#lib/engine/port.ts';
import type { OpenDecoder } from '#lib/ingest/load/decoder.ts';
import type { ImportReport, LoadProgress } from '#lib/ingest/load/report.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import { readyData, type Holding, type Loaded, type Origin } from './loaded.ts';
import {
	keysOf,
	loadOrder,
	type LoadHandling,
	type LoadKeys,
	type LoadOrder
} from './load-order.ts';

/** What a load meets and who hears of it. */
interface LoadSurroundings {
	readonly rollup: Rollup;
	/** The data that the files are added to; null where they replace whatever there is. */
	readonly onto: Loaded | null;
	/** Keys of new data. */
	readonly keys: LoadKeys;
	/** The kept file, where the records of `onto` may be. */
	readonly keptPath: string | null;
	readonly decode: OpenDecoder;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: LoadProgress) => void;
	readonly building: (share: number | null) => void;
}

/**
 * Loads an order into the engine and readies the data for questions. Until the engine has taken them over, an error
 * or an abort leaves the earlier data as they were; an error after that leaves data that nobody can ask.
 */
export async function loadInto(
	engine: Engine,
	order: LoadOrder,
	{ rollup, onto, keys, keptPath, decode, signal, onProgress, building }: LoadSurroundings
): Promise<Loaded> {
	const { closeKept } = await import('#lib/ingest/load/keep.ts');
	const isBorrowed = onto?.records === 'file' && !onto.inFile;
	if (isBorrowed) {
		if (keptPath === null) throw new Error('append: the kept records are gone');
		await engine.attach(keptPath, 'kept', 'read');
	}
	const handling = {
		decode,
		signal,
		onProgress,
		// Without files nothing is salted.
		keys: onto ? (onto.keys ?? (await keysOf(''))) : keys,
		...(onto && { onto: onto.report })
	};
	let over;
	try {
		over = await loadOver(engine, order, handling);
	} catch (cause) {
		if (isBorrowed) await closeKept(engine);
		throw cause;
	}
	const mappings = order.files.map(({ mapping }) => mapping);
	const known: Origin & Holding = {
		name: [onto?.name, order.name].filter(Boolean).join(' + '),
		synthetic: order.synthetic,
		mappings: [...(onto?.mappings ?? []), ...mappings],
		report: over.report,
		keys: order.synthetic ? null : onto ? onto.keys : keys,
		keyGiven: onto?.keyGiven ?? false,
		records: over.joinable ? 'memory' : 'none',
		isKept: false,
		inFile: false
	};
	return readyData(engine, rollup, known, building);
}

/** Loads an order in place of all that the engine holds, and lets go of a kept file; tells whether later files may join them. */
export async function loadOver(
	engine: Engine,
	order: LoadOrder,
	handling: LoadHandling
): Promise<{ readonly report: ImportReport; readonly joinable: boolean }> {
	const { closeKept, earlierData } = await import('#lib/ingest/load/keep.ts');
	const report = await loadOrder(engine, order, handling);
	const { attached, inMemory } = await engine.transaction(earlierData);
	if (attached) await closeKept(engine);
	return { report, joinable: inMemory };
}
