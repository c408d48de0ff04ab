import demoUrl from '#data/sample/demo.csv.gz?url';
import demoUnitsUrl from '#data/sample/units.csv?url';
import type { Engine } from '#lib/engine/port.ts';
import type { OpenDecoder } from '#lib/ingest/load/decoder.ts';
import type { StandIns } from '#lib/ingest/records/stand-ins.ts';
import { fileSource, type SourceFile } from '#lib/ingest/bytes/source.ts';
import type { LoadFile } from '#lib/ingest/mapping/load-file.ts';
import type { ImportReport, LoadProgress } from '#lib/ingest/load/report.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';

/** What is to be loaded, and what the data are called. */
export interface LoadOrder {
	readonly name: string;
	/** Made up, such as the demo. */
	readonly synthetic: boolean;
	readonly files: readonly LoadFile[];
	readonly units: readonly UnitRow[];
}

/** What stands in for texts that identify, in every file of the same data. Lives as long as the page. */
export interface LoadKeys {
	readonly salt: string;
	readonly standIns: StandIns;
}

export interface LoadHandling {
	readonly signal: AbortSignal;
	readonly onProgress: (progress: LoadProgress) => void;
	readonly keys: LoadKeys;
	readonly decode: OpenDecoder;
	/** Report of the data that the files are added to; left out where they replace them. */
	readonly onto?: ImportReport;
}

/** Keys of a salt: a fresh one for new data, the earlier one for files that are to join earlier data. */
export async function keysOf(salt: string): Promise<LoadKeys> {
	const { StandIns } = await import('#lib/ingest/records/stand-ins.ts');
	return { salt, standIns: new StandIns(salt) };
}

/** Loads an order; the code that reads files arrives only now. Throws what `loadFiles` throws. */
export async function loadOrder(
	engine: Engine,
	{ files, units, synthetic }: LoadOrder,
	{ keys, ...handling }: LoadHandling
): Promise<ImportReport> {
	const [{ loadFiles }, { buildAll }] = await Promise.all([
		import('#lib/ingest/load/load.ts'),
		import('#lib/facts/build-all.ts')
	]);
	const options = { ...handling, ...keys, facts: buildAll(), units, joinable: !synthetic };
	return loadFiles(engine, files, options);
}

/** The order of the synthetic county that ships with the app. */
export async function demoOrder(signal: AbortSignal): Promise<LoadOrder> {
	const [source, units] = await Promise.all([
		fetched(demoUrl, 'demo.csv.gz', signal),
		fetched(demoUnitsUrl, 'units.csv', signal)
	]);
	const [{ chooseMapping }, { readUnits }] = await Promise.all([
		import('#lib/ingest/mapping/choose.ts'),
		import('#lib/ingest/units/units-file.ts')
	]);
	const files = [await chooseMapping(source)];
	return { name: 'demo', synthetic: true, files, units: await readUnits(units) };
}

async function fetched(url: string, name: string, signal: AbortSignal): Promise<SourceFile> {
	const response = await fetch(url, { signal });
	if (!response.ok) throw new Error(`${name}: ${response.status}`);
	return fileSource(new File([await response.blob()], name));
}
