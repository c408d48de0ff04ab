import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import bundleUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { AppError } from '#lib/base/errors.ts';
import type { Engine } from './port.ts';
import guard from './worker-guard.js?raw';

const absolute = (url: string) => new URL(url, document.baseURI).href;

/**
 * The script of a worker that first shuts itself in and then loads the engine's bundle. It is a `blob:`
 * because a page's CSP binds only such workers, not those loaded by URL.
 */
function workerScript(): string {
	const load = `importScripts(${JSON.stringify(absolute(bundleUrl))});`;
	const script = [guard, load, 'self.importScripts = undefined;'].join('\n');
	return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
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
	const script = workerScript();
	let worker: Worker | undefined;
	try {
		worker = new Worker(script, { name: 'engine' });
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
	} finally {
		URL.revokeObjectURL(script);
	}
}
