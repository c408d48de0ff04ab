import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { families } from '#lib/facts/registry.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { FactsCommand } from './arguments.ts';
import personsSql from './asked-persons.sql?raw';
import { writeTables } from './fact-files.ts';
import { factsManifest } from './facts-manifest.ts';
import { loadCommandFiles } from './load.ts';
import { emptyFolder } from './empty-folder.ts';
import { openEngine } from './open-engine.ts';

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
	const engine = await openEngine(command.files, folder);
	try {
		const report = await loadCommandFiles(engine, command, folder, note);
		await engine.run(personsSql);
		const rows = await writeTables(engine, into, command.out);
		const manifest = factsManifest(families, report, rows);
		await writeFile(join(into, 'manifest.json'), `${JSON.stringify(manifest, null, '\t')}\n`);
		return report;
	} finally {
		await engine.close();
	}
}
