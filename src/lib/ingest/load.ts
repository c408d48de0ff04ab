import type { Engine } from '#lib/engine/port.ts';
import { readBatches } from './decode/read-batches.ts';
import type { SourceFile } from './decode/source.ts';
import { identifierFindings } from './identifiers.ts';
import { loadBatches, type LoadOptions } from './load-batches.ts';
import type { Mapping } from './mapping.ts';
import type { ImportReport, IssueCount } from './report.ts';
import type { FileShape } from './sniff.ts';

/** A file, how it is built, and how its columns become contract columns. */
export interface LoadFile {
	readonly source: SourceFile;
	readonly shape: FileShape;
	readonly mapping: Mapping;
}

/**
 * Replaces the loaded data by the given files, in their order, and tells what became of every row.
 * All or nothing: an error or an abort leaves the earlier data as it was.
 * @throws what `readBatches` and `loadBatches` throw
 */
export async function loadFiles(
	engine: Engine,
	files: readonly LoadFile[],
	options: LoadOptions
): Promise<ImportReport> {
	const inputs = files.map(({ source, shape, mapping }) => ({
		name: source.name,
		size: source.size,
		mapping,
		batches: readBatches(source, shape, mapping, options.signal)
	}));
	const report = await loadBatches(engine, inputs, options);
	return { ...report, issues: [...report.issues, ...files.flatMap(leftOut)] };
}

/** One issue per column that was not imported because it identifies people. */
function leftOut({ shape }: LoadFile): IssueCount[] {
	return identifierFindings(shape).map(({ header }) => ({
		code: 'identifier_column',
		column: header,
		count: 1,
		rows: []
	}));
}
