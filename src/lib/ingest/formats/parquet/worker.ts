import { initSync } from 'parquet-wasm/esm/parquet_wasm.js';
import { AppError } from '#lib/base/errors.ts';
import { streamedRows } from './rows.ts';
import { parquetText } from './text.ts';
import type { FromParquet, ToParquet } from './messages.ts';

/** Runs in a worker of its own: decodes one file, a piece each time it is asked for one. */
let pieces: ReturnType<typeof parquetText> | undefined;

const answer = (message: FromParquet, transfer: Transferable[] = []) =>
	self.postMessage(message, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<ToParquet>) => {
	if ('open' in data) {
		initSync({ module: data.open.wasm });
		pieces = parquetText(data.open.name, data.open.file, streamedRows);
	} else void next();
});

async function next(): Promise<void> {
	try {
		const result = await pieces?.next();
		if (!result || result.done) answer({ done: true });
		else answer({ piece: result.value }, [result.value.bytes.buffer]);
	} catch (thrown) {
		if (!(thrown instanceof AppError)) throw thrown;
		answer({ failed: { code: thrown.code, data: thrown.data } });
	}
}
