import { sourceFiles } from '#lib/cli/files.ts';
import { nativeParquetTable } from '#lib/cli/native-parquet.ts';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import type { BuildFacts } from '#lib/ingest/load/load-batches.ts';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { loadFiles } from '#lib/ingest/load/load.ts';
import { proposeMapping } from '#lib/ingest/mapping/propose.ts';
import type { LoadStage } from '#lib/ingest/load/report.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';

/** How long an import took, from the choice of the file on, in milliseconds. */
export interface ImportTimes {
	readonly total: number;
	/** Processor time it took; null where the system does not tell. On a busy machine it is what compares. */
	readonly cpu: number | null;
	/** Time at which each stage was over. */
	readonly until: Readonly<Partial<Record<LoadStage, number>>>;
}

/** An import on native DuckDB, with the processor time of every family's build, in their order. */
export interface NativeTimes extends ImportTimes {
	readonly families: readonly number[];
	/** Processor time at which each stage was over. */
	readonly cpuUntil: Readonly<Partial<Record<LoadStage, number>>>;
	/** What DuckDB holds when all is loaded, in bytes. */
	readonly rest: number;
}

/** The app's own import of a file on native DuckDB with one thread; Parquet is read by DuckDB itself. */
export async function importNative(path: string): Promise<NativeTimes> {
	const engine = await openNativeEngine({ threads: 1 });
	const times = await importNativeInto(engine, path);
	await engine.close();
	return times;
}

/** The same into an open engine. */
export async function importNativeInto(engine: Engine, path: string): Promise<NativeTimes> {
	const cpu = process.cpuUsage();
	const start = performance.now();
	const until: Partial<Record<LoadStage, number>> = {};
	const cpuUntil: Partial<Record<LoadStage, number>> = {};
	const spent = () => {
		const { user, system } = process.cpuUsage(cpu);
		return (user + system) / 1000;
	};
	const [file] = sourceFiles([path], process.cwd());
	const [source] = await openTables(file!, nativeParquetTable);
	const shape = await sniff(source!);
	const { mapping } = proposeMapping(shape);
	const families: number[] = [];
	const facts: BuildFacts = (session, onProgress) => {
		let since = process.cpuUsage();
		return buildAll()(session, async (share) => {
			const { user, system } = process.cpuUsage(since);
			families.push((user + system) / 1000);
			since = process.cpuUsage();
			await onProgress(share);
		});
	};
	await loadFiles(engine, [{ source: source!, shape, mapping }], {
		salt: 'bench',
		facts,
		onProgress: ({ stage }) => {
			until[stage] = performance.now() - start;
			cpuUntil[stage] = spent();
		}
	});
	const total = performance.now() - start;
	return { total, cpu: spent(), until, families, cpuUntil, rest: await heldBy(engine) };
}

/** Bytes that DuckDB itself says it holds. */
async function heldBy(engine: Engine): Promise<number> {
	const held = await engine.query(
		'SELECT sum(memory_usage_bytes)::DOUBLE AS bytes FROM duckdb_memory()'
	);
	return Number(held.column('bytes')[0]);
}
