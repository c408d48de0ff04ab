import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import bundleUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { AppError } from '#lib/base/errors.ts';
import { absolute, ownWorker, WORKER_POLICY } from '#lib/base/own-worker.ts';
import type { Engine } from './port.ts';
import guard from './worker-guard.js?raw';
import load from './worker-load.js?raw';

/** The script of a worker that first shuts itself in and then loads the engine's bundle. */
function workerScript(): string {
	const told = JSON.stringify({ policy: WORKER_POLICY, bundle: absolute(bundleUrl) });
	return [guard, `self.sujuva = ${told};`, load].join('\n');
}

const failureOf = (worker: Worker): Promise<never> =>
	new Promise((_, reject) => {
		worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
	});

/**
 * Downloads and starts DuckDB in a worker of this page; browsers only.
 * Rejects with `AppError('engine_unavailable')` when the files or the features are missing.
 */
export async function openWasmEngine(): Promise<Engine> {
	let worker: Worker | undefined;
	try {
		worker = ownWorker(workerScript(), { name: 'engine' });
		const failed = failureOf(worker);
		const [{ AsyncDuckDB, VoidLogger }, { wasmEngine }] = await Promise.all([
			import('@duckdb/duckdb-wasm'),
			import('./wasm-session.ts')
		]);
		const db = new AsyncDuckDB(new VoidLogger(), worker);
		await Promise.race([db.instantiate(absolute(wasmUrl)), failed]);
		return await wasmEngine(db);
	} catch (thrown) {
		worker?.terminate();
		throw new AppError('engine_unavailable', {}, thrown);
	}
}
