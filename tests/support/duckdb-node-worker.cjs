// What duckdb-wasm's Node worker expects of its surroundings: a browser worker's globals.
const os = require('node:os');
const { parentPort, workerData } = require('node:worker_threads');

// The bundle downloads a missing extension into the home folder and waits for it without end;
// where the folder cannot be made it answers at once that there is none.
os.homedir = () => os.devNull;
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
require(workerData);
