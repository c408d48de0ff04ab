import type { Engine } from '#lib/engine/port.ts';
import type { KeptManifest } from './kept-manifest.ts';
import type { Holding, Origin, Records } from './loaded.ts';

/** Lets the engine find the data of a kept file; rejects, the file let go of, when that fails or is stopped. */
export async function attachKept(engine: Engine, path: string, signal: AbortSignal): Promise<void> {
	const { closeKept, openKept } = await import('#lib/ingest/load/keep.ts');
	try {
		await openKept(engine, path);
		signal.throwIfAborted();
	} catch (cause) {
		// The first error is the one to tell.
		await closeKept(engine).catch(() => undefined);
		throw cause;
	}
}

/** What is known of data whose tables are in the kept file. */
export const keptOf = (manifest: KeptManifest): Origin & Holding => ({
	name: manifest.name,
	synthetic: false,
	mappings: manifest.mappings,
	report: manifest.report,
	keys: null,
	keyGiven: false,
	records: recordsIn(manifest, 'file'),
	isKept: true,
	inFile: true
});

/** Where the records of kept data are, if they have any. */
export const recordsIn = (
	{ appendable }: Pick<KeptManifest, 'appendable'>,
	where: 'memory' | 'file'
): Records => (appendable ? where : 'none');
