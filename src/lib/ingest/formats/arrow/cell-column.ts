import { type Data, DataType } from 'apache-arrow';
import { cellWriter, writeWords } from './cells.ts';
import { isSet, type ColumnData } from './columns.ts';
import { CELL_BYTES, type WriteCell } from './scalars.ts';
import type { TextOut } from './text-out.ts';

/** Where the cells of a column of texts lie: one after the other, or as words that rows point to. */
interface Places {
	/** Added to every place. */
	readonly base: number;
	readonly ends: ArrayLike<number>;
	/** Word of every row; null where cells follow one another. */
	readonly keys: ArrayLike<number | bigint> | null;
}

/** A byte of a text cell that may not be copied as it is; one for which the cell must be judged. */
const SPECIAL = 1;
const SUSPECT = 2;

/** What bytes ask for; letters, digits and most signs ask for nothing. */
const asks = new Uint8Array(256).fill(SPECIAL, 0, 0x20).fill(SPECIAL | SUSPECT, 0x80);
asks[0] = SPECIAL | SUSPECT;
asks[0x22] = SPECIAL;

/** What any byte of a stretch asks for. */
export function askedIn(bytes: Uint8Array, from: number, to: number): number {
	let asked = 0;
	for (let i = from; i < to; i++) asked |= asks[bytes[i] as number] as number;
	return asked;
}

/** The cells of a column of one batch: texts where they lie, others written when their row comes. */
export class CellColumn {
	/** Whether some cells are to be looked at, and some judged. */
	readonly special: boolean;
	readonly suspect: boolean;
	start = 0;
	end = 0;
	readonly #out: TextOut;
	readonly #bitmap: Uint8Array | null;
	readonly #places: Places | null;
	readonly #write: WriteCell | null;

	/** Puts texts of the column behind those in `out`, once. */
	constructor({ data, bitmap }: ColumnData, out: TextOut) {
		this.#out = out;
		this.#bitmap = bitmap;
		const from = out.length;
		this.#places = placed(data, out);
		this.#write = this.#places ? null : cellWriter(data, out);
		const asked = askedIn(out.bytes, from, out.length);
		this.special = this.#places ? (asked & SPECIAL) !== 0 : !isCoded(data.type);
		this.suspect = (asked & SUSPECT) !== 0;
	}

	/** Finds the cell of a row, or writes it behind all texts: `out.bytes[start..end)`. */
	go(row: number): void {
		if (this.#bitmap !== null && !isSet(this.#bitmap, row)) {
			this.start = this.end = 0;
			return;
		}
		const places = this.#places;
		if (places === null) {
			const out = this.#out;
			out.reserve(CELL_BYTES);
			this.start = out.length;
			(this.#write as WriteCell)(row);
			this.end = out.length;
			return;
		}
		const { base, ends, keys } = places;
		const at = keys === null ? row : Number(keys[row]);
		this.start = base + (ends[at] as number);
		this.end = base + (ends[at + 1] as number);
	}
}

/** Copies the texts of a column; null where it has none. */
function placed(data: Data, out: TextOut): Places | null {
	const { type } = data;
	if (DataType.isDictionary(type))
		return { base: 0, ends: writeWords(data, out), keys: data.values as Int32Array };
	if (!DataType.isUtf8(type) && !DataType.isLargeUtf8(type)) return null;
	const offsets: Int32Array | BigInt64Array = data.valueOffsets;
	const ends = offsets instanceof Int32Array ? offsets : Float64Array.from(offsets, Number);
	const from = ends[0] as number;
	const base = out.length - from;
	out.raw(data.values as Uint8Array, from, ends[data.length] as number);
	return { base, ends, keys: null };
}

/** Whether cells are digits and signs of ASCII, in which nothing is special. */
const isCoded = (type: DataType) =>
	DataType.isInt(type) ||
	DataType.isFloat(type) ||
	DataType.isDecimal(type) ||
	DataType.isBool(type) ||
	DataType.isDate(type) ||
	DataType.isTime(type) ||
	DataType.isTimestamp(type);
