import type { Engine } from './port.ts';
import { identifier, literal } from './text-expression.server.ts';

/** File formats that a table can be written in. */
export type CopyFormat = 'parquet' | 'csv';

const options: Readonly<Record<CopyFormat, string>> = {
	parquet: 'FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false',
	csv: 'FORMAT csv, HEADER true, USE_TMP_FILE false'
};

/**
 * Writes a table or view into a file, in its own order, on the native engine's display connection.
 * Rejects when the path cannot be written.
 */
export async function copyToFile(
	engine: Pick<Engine, 'run'>,
	table: string,
	path: string,
	format: CopyFormat
): Promise<void> {
	const rows = `SELECT * FROM ${identifier(table)}`;
	await engine.run(`COPY (${rows}) TO ${literal(path)} (${options[format]})`);
}
