import { resolve } from 'node:path';
import { copyToFile, type CopyFormat } from '#lib/engine/copy-table.server.ts';
import { contractEventsSql } from '#lib/ingest/load/contract-events.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { ConvertCommand } from './arguments.ts';
import { sourceFiles } from './files.ts';
import { loadCommandFiles } from './load.ts';
import { openEngine } from './open-engine.ts';
import { usageError } from './usage-error.ts';
import { wholeFile } from './whole-file.ts';

/**
 * Writes the events of files in the contract's own form: Parquet, or CSV by the name's ending. The file
 * stands there whole or not at all. Clients, cases and referrals are running numbers in it.
 * @throws AppError `wrong_usage` for an ending or a path that cannot be written, and what loading throws
 */
export async function convert(
	command: ConvertCommand,
	folder: string,
	note: (text: string) => void
): Promise<ImportReport> {
	const path = resolve(folder, command.out);
	const format = formatOf(command.out);
	if (sourceFiles(command.files, folder).some((source) => source.path === path)) {
		throw usageError('--out', command.out, ['a file other than those read']);
	}
	const engine = await openEngine(command.files, folder);
	try {
		const report = await loadCommandFiles(engine, command, folder, note);
		await engine.run(contractEventsSql);
		await wholeFile(path, (unfinished) =>
			copyToFile(engine, 'contract_events', unfinished, format)
		).catch(() => {
			throw usageError('--out', command.out, ['a path that can be written']);
		});
		return report;
	} finally {
		await engine.close();
	}
}

function formatOf(out: string): CopyFormat {
	const ending = /\.(parquet|csv)$/i.exec(out)?.[1]?.toLowerCase();
	if (ending === 'parquet' || ending === 'csv') return ending;
	throw usageError('--out', out, ['a name that ends in .parquet or .csv']);
}
