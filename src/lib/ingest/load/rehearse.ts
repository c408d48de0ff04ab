import type { Engine, RunOptions, Session } from '#lib/engine/port.ts';
import type { OpenDecoder } from './decoder.ts';
import { loadFiles } from './load.ts';
import type { LoadFile } from '../mapping/load-file.ts';
import type { ImportReport } from './report.ts';
import type { UnitRow } from '../units/units.ts';

export interface RehearsalOptions {
	/** As for a load; see `LoadOptions`. */
	readonly salt: string;
	readonly units?: readonly UnitRow[];
	/** As for a load; see `LoadFilesOptions`. */
	readonly decode?: OpenDecoder;
	readonly signal?: AbortSignal;
	readonly onRead?: (rows: number) => void;
}

/**
 * Loads files for show: what would become of every row, by the load itself but for the facts, so that
 * the counts are those of the later load. The engine has afterwards what it had before.
 * @throws what `loadFiles` throws
 */
export async function rehearse(
	engine: Engine,
	files: readonly LoadFile[],
	{ salt, units = [], decode, signal, onRead }: RehearsalOptions
): Promise<ImportReport> {
	return loadFiles(rolledBack(engine), files, {
		salt,
		units,
		...(decode ? { decode } : {}),
		...(signal ? { signal } : {}),
		onProgress: ({ rows }) => onRead?.(rows)
	});
}

/** The same engine, whose transactions give their result and leave nothing behind. */
function rolledBack(engine: Engine): Engine {
	return {
		...engine,
		async transaction<Result>(
			work: (session: Session) => Promise<Result>,
			options?: RunOptions
		): Promise<Result> {
			const results: Result[] = [];
			const undo = new Error('rehearsal');
			try {
				return await engine.transaction(async (session) => {
					results.push(await work(session));
					throw undo;
				}, options);
			} catch (thrown) {
				if (thrown !== undo) throw thrown;
				return results[0] as Result;
			}
		}
	};
}
