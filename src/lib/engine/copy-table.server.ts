import type { Engine } from './port.ts';
import { identifier, literal } from './text-expression.server.ts';

/** File formats that a table can be written in. */
export type CopyFormat = 'parquet' | 'csv';

const options: Readonly<Record<CopyFormat, string>> = {
	parquet: 'FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false',
	csv: 'FORMAT csv, HEADER true, USE_TMP_FILE false'
};

/** Rows as the table gives them, or sorted by all columns: the same bytes for the same rows. */
export type CopyOrder = 'own' | 'sorted';

/**
 * Writes a table or view into a file on the native engine's display connection.
 * Rejects when the path cannot be written.
 */
export async function copyToFile(
	engine: Pick<Engine, 'run'>,
	table: string,
	path: string,
	format: CopyFormat,
	order: CopyOrder = 'own'
): Promise<void> {
	const sorting = order === 'sorted' ? ' ORDER BY ALL NULLS LAST' : '';
	const rows = `SELECT * FROM ${identifier(table)}${sorting}`;
	await engine.run(`COPY (${rows}) TO ${literal(path)} (${options[format]})`);
}
