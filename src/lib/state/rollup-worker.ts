import { moduleWorker } from '#lib/base/own-worker.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import { remoteRollup } from '#lib/rollup/remote.ts';
import workerUrl from '#lib/rollup/worker.ts?worker&url';

/** Columns of facts in a worker of this page, until it is closed. */
export interface RollupWorker {
	readonly rollup: Rollup;
	close(): void;
}

/** Starts the worker. */
export function openRollup(): RollupWorker {
	const worker = moduleWorker(workerUrl, 'rollup');
	return { rollup: remoteRollup(worker), close: () => worker.terminate() };
}
