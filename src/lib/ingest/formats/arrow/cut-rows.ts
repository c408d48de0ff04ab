import type { RecordBatch } from 'apache-arrow';
import type { CutPiece, CutRow } from '../../bytes/record-cells.ts';
import { BARE, ESCAPED, QUOTED, SIMPLE } from '../../records/record-scanner.ts';
import { askedIn, asks, cellSource, HIGH, NUL, QUOTES, type CellSource } from './cell-source.ts';
import { dataAt, isSet, type TextColumn } from './columns.ts';
import { TextOut } from './text-out.ts';

const COMMA = 0x2c;
const QUOTE = 0x22;
/** Copies on this side of the imports: hot loops must not look a binding up. */
const [simple, bare, quoted, escaped] = [SIMPLE, BARE, QUOTED, ESCAPED] as const;
const present = isSet;
const [quotes, high, nul, ask] = [QUOTES, HIGH, NUL, asks] as const;

/** The rows of a record batch: each as the line that `ArrowText` would write, with the places of its cells in it. */
export class ArrowRows implements CutPiece, CutRow {
	readonly row = this;
	readonly share: number;
	readonly from = 0;
	readonly singleByte = false;
	readonly scanner;
	line: number;
	high = -1;
	highEnd = 0;
	nul = false;
	readonly #rows: number;
	/** Null for a column without a cell. */
	readonly #sources: readonly (CellSource | null)[];
	readonly #out = new TextOut();
	#at = -1;

	/** @param line the line of the first row */
	constructor(batch: RecordBatch, columns: readonly TextColumn[], line: number, share: number) {
		const cells = columns.length;
		this.share = share;
		this.line = line - 1;
		this.#rows = cells === 0 ? 0 : batch.numRows;
		this.scanner = {
			starts: new Int32Array(cells),
			ends: new Int32Array(cells),
			forms: new Uint8Array(cells),
			end: 0,
			cells
		};
		// A batch without rows may come without its columns.
		const filled = this.#rows === 0 ? [] : columns;
		this.#sources = filled.map(({ path }) => cellSource(dataAt(batch.data, path)));
	}

	get bytes(): Uint8Array {
		return this.#out.bytes;
	}

	next(): boolean {
		const row = ++this.#at;
		if (row >= this.#rows) return false;
		this.line++;
		this.high = -1;
		this.nul = false;
		const sources = this.#sources;
		const out = this.#out;
		const { starts, ends, forms } = this.scanner;
		let { bytes } = out;
		let at = 0;
		for (let cell = 0; cell < sources.length; cell++) {
			if (cell > 0) bytes[at++] = COMMA;
			const source = sources[cell] as CellSource | null;
			starts[cell] = ends[cell] = at;
			forms[cell] = simple;
			if (source === null) continue;
			if (source.bitmap !== null && !present(source.bitmap, row)) continue;
			const place = source.keys === null ? row : Number(source.keys[row]);
			const from = source.ends[place] as number;
			const to = source.ends[place + 1] as number;
			if (from === to) continue;
			// Room for the cell, its quotes, and the comma behind it.
			const needed = at + 2 * (to - from) + 3;
			if (needed > bytes.length) {
				out.length = at;
				out.reserve(needed - at);
				({ bytes } = out);
			}
			const text = source.bytes;
			if (source.asked === 0) {
				for (let i = from; i < to; i++) bytes[at++] = text[i] as number;
				ends[cell] = at;
			} else at = this.#special(cell, source, from, to, at);
		}
		this.scanner.end = at;
		return true;
	}

	/** Writes a cell of a column in which bytes ask something; gives the place behind it. */
	#special(cell: number, source: CellSource, from: number, to: number, start: number): number {
		const { ends, forms } = this.scanner;
		const { bytes } = this.#out;
		const text = source.bytes;
		let at = start;
		let asked = 0;
		for (let i = from; i < to; i++) {
			const byte = text[i] as number;
			asked |= ask[byte] as number;
			bytes[at++] = byte;
		}
		ends[cell] = at;
		if (asked === 0) return at;
		if ((asked & nul) !== 0) this.nul = true;
		forms[cell] = bare;
		if ((asked & quotes) !== 0) at = this.#quoted(cell, source, from, to, start);
		if ((asked & high) !== 0) {
			if (this.high < 0) this.high = start;
			this.highEnd = at;
		}
		return at;
	}

	/** Writes a cell that must be in quotes, over what was written of it; gives the place behind it. */
	#quoted(cell: number, source: CellSource, from: number, to: number, start: number): number {
		const { starts, ends, forms } = this.scanner;
		const out = this.#out;
		out.length = start + (source.written ? to - from : 0);
		if (!source.written) out.cell(source.bytes, from, to);
		const at = out.length;
		starts[cell] = start + 1;
		ends[cell] = at - 1;
		const inside = out.bytes.subarray(start + 1, at - 1);
		if (inside.includes(QUOTE)) forms[cell] = escaped;
		else forms[cell] = askedIn(inside, 0, inside.length) === 0 ? simple : quoted;
		return at;
	}
}
