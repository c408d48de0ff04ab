import type { Rollup } from '#lib/rollup/port.ts';
import { remoteRollup } from '#lib/rollup/remote.ts';

/** Columns of facts in a worker of this page, until it is closed. */
export interface RollupWorker {
	readonly rollup: Rollup;
	close(): void;
}

/** Starts the worker. */
export function openRollup(): RollupWorker {
	const worker = new Worker(new URL('../rollup/worker.ts', import.meta.url), {
		type: 'module',
		name: 'rollup'
	});
	return { rollup: remoteRollup(worker), close: () => worker.terminate() };
}
