import type { Engine } from '#lib/engine/port.ts';
import { LoadNumbers } from '../records/load-numbers.ts';
import { StandIns } from '../records/stand-ins.ts';
import { readBatches } from './read-batches.ts';
import { mappingIssues } from './mapping-issues.ts';
import type { LoadFile } from '../mapping/load-file.ts';
import { loadBatches, type LoadOptions } from './load-batches.ts';
import type { ImportReport } from './report.ts';

export interface LoadFilesOptions extends LoadOptions {
	/** Stand-ins for texts that identify; those of the earlier files where files are added to them. */
	readonly standIns?: StandIns;
}

/**
 * Replaces the loaded data by the given files, or adds them to it, in their order, and tells what became of every row.
 * All or nothing: an error or an abort leaves the earlier data as it was.
 * @throws what `readBatches` and `loadBatches` throw
 */
export async function loadFiles(
	engine: Engine,
	files: readonly LoadFile[],
	options: LoadFilesOptions
): Promise<ImportReport> {
	const { onto, signal, standIns = new StandIns(options.onto?.files.length) } = options;
	const numbers = new LoadNumbers(options.salt, standIns);
	const inputs = files.map(({ source, shape, mapping }) => ({
		name: source.name,
		size: source.size,
		mapping,
		batches: readBatches(source, shape, mapping, { signal, numbers })
	}));
	const report = await loadBatches(engine, inputs, options);
	return { ...report, issues: [...report.issues, ...mappingIssues(files, onto?.issues)] };
}
