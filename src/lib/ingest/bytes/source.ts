import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { CutPiece } from './record-cells.ts';

/** Bytes of a file after inflating, in pieces, and the share of the file on disk they came from. */
export interface BytePiece {
	readonly bytes: Uint8Array;
	readonly share: number;
	readonly compressed: boolean;
}

/** What a file is, found by its content and never by its name. */
export type FileFormat = 'csv' | 'xlsx' | 'parquet' | 'arrow' | 'json' | 'ndjson' | 'xes' | 'html';

/**
 * A table to be read, wherever it lies: a file, an entry of an archive, a sheet of a workbook.
 * `stream` may be called again for a second reading.
 */
export interface SourceFile {
	readonly name: string;
	/** Bytes as they lie on disk, so compressed where the file is; of an archive's entry, inflated. */
	readonly size: number;
	stream(): ReadableStream<Uint8Array>;
	/** Inflates gzip, where there is a faster way than the browsers' own, which makes small pieces. */
	readonly gunzip?: () => ReadableWritablePair<Uint8Array, Uint8Array>;
	/** Bytes `from` to `to` (not included) as they lie on disk, where any place can be read at once. */
	readonly slice?: (from: number, to: number) => Promise<Uint8Array>;
	/** The file itself where the browser holds it. */
	readonly blob?: Blob;
	/** How a worker gets the same table; left out where only this thread can read it. */
	readonly parcel?: Parcel;
	/** Set where the file is no text: its rows as text. */
	readonly rewritten?: Rewritten;
}

/** A table as it travels to a worker: a file and the table's place among those in it, or text taken out of a table. */
export type Parcel =
	| {
			readonly file: File;
			readonly place: number;
			/** What a first reading of the table found, null until one has: no worker need read it for that again. */
			readonly survey?: { found: unknown };
	  }
	| { readonly file: File; readonly text: TextFacts | null };

/** What is known of a table whose text was taken out of it; null for text as it lay in the file. */
export type TextFacts = Omit<Rewritten, 'text' | 'cut' | 'unread' | 'survey'>;

/** Why cells of a column are left empty, or the whole column out: raw bytes that are no text, lengths of time. */
export type UnreadReason = 'bytes' | 'duration';

/**
 * A table of another format as CSV text, so that everything behind it (layout, identity codes, rejected
 * rows) works the same for all formats. The text is UTF-8 with `,` between cells and `"` doubled inside
 * quotes, exactly one line per row and as many cells in each; line n is row n of the sheet, or record
 * n - 1 after a header line of field names. What should be a record and is none has a cell more.
 */
export interface Rewritten {
	readonly format: Exclude<FileFormat, 'csv'>;
	/** Sheets of the workbook in its order, and the one this table is; empty where the format has none. */
	readonly sheets: readonly string[];
	readonly sheet: string;
	/** Line of the header where the format fixes it; null where it has to be found, as in a sheet. */
	readonly headerLine: number | null;
	/** What a row with a wrong number of cells is rejected as, where it is not `ragged_row`. */
	readonly ragged?: IssueCode;
	/** Columns that are not read, or not in all cells: those that the text so far has shown. */
	readonly unread?: ReadonlyMap<string, UnreadReason>;
	/** The first reading, where the format needs one: what was found in one thread may be told in another. */
	readonly survey?: { readonly found: unknown; tell(found: unknown): void };
	/** The text piece by piece; `share` is the part of the file on disk it took. */
	text(signal?: AbortSignal): AsyncIterable<BytePiece>;
	/** The same rows, their cells as they lie in the file's own columns, where the format has such. */
	cut?(signal?: AbortSignal): AsyncIterable<CutPiece>;
}

/** The file a person dropped or picked. Nothing of it is read until `stream` is called. */
export function fileSource(file: File): SourceFile {
	return {
		name: file.name,
		size: file.size,
		blob: file,
		parcel: { file, place: 0 },
		stream: () => file.stream(),
		slice: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer())
	};
}
