import type { RecordBatch, Schema } from 'apache-arrow';
import { cellWriter } from './cells.ts';
import { columnsOf, dataAt, isSet, type TextColumn } from './columns.ts';
import { CELL_BYTES, type WriteCell } from './scalars.ts';
import { TextOut } from './text-out.ts';
import type { UnreadReason } from '../../bytes/source.ts';

const COMMA = 0x2c;
const NEWLINE = 0x0a;
const QUOTES = '""';
const PIECE_ROWS = 4096;

/**
 * Turns record batches of one schema into CSV text: `,` between cells, `"` doubled inside quotes, exactly
 * one line per row, missing values empty. Structs become a column per field (`a.b`); intervals and durations
 * are left out, and cells of raw bytes that are no text are empty: `unread` names such columns.
 */
export class ArrowText {
	/** Columns that could not be read, or not in all cells, with the reason; grows with the rows. */
	readonly unread = new Map<string, UnreadReason>();
	readonly #columns: readonly TextColumn[];
	readonly #out = new TextOut();

	constructor(schema: Schema) {
		const { columns, wordless } = columnsOf(schema);
		this.#columns = columns;
		for (const header of wordless) this.unread.set(header, 'duration');
	}

	/** The line of headers; nothing where no column has text. */
	header(): Uint8Array<ArrayBuffer> {
		this.#out.line(this.#columns.map(({ header }) => header));
		return this.#out.take();
	}

	/** The lines of a batch's rows, some thousand at a time: who looks at the first needs no others. */
	*rows(batch: RecordBatch): Generator<Uint8Array<ArrayBuffer>, void, void> {
		const out = this.#out;
		// Such a batch may come without its columns.
		if (batch.numRows === 0) return;
		const columns = this.#columns.map(({ header, path }) => {
			const { data, bitmap } = dataAt(batch.data, path);
			const write = cellWriter(data, out);
			this.#heed(header);
			return { write, bitmap };
		});
		const writers = columns.map(({ write }) => write);
		const bitmaps = columns.map(({ bitmap }) => bitmap);
		const width = writers.length;
		if (width === 0) return;
		for (let row = 0; row < batch.numRows; row++) {
			const start = out.length;
			for (let column = 0; column < width; column++) {
				out.reserve(CELL_BYTES);
				if (column > 0) out.byte(COMMA);
				const bitmap = bitmaps[column] as Uint8Array | null;
				if (bitmap !== null && !isSet(bitmap, row)) continue;
				(writers[column] as WriteCell)(row);
				if (out.wordless > 0) this.#heed((this.#columns[column] as TextColumn).header);
			}
			// A line of nothing would be no row.
			if (out.length === start) out.ascii(QUOTES);
			out.reserve(1);
			out.byte(NEWLINE);
			if ((row + 1) % PIECE_ROWS === 0) yield out.take();
		}
		if (out.length > 0) yield out.take();
	}

	/** Notes that a cell of a column was raw bytes without text. */
	#heed(header: string): void {
		if (this.#out.wordless > 0) this.unread.set(header, 'bytes');
		this.#out.wordless = 0;
	}
}
