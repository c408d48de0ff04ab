import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { copyToFile } from '#lib/engine/copy-table.server.ts';
import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { tablesOf } from '#lib/facts/build.ts';
import { families } from '#lib/facts/registry.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { FactsCommand } from './arguments.ts';
import personsSql from './asked-persons.sql?raw';
import { factsManifest } from './facts-manifest.ts';
import { loadCommandFiles } from './load.ts';
import rowsSql from './rows-of.sql?raw';
import { usageError } from './usage-error.ts';
import { wholeFile } from './whole-file.ts';

/** What questions join to facts, by the name they call it, and where it stands here. */
const lookups: Readonly<Record<string, string>> = {
	strata: 'strata',
	rules: 'rules',
	event_persons: 'asked_persons'
};

/**
 * Writes the facts of files, as every load builds them, and the lookups that questions join into a folder: one Parquet
 * file a table, and last `manifest.json`, so that a folder with a manifest is whole. Clients are running numbers.
 * @throws AppError `wrong_usage` for a folder that holds something or cannot be written, and what loading throws
 */
export async function facts(
	command: FactsCommand,
	folder: string,
	note: (text: string) => void
): Promise<ImportReport> {
	const into = resolve(folder, command.out);
	await emptyFolder(into, command.out);
	const engine = await openNativeEngine();
	try {
		const report = await loadCommandFiles(engine, command, folder, note);
		await engine.run(personsSql);
		const own = families.flatMap((family) => tablesOf(family)).map((name) => [name, name] as const);
		const rows: Record<string, number> = {};
		for (const [name, table] of [...Object.entries(lookups), ...own]) {
			await wholeFile(join(into, `${name}.parquet`), (unfinished) =>
				copyToFile(engine, table, unfinished, 'parquet', 'sorted')
			).catch(() => {
				throw unwritable(command.out);
			});
			rows[name] = await rowsOf(engine, table);
		}
		const manifest = factsManifest(families, report, rows);
		await writeFile(join(into, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
		return report;
	} finally {
		await engine.close();
	}
}

async function emptyFolder(path: string, given: string): Promise<void> {
	const found = await mkdir(path, { recursive: true })
		.then(() => readdir(path))
		.catch(() => {
			throw unwritable(given);
		});
	if (found.length > 0) throw unwritable(given);
}

const unwritable = (given: string) => usageError('--out', given, ['a new or empty folder']);

async function rowsOf(engine: Engine, table: string): Promise<number> {
	const counted = await engine.query(rowsSql, [table]);
	return counted.integers('n')[0] ?? 0;
}
