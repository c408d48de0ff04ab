import type { Page } from 'playwright-core';
import { askWorker, engineWorker } from '#tests/support/engine-worker.ts';

/** Size of the engine's memory in bytes. It never shrinks, so it is the peak too. */
export async function wasmMemory(page: Page): Promise<number> {
	const worker = await engineWorker(page);
	await worker.evaluate(() => {
		const scope = self as unknown as {
			wasmBytes: number;
			DUCKDB_RUNTIME: { glob: (module: { HEAPU8: Uint8Array }, ...rest: unknown[]) => unknown };
		};
		const { glob } = scope.DUCKDB_RUNTIME;
		scope.DUCKDB_RUNTIME.glob = (module, ...rest) => {
			scope.wasmBytes = module.HEAPU8.byteLength;
			return glob(module, ...rest);
		};
	});
	// Looking for a file is what makes the engine hand its module to the runtime.
	await askWorker(worker, `SELECT * FROM read_csv('no-such-file.csv')`);
	return worker.evaluate(() => (self as unknown as { wasmBytes: number }).wasmBytes);
}
