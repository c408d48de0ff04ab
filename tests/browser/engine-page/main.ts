import type { Engine } from '#lib/engine/port.ts';
import { openWasmEngine } from '#lib/engine/wasm.ts';

declare global {
	/** What this page offers to the test that drives it. */
	interface Window {
		openEngine(): Promise<Engine>;
	}
}

window.openEngine = openWasmEngine;
