import type { Engine } from '#lib/engine/port.ts';
import type { GuardIssue } from '../guard/verdict-issues.ts';
import type { Batch } from '../records/batch.ts';
import type { FileEnd } from '../records/file-end.ts';
import { StandIns } from '../records/stand-ins.ts';
import { decodeHere, type OpenDecoder } from './decoder.ts';
import { mappingIssues } from './mapping-issues.ts';
import type { LoadFile } from '../mapping/load-file.ts';
import { loadBatches, type LoadOptions } from './load-batches.ts';
import type { ImportReport } from './report.ts';

export interface LoadFilesOptions extends LoadOptions {
	/** Stand-ins for texts that identify; those of the earlier files where files are added to them. */
	readonly standIns?: StandIns;
	/** Where the files are decoded; by default in the thread that asks. */
	readonly decode?: OpenDecoder;
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
	const { onto, salt, signal, decode = decodeHere } = options;
	const { standIns = new StandIns(salt, onto?.files.length) } = options;
	const decoder = decode(files, { salt, standIns, signal });
	try {
		const found = files.map((): readonly GuardIssue[] => []);
		const inputs = files.map(({ source, mapping }, place) => ({
			name: source.name,
			size: source.size,
			mapping,
			batches: heard(decoder.batches(place), ({ issues }) => (found[place] = issues))
		}));
		const report = await loadBatches(engine, inputs, options);
		const mapped = files.map((file, place) => ({ ...file, found: found[place] ?? [] }));
		return { ...report, issues: [...report.issues, ...mappingIssues(mapped, onto?.issues)] };
	} finally {
		decoder.close();
	}
}

/** The same batches, whose end is told. */
async function* heard(
	batches: AsyncIterable<Batch>,
	onEnd: (end: FileEnd) => void
): AsyncGenerator<Batch, void, void> {
	for await (const batch of batches) {
		if (batch.end) onEnd(batch.end);
		yield batch;
	}
}
