import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { AppError } from '#lib/base/errors.ts';
import { absolute, moduleWorker } from '#lib/base/own-worker.ts';
import type { FromParquet, ToParquet } from './messages.ts';
import type { TextPiece } from './text.ts';
import workerUrl from './worker.ts?worker&url';

/** Pieces asked for ahead, so that decoding goes on while the page reads the last one. */
const AHEAD = 3;

let compiled: Promise<WebAssembly.Module> | undefined;

/** The reader's code, downloaded once, at the first Parquet file. */
async function wasmModule(): Promise<WebAssembly.Module> {
	compiled ??= WebAssembly.compileStreaming(fetch(absolute(wasmUrl)));
	return compiled.catch((cause: unknown) => {
		compiled = undefined;
		throw new AppError('engine_unavailable', {}, cause);
	});
}

/**
 * The rows of a Parquet file as CSV text, decoded in a worker of its own: the page stays alive, memory goes
 * back when it ends, and a file that breaks the decoder breaks nothing else.
 * @throws what `parquetText` throws; AppError `engine_unavailable` when the decoder cannot be had
 */
export async function* parquetInWorker(
	name: string,
	file: Blob
): AsyncGenerator<TextPiece, void, void> {
	const wasm = await wasmModule();
	const worker = moduleWorker(workerUrl, 'parquet');
	const answers = answersOf(worker, name);
	const tell = (message: ToParquet) => worker.postMessage(message);
	try {
		tell({ open: { name, file, wasm } });
		for (let asked = 0; asked < AHEAD; asked++) tell({ next: true });
		for (;;) {
			const answer = await answers.next();
			if ('failed' in answer) throw new AppError(answer.failed.code, answer.failed.data);
			if ('done' in answer) return;
			tell({ next: true });
			yield answer.piece;
		}
	} finally {
		worker.terminate();
	}
}

/** The worker's answers one by one; a worker that breaks rejects the next one. */
function answersOf(worker: Worker, name: string): { next(): Promise<FromParquet> } {
	const heard: FromParquet[] = [];
	let broken: AppError | undefined;
	let wake = () => undefined as void;
	worker.addEventListener('message', ({ data }: MessageEvent<FromParquet>) => {
		heard.push(data);
		wake();
	});
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		broken = new AppError('nothing_readable', { file: name, reason: 'broken_parquet' });
		wake();
	});
	return {
		async next() {
			while (heard.length === 0 && !broken) await new Promise<void>((done) => (wake = done));
			const answer = heard.shift();
			if (answer) return answer;
			throw broken ?? new Error('worker: no answer');
		}
	};
}
