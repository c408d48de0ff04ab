import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { absolute, moduleWorker } from '#lib/base/own-worker.ts';
import type { OpenDecoder } from './decoder.ts';
import workerUrl from './decoder-worker.ts?worker&url';
import { remoteDecoder, type DecoderWorker } from './remote-decoder.ts';

/**
 * Decodes in a worker of this page: the page stays alive, and all memory goes back when the load ends.
 * @throws AppError `engine_unavailable` where the browser lets no such worker start
 */
export const decodeInWorker: OpenDecoder = (files, decoding) =>
	remoteDecoder(openWorker, files, { ...decoding, wasm: absolute(wasmUrl) });

function openWorker(): DecoderWorker {
	const line = moduleWorker(workerUrl, 'decoder');
	return { line, end: () => line.terminate() };
}
