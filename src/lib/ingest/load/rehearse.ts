import type { Engine } from '#lib/engine/port.ts';
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
	return loadFiles(engine, files, {
		rehearsal: true,
		salt,
		units,
		...(decode ? { decode } : {}),
		...(signal ? { signal } : {}),
		onProgress: ({ rows }) => onRead?.(rows)
	});
}
