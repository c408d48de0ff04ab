import { initSync } from 'parquet-wasm/esm/parquet_wasm.js';
import { AppError } from '#lib/base/errors.ts';
import type { SourceFile } from '../../bytes/source.ts';
import { openParquet } from './batches.ts';
import { streamedRows } from './rows.ts';
import { parquetTable, type OpenParquet } from './table.ts';

let started: Promise<void> | undefined;

/** Starts the reader, once; a failure is tried again. */
async function start(wasm: string): Promise<void> {
	started ??= WebAssembly.compileStreaming(fetch(wasm)).then((module) => void initSync({ module }));
	return started.catch((cause: unknown) => {
		started = undefined;
		throw new AppError('engine_unavailable', {}, cause);
	});
}

/**
 * Reads Parquet in the thread that asks, which ought to be a worker's: a broken page breaks its WebAssembly.
 * @param wasm address of the reader's WebAssembly, which is fetched when the first file is read
 */
export function parquetIn(wasm: string): (source: SourceFile) => Promise<SourceFile> {
	const open: OpenParquet = async (name, file) => {
		await start(wasm);
		return openParquet(name, file, streamedRows);
	};
	return (source) => parquetTable(source, open);
}
