import { createRequire } from 'node:module';
import { Worker as NodeWorker } from 'node:worker_threads';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Engine } from '#lib/engine/port.ts';
import { wasmEngine as engineOver } from '#lib/engine/wasm-session.ts';

const { resolve } = createRequire(import.meta.url);

/** duckdb-wasm's own Node bundle on a thread, behind the few members of `Worker` that its client uses. */
function startWorker(): Worker {
	const thread = new NodeWorker(new URL('./duckdb-node-worker.mjs', import.meta.url), {
		workerData: resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs'),
		// The bundle prints every error that it also answers with.
		stdout: true,
		stderr: true
	});
	return {
		postMessage: (message: unknown, transfer: ArrayBuffer[]) =>
			thread.postMessage(message, transfer),
		addEventListener: (type: string, listen: (event: { data: unknown }) => void) =>
			thread.on(type, (data: unknown) => listen({ data })),
		removeEventListener: () => undefined,
		terminate: () => void thread.terminate()
	} as unknown as Worker;
}

/** The browser's engine (the same adapter and the same wasm file) in Node. */
export async function wasmEngine(): Promise<Engine> {
	const db = new AsyncDuckDB(new VoidLogger(), startWorker());
	await db.instantiate(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
	return engineOver(db);
}
