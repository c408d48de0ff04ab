import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/**
 * Writes what a query gives as a Parquet file, in a folder that is removed after `use`.
 * @param options of DuckDB's COPY, such as `ROW_GROUP_SIZE 2048`
 */
export async function withParquet<T>(
	query: string,
	use: (path: string) => Promise<T>,
	options: readonly string[] = []
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'sujuva-parquet-'));
	const path = join(folder, 'table.parquet');
	try {
		await copyTo(path, query, ['FORMAT parquet', ...options]);
		return await use(path);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** Writes what a query gives into a file by DuckDB's COPY. */
export async function copyTo(
	path: string,
	query: string,
	options: readonly string[]
): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		await connection.run(`COPY (${query}) TO '${path}' (${options.join(', ')})`);
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
