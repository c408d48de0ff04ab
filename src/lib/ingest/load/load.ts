import type { Engine } from '#lib/engine/port.ts';
import type { GuardIssue } from '../guard/verdict-issues.ts';
import type { Batch } from '../records/batch.ts';
import type { FileEnd } from '../records/file-end.ts';
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
	const found = files.map((): readonly GuardIssue[] => []);
	const inputs = files.map(({ source, shape, mapping }, index) => ({
		name: source.name,
		size: source.size,
		mapping,
		batches: heard(
			readBatches(source, shape, mapping, { signal, numbers }),
			({ issues }) => (found[index] = issues)
		)
	}));
	const report = await loadBatches(engine, inputs, options);
	const mapped = files.map((file, index) => ({ ...file, found: found[index] ?? [] }));
	return { ...report, issues: [...report.issues, ...mappingIssues(mapped, onto?.issues)] };
}

/** The same batches, whose end is told. */
async function* heard(
	batches: AsyncGenerator<Batch, void, void>,
	onEnd: (end: FileEnd) => void
): AsyncGenerator<Batch, void, void> {
	for await (const batch of batches) {
		if (batch.end) onEnd(batch.end);
		yield batch;
	}
}
