import { moduleWorker } from '#lib/base/own-worker.ts';
import { parquetModule } from '../formats/parquet/module.ts';
import type { OpenDecoder } from './decoder.ts';
import workerUrl from './decoder-worker.ts?worker&url';
import { remoteDecoder, type DecoderWorker } from './remote-decoder.ts';

/**
 * Decodes in a worker of this page: the page stays alive, and all memory goes back when the load ends.
 * @throws AppError `engine_unavailable` where the browser lets no such worker start
 */
export const decodeInWorker: OpenDecoder = (files, decoding) =>
	remoteDecoder(openWorker, files, decoding);

async function openWorker(readsParquet: boolean): Promise<DecoderWorker> {
	const wasm = readsParquet ? await parquetModule() : null;
	const line = moduleWorker(workerUrl, 'decoder');
	return { line, wasm, end: () => line.terminate() };
}
