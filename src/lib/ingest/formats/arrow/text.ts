import { type Data, DataType, type Field, type RecordBatch, type Schema } from 'apache-arrow';
import { cellWriter } from './cells.ts';
import { CELL_BYTES, type WriteCell } from './scalars.ts';
import { hasText } from './has-text.ts';
import { TextOut } from './text-out.ts';
import type { UnreadReason } from '../../bytes/source.ts';

const COMMA = 0x2c;
const NEWLINE = 0x0a;
const QUOTES = '""';

/** A column of the text: the way to it through structs, and its header, the names on the way joined by points. */
interface TextColumn {
	readonly header: string;
	readonly path: readonly number[];
	/** Whether no cell can have text. */
	readonly wordless: boolean;
}

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

	constructor({ fields }: Schema) {
		const all = columnsOf(fields, [], '');
		this.#columns = all.filter(({ wordless }) => !wordless);
		for (const { header, wordless } of all) if (wordless) this.unread.set(header, 'duration');
	}

	/** The line of headers; nothing where no column has text. */
	header(): Uint8Array<ArrayBuffer> {
		this.#out.line(this.#columns.map(({ header }) => header));
		return this.#out.take();
	}

	/** The lines of a batch's rows. */
	rows(batch: RecordBatch): Uint8Array<ArrayBuffer> {
		const out = this.#out;
		// Such a batch may come without its columns.
		if (batch.numRows === 0) return new Uint8Array();
		const columns = this.#columns.map(({ header, path }) => {
			const cells = cellsOf(batch.data, path, out);
			this.#heed(header);
			return cells;
		});
		const writers = columns.map(({ write }) => write);
		const bitmaps = columns.map(({ bitmap }) => bitmap);
		const width = writers.length;
		if (width === 0) return new Uint8Array();
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
		}
		return out.take();
	}

	/** Notes that a cell of a column was raw bytes without text. */
	#heed(header: string): void {
		if (this.#out.wordless > 0) this.unread.set(header, 'bytes');
		this.#out.wordless = 0;
	}
}

function columnsOf(
	fields: readonly Field[],
	path: readonly number[],
	prefix: string
): TextColumn[] {
	return fields.flatMap(({ name, type }: Field<DataType>, index) => {
		const own = [...path, index];
		const header = prefix + name;
		if (DataType.isStruct(type)) return columnsOf(type.children, own, `${header}.`);
		return [{ header, path: own, wordless: !hasText(type) }];
	});
}

/** A column of one batch: how its cells are written, and a bit per row that tells which are not null. */
interface Cells {
	readonly write: WriteCell;
	readonly bitmap: Uint8Array | null;
}

function cellsOf(row: Data, path: readonly number[], out: TextOut): Cells {
	let bitmap: Uint8Array | null = null;
	let data = row;
	for (const index of path) {
		data = data.children[index] as Data;
		if (data.nullCount > 0) bitmap = both(bitmap, data);
	}
	return { write: cellWriter(data, out), bitmap };
}

const isSet = (bitmap: Uint8Array, row: number) =>
	(((bitmap[row >> 3] as number) >> (row & 7)) & 1) === 1;

/** Rows that a struct and a field in it both have; Arrow keeps the bits of the two apart. */
function both(outer: Uint8Array | null, data: Data): Uint8Array {
	if (outer === null && data.offset === 0) return data.nullBitmap;
	const bitmap = new Uint8Array((data.length + 7) >> 3);
	for (let row = 0; row < data.length; row++) {
		const present = isSet(data.nullBitmap, data.offset + row) && (!outer || isSet(outer, row));
		if (present) bitmap[row >> 3] = (bitmap[row >> 3] as number) | (1 << (row & 7));
	}
	return bitmap;
}
