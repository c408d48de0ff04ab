import type { RecordBatch } from 'apache-arrow';
import type { CutPiece, CutRow } from '../../bytes/record-cells.ts';
import { isUtf8 } from '../../bytes/utf8.ts';
import { QUOTED, SIMPLE } from '../../records/record-scanner.ts';
import { askedIn, CellColumn } from './cell-column.ts';
import { dataAt, type TextColumn } from './columns.ts';
import { TextOut } from './text-out.ts';

/** Copies on this side of the import: hot loops must not look a binding up. */
const [simple, quoted] = [SIMPLE, QUOTED];

/** The rows of a record batch, their cells as `ArrowText` would write them, without quotes. */
export class ArrowRows implements CutPiece, CutRow {
	readonly row = this;
	readonly share: number;
	readonly apart = true;
	readonly singleByte = false;
	readonly from = 0;
	readonly scanner: CutRow['scanner'];
	fault: CutRow['fault'] = '';
	line: number;
	readonly #rows: number;
	readonly #columns: readonly CellColumn[];
	readonly #out = new TextOut(true);
	/** Behind the texts that lie where they are. */
	readonly #written: number;
	#at = -1;

	/** @param line the line of the first row */
	constructor(batch: RecordBatch, columns: readonly TextColumn[], line: number, share: number) {
		const width = columns.length;
		this.share = share;
		this.line = line - 1;
		this.scanner = {
			starts: new Int32Array(width),
			ends: new Int32Array(width),
			forms: new Uint8Array(width),
			end: 0,
			cells: width
		};
		this.#rows = width === 0 ? 0 : batch.numRows;
		this.#columns =
			this.#rows === 0
				? []
				: columns.map(({ path }) => new CellColumn(dataAt(batch.data, path), this.#out));
		this.#written = this.#out.length;
	}

	get bytes(): Uint8Array {
		return this.#out.bytes;
	}

	next(): boolean {
		if (++this.#at >= this.#rows) return false;
		this.line++;
		this.fault = '';
		const columns = this.#columns;
		const { starts, ends, forms } = this.scanner;
		this.#out.length = this.#written;
		for (let i = 0; i < columns.length; i++) {
			const column = columns[i] as CellColumn;
			column.go(this.#at);
			starts[i] = column.start;
			ends[i] = column.end;
			forms[i] = simple;
			if (!column.special || column.start === column.end) continue;
			if (askedIn(this.#out.bytes, column.start, column.end) === 0) continue;
			forms[i] = quoted;
			if (column.suspect) this.#judge(column.start, column.end);
		}
		return true;
	}

	#judge(from: number, to: number): void {
		const { bytes } = this.#out;
		if (bytes.subarray(from, to).includes(0)) this.fault = 'nul_byte';
		else if (this.fault === '' && !isUtf8(bytes, from, to)) this.fault = 'bad_encoding';
	}
}
