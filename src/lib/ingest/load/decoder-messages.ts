import type { SentFailure } from '#lib/base/sent-failure.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { Parcel } from '../bytes/source.ts';
import type { FileShape } from '../look/file-shape.ts';
import type { Batch } from '../records/batch.ts';
import type { StandInState } from '../records/stand-ins.ts';

/** A file to be loaded, as it travels. */
export interface SentFile {
	readonly parcel: Parcel;
	readonly shape: FileShape;
	readonly mapping: Mapping;
}

/** What a load is decoded with. */
export interface SentDecoding {
	readonly salt: string;
	readonly standIns: StandInState;
	readonly files: readonly SentFile[];
	/** The Parquet reader's code; null where none of them is Parquet. */
	readonly wasm: WebAssembly.Module | null;
}

/** What the page tells the decoder: the files, once; then that it wants one more batch of the file of a number. */
export type ToDecoder = { readonly begin: SentDecoding } | { readonly next: number };

/** What became of a wish for a batch. */
export type Answer =
	{ readonly batch: Batch } | { readonly done: StandInState } | { readonly failed: SentFailure };

/** An answer to each wish, in their order, with the number of its file. */
export interface FromDecoder {
	readonly of: number;
	readonly answer: Answer;
}

/** The memory that a batch lies in: it is handed over. */
export function buffersIn({ columns, identities }: Batch): ArrayBuffer[] {
	const parts = [...columns.map(({ values }) => values), ...identities.map(({ hashes }) => hashes)];
	return parts.map(({ buffer }) => buffer as ArrayBuffer);
}
