import { sourceFiles } from '#lib/cli/files.ts';
import { nativeParquetTable } from '#lib/cli/native-parquet.ts';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { openTables } from '#lib/ingest/decode/open-tables.ts';
import { loadFiles } from '#lib/ingest/load.ts';
import { proposeMapping } from '#lib/ingest/propose.ts';
import type { LoadStage } from '#lib/ingest/report.ts';
import { sniff } from '#lib/ingest/sniff.ts';

/** How long an import took, from the choice of the file on, in milliseconds. */
export interface ImportTimes {
	readonly total: number;
	/** Processor time it took; null where the system does not tell. On a busy machine it is what compares. */
	readonly cpu: number | null;
	/** Time at which each stage was over. */
	readonly until: Readonly<Partial<Record<LoadStage, number>>>;
}

/** The app's own import of a file on native DuckDB with one thread; Parquet is read by DuckDB itself. */
export async function importNative(path: string): Promise<ImportTimes> {
	const engine = await openNativeEngine({ threads: 1 });
	const cpu = process.cpuUsage();
	const start = performance.now();
	const until: Partial<Record<LoadStage, number>> = {};
	const [file] = sourceFiles([path], process.cwd());
	const [source] = await openTables(file!, nativeParquetTable);
	const shape = await sniff(source!);
	const { mapping } = proposeMapping(shape);
	await loadFiles(engine, [{ source: source!, shape, mapping }], {
		salt: 'bench',
		facts: buildAll(),
		onProgress: ({ stage }) => (until[stage] = performance.now() - start)
	});
	const total = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	await engine.close();
	return { total, cpu: (user + system) / 1000, until };
}
