import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { AppError } from '#lib/base/errors.ts';
import { absolute } from '#lib/base/own-worker.ts';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * The Parquet reader's code for this page's workers, downloaded once, at the first Parquet file.
 * @throws AppError `engine_unavailable` when it cannot be had
 */
export async function parquetModule(): Promise<WebAssembly.Module> {
	compiled ??= WebAssembly.compileStreaming(fetch(absolute(wasmUrl)));
	return compiled.catch((cause: unknown) => {
		compiled = undefined;
		throw new AppError('engine_unavailable', {}, cause);
	});
}
