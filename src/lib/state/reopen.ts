import type { Engine } from '#lib/engine/port.ts';
import { tablesMark } from '#lib/facts/tables-mark.ts';
import { closeKept, earlierData } from '#lib/ingest/load/keep.ts';
import type { LoadProgress } from '#lib/ingest/load/report.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import { attachKept, keptOf, recordsIn } from './attach-kept.ts';
import type { KeptManifest } from './kept-manifest.ts';
import { readyData, type Loaded } from './loaded.ts';

interface ReopenSurroundings {
	readonly rollup: Rollup;
	/** The kept file. */
	readonly path: string;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: LoadProgress) => void;
	readonly building: (share: number | null) => void;
}

/**
 * Opens a kept database file. Tables that another version made are settled anew from the kept records, into memory,
 * so that law and definitions of this version hold. Rejects when the file cannot be read or has no records for that,
 * or the signal aborts; the file is let go of then.
 */
export async function reopen(
	engine: Engine,
	manifest: KeptManifest,
	surroundings: ReopenSurroundings
): Promise<Loaded> {
	try {
		return await (manifest.tables === tablesMark() ? open : settle)(engine, manifest, surroundings);
	} catch (cause) {
		// The first error is the one to tell.
		await closeKept(engine).catch(() => undefined);
		throw cause;
	}
}

async function open(
	engine: Engine,
	manifest: KeptManifest,
	{ rollup, path, signal, building }: ReopenSurroundings
): Promise<Loaded> {
	await attachKept(engine, path, signal);
	return readyData(engine, rollup, keptOf(manifest), building);
}

async function settle(
	engine: Engine,
	manifest: KeptManifest,
	{ rollup, path, signal, onProgress, building }: ReopenSurroundings
): Promise<Loaded> {
	await engine.attach(path, 'kept', 'read');
	const { inFile } = await engine.transaction(earlierData);
	if (!inFile) throw new Error('reopen: no records to settle anew');
	const [{ loadFiles }, { buildAll }] = await Promise.all([
		import('#lib/ingest/load/load.ts'),
		import('#lib/facts/build-all.ts')
	]);
	const onto = manifest.report;
	// No file is read, so nothing is salted.
	const options = { salt: '', facts: buildAll(), onto, joinable: true, signal, onProgress };
	const report = await loadFiles(engine, [], options);
	await closeKept(engine);
	const records = recordsIn(manifest, 'memory');
	return readyData(
		engine,
		rollup,
		{ ...keptOf(manifest), report, records, inFile: false },
		building
	);
}
