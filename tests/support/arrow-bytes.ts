import { readFile } from 'node:fs/promises';
import { tableFromIPC, tableToIPC, type Table } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { withParquet } from './parquet-file.ts';

/** What a query gives as an Arrow table. */
export const arrowOf = (query: string): Promise<Table> =>
	withParquet(query, async (path) =>
		tableFromIPC(readParquet(new Uint8Array(await readFile(path))).intoIPCStream())
	);

/** A table as an Arrow file (Feather version 2) or stream. */
export const ipcBytes = (table: Table, format: 'file' | 'stream'): Uint8Array =>
	tableToIPC(table, format);
