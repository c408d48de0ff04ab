import type { Engine } from '#lib/engine/port.ts';
import { tablesMark } from '#lib/facts/tables-mark.ts';
import { closeKept, earlierData, openKept } from '#lib/ingest/load/keep.ts';
import type { LoadProgress } from '#lib/ingest/load/report.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import type { KeptManifest } from './kept-manifest.ts';
import { describe, type Loaded } from './loaded.ts';

/** Kept data that can be asked. */
interface Reopened {
	readonly loaded: Loaded;
	/** They were settled anew, in memory, because an earlier version of the app had made their tables. */
	readonly settled: boolean;
}

interface ReopenEvents {
	readonly onProgress: (progress: LoadProgress) => void;
	readonly building: (share: number | null) => void;
}

/**
 * Opens a kept database file. Tables that another version made are settled anew from the kept records, so that
 * law and definitions of this version hold. Rejects when the file cannot be read or has no records for that.
 */
export async function reopen(
	engine: Engine,
	rollup: Rollup,
	path: string,
	manifest: KeptManifest,
	signal: AbortSignal,
	{ onProgress, building }: ReopenEvents
): Promise<Reopened> {
	const { name, mappings, report } = manifest;
	const origin = { name, synthetic: false, mappings };
	if (manifest.tables === tablesMark()) {
		await openKept(engine, path);
		return { loaded: await describe(engine, rollup, origin, report, building), settled: false };
	}
	await engine.attach(path, 'kept', 'read');
	const { inFile } = await engine.transaction(earlierData);
	if (!inFile) throw new Error('reopen: no records to settle anew');
	const [{ loadFiles }, { buildAll }] = await Promise.all([
		import('#lib/ingest/load/load.ts'),
		import('#lib/facts/build-all.ts')
	]);
	// No file is read, so nothing is salted.
	const options = { salt: '', facts: buildAll(), onto: report, setApart: true, signal, onProgress };
	const settledReport = await loadFiles(engine, [], options);
	await closeKept(engine);
	return { loaded: await describe(engine, rollup, origin, settledReport, building), settled: true };
}
