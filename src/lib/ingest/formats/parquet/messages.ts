import type { AppErrorCode, AppErrorData } from '#lib/base/errors.ts';
import type { TextPiece } from './text.ts';

/** What the page tells the Parquet worker: the file, once; then that it wants one more piece. */
export type ToParquet =
	| {
			readonly open: {
				readonly name: string;
				readonly file: Blob;
				readonly wasm: WebAssembly.Module;
			};
	  }
	| { readonly next: true };

/** What the worker answers to each wish for a piece, in their order. */
export type FromParquet =
	| { readonly piece: TextPiece }
	| { readonly done: true }
	| { readonly failed: { readonly code: AppErrorCode; readonly data: AppErrorData } };
