import { openNativeEngine } from '#lib/engine/node.server.ts';
import type { Engine } from '#lib/engine/port.ts';
import { wasmEngine } from './wasm-engine.ts';

export { wasmEngine };

/** A fresh native engine: what plain tests use. */
export const nativeEngine = (): Promise<Engine> => openNativeEngine({ threads: 1 });

/** Both adapters, for `describe.each`: what holds on one must hold on the other. */
export const engines: readonly { readonly name: string; readonly open: () => Promise<Engine> }[] = [
	{ name: 'native', open: nativeEngine },
	{ name: 'wasm', open: wasmEngine }
];
