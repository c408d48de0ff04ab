// What duckdb-wasm's Node worker expects of its surroundings: a browser worker's globals.
import { createRequire } from 'node:module';
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';

// The bundle downloads a missing extension into the home folder and waits for it without end;
// where the folder cannot be made it answers at once that there is none.
os.homedir = () => os.devNull;

const globals = /** @type {any} */ (globalThis);
globals.postMessage = (/** @type {unknown} */ message, /** @type {any} */ transfer) =>
	parentPort?.postMessage(message, transfer);
parentPort?.on('message', (data) => globals.onmessage({ data }));
createRequire(import.meta.url)(workerData);
