import type { ShareStates } from './client-pairs.ts';
import type { FactSource } from './columns.ts';
import type { Cut, Detail, ReadContext, Reading, Selection } from './question.ts';

/** What is asked of a worker; all of it is plain data. */
export type Call =
	| { readonly load: string; readonly source: FactSource }
	| { readonly cells: Reading; readonly context: ReadContext; readonly cut: Cut }
	| {
			readonly scan: Reading;
			readonly selection: Selection;
			readonly context: ReadContext;
			readonly detail: Detail | undefined;
	  }
	| { readonly pairs: Reading; readonly share: ShareStates; readonly context: ReadContext }
	| { readonly forget: string };

/** To the worker: a call, or that one is no longer wanted. */
export type Request =
	{ readonly id: number; readonly call: Call } | { readonly id: number; readonly abort: true };

/** From the worker: what a call came to. */
export type Response =
	| { readonly id: number; readonly value: unknown }
	| { readonly id: number; readonly error: string };

/** One end of the line to a worker: a `Worker`, a worker's own scope, a started `MessagePort`. */
export interface Line {
	postMessage(message: unknown, transfer: ArrayBuffer[]): void;
	addEventListener(type: 'message' | 'error', listen: (event: MessageEvent) => void): void;
}

/** Buffers of all typed arrays in plain data, each once, to be handed over instead of copied. */
export function buffersIn(value: unknown): ArrayBuffer[] {
	const found = new Set<ArrayBuffer>();
	const look = (part: unknown) => {
		if (ArrayBuffer.isView(part)) {
			if (part.buffer instanceof ArrayBuffer) found.add(part.buffer);
		} else if (typeof part === 'object' && part !== null) Object.values(part).forEach(look);
	};
	look(value);
	return [...found];
}
