import { initSync } from 'parquet-wasm/esm/parquet_wasm.js';
import type { SourceFile } from '../../bytes/source.ts';
import { openParquet } from './batches.ts';
import { streamedRows } from './rows.ts';
import { parquetTable, type OpenParquet } from './table.ts';

/**
 * Reads Parquet in the thread that asks, which ought to be a worker's: a broken page breaks its WebAssembly.
 * @param module the reader's code; null where no Parquet is going to be read
 */
export function parquetIn(
	module: WebAssembly.Module | null
): (source: SourceFile) => Promise<SourceFile> {
	if (module) initSync({ module });
	const open: OpenParquet = (name, file) => openParquet(name, file, streamedRows);
	return (source) => parquetTable(source, open);
}
