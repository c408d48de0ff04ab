import type { SentFailure } from '#lib/base/sent-failure.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { FileShape } from './file-shape.ts';

/** A table to be looked at: its file, which has a number of its own, and its place among those in it. */
export interface ToSniffer {
	readonly number: number;
	readonly file: File;
	readonly place: number;
	/** What was said about how it is built. */
	readonly format: Mapping['format'] | null;
	/** The Parquet reader's code; null for a table of another kind. */
	readonly wasm: WebAssembly.Module | null;
}

/** What a table is, with what a first reading of it found, where its format needs one. */
export type FromSniffer =
	{ readonly shape: FileShape; readonly survey: unknown } | { readonly failed: SentFailure };
