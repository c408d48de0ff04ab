import type { SentFailure } from '#lib/base/sent-failure.ts';
import type { UnreadReason } from '../bytes/source.ts';

/** What the page tells the worker: the table to read, once; then that it wants one more piece of its text. */
export type ToReader =
	| {
			readonly open: {
				readonly file: File;
				readonly place: number;
				/** What a first reading of it found, if any. */
				readonly survey?: { readonly found: unknown };
				/** The Parquet reader's code; null for a table of another kind. */
				readonly wasm: WebAssembly.Module | null;
			};
	  }
	| { readonly next: true };

/** A piece of a table's text, the share of the file behind it, and what was not read by then. */
export interface TextPiece {
	readonly bytes: Uint8Array;
	readonly share: number;
	readonly unread: readonly (readonly [string, UnreadReason])[];
}

/** What the worker answers to each wish for a piece, in their order. */
export type FromReader =
	{ readonly piece: TextPiece } | { readonly done: true } | { readonly failed: SentFailure };
