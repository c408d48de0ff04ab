import type { Engine } from '#lib/engine/port.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import type { LoadOptions } from '#lib/ingest/load/load-batches.ts';
import { proposeMapping, type Proposal } from '#lib/ingest/mapping/propose.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';
import { memoryFile } from './memory-file.ts';

/** Loads an export the way the app does that asks no questions: sniffed, proposed, loaded; without facts unless asked. */
export async function loadExport(
	engine: Engine,
	text: string,
	options: Omit<LoadOptions, 'salt'> = {}
): Promise<{ proposal: Proposal; report: ImportReport }> {
	const source = memoryFile(text);
	const shape = await sniff(source);
	const proposal = proposeMapping(shape);
	const files = [{ source, shape, mapping: proposal.mapping }];
	return {
		proposal,
		report: await loadFiles(engine, files, { salt: 'test', ...options })
	};
}
