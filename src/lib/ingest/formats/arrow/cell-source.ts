import { DataType } from 'apache-arrow';
import { cellWriter, writeWords } from './cells.ts';
import { isSet, type ColumnData } from './columns.ts';
import { CELL_BYTES } from './scalars.ts';
import { TextOut } from './text-out.ts';

/** What a byte asks of the cell it is in: to be looked at when it is read; to be in quotes; to be valid; not to be. */
const SPECIAL = 1;
export const QUOTES = 2;
export const HIGH = 4;
export const NUL = 8;

/** A copy on this side of the import: hot loops must not look a binding up. */
const present = isSet;

/** What each of the 256 bytes asks; letters, digits and most signs ask nothing. */
export const asks = new Uint8Array(256).fill(SPECIAL, 0, 0x20).fill(SPECIAL | HIGH, 0x80);
asks[0] = SPECIAL | NUL;
for (const letter of '",\r\n') asks[letter.charCodeAt(0)] = SPECIAL | QUOTES;

/** The cells of a column of one batch: `bytes[ends[i]..ends[i + 1])`, where `i` is the row or, with keys, its key. */
export interface CellSource {
	readonly bytes: Uint8Array;
	readonly ends: Int32Array | Float64Array;
	readonly keys: ArrayLike<number | bigint> | null;
	/** A bit per row that tells which cells are not null; null where none is, or where nulls are empty. */
	readonly bitmap: Uint8Array | null;
	/** Whether cells are in quotes already where they must be. */
	readonly written: boolean;
	/** All that bytes of the column ask. */
	readonly asked: number;
}

/** Texts lie where they are; words of dictionaries are written once each, all else once a row. Null: all are null. */
export function cellSource({ data, bitmap }: ColumnData): CellSource | null {
	const { type, length } = data;
	if (bitmap !== null && isEmpty(bitmap, length)) return null;
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) {
		const bytes = data.values as Uint8Array;
		const offsets: Int32Array | BigInt64Array = data.valueOffsets;
		const ends = offsets instanceof Int32Array ? offsets : Float64Array.from(offsets, Number);
		const asked = askedIn(bytes, ends[0] as number, ends[length] as number);
		return { bytes, ends, keys: null, bitmap, written: false, asked };
	}
	const out = new TextOut();
	if (DataType.isDictionary(type)) {
		const ends = Int32Array.from(writeWords(data, out));
		const keys = data.values as Int32Array | BigInt64Array;
		const asked = askedIn(out.bytes, 0, out.length);
		return { bytes: out.bytes, ends, keys, bitmap, written: true, asked };
	}
	const write = cellWriter(data, out);
	const ends = new Int32Array(length + 1);
	for (let row = 0; row < length; row++) {
		out.reserve(CELL_BYTES);
		if (bitmap === null || present(bitmap, row)) write(row);
		ends[row + 1] = out.length;
	}
	const asked = isCoded(type) ? 0 : askedIn(out.bytes, 0, out.length);
	return { bytes: out.bytes, ends, keys: null, bitmap: null, written: true, asked };
}

/** Whether cells are digits and signs of ASCII, which ask nothing. */
const isCoded = (type: DataType) =>
	DataType.isInt(type) ||
	DataType.isBool(type) ||
	DataType.isDate(type) ||
	DataType.isTime(type) ||
	DataType.isTimestamp(type);

/** Whether no cell is there. */
function isEmpty(bitmap: Uint8Array, length: number): boolean {
	for (let i = 0; i < length >> 3; i++) if (bitmap[i] !== 0) return false;
	for (let row = length & ~7; row < length; row++) if (isSet(bitmap, row)) return false;
	return true;
}

/** All that some bytes ask. */
export function askedIn(bytes: Uint8Array, from: number, to: number): number {
	let asked = 0;
	for (let i = from; i < to; i++) asked |= asks[bytes[i] as number] as number;
	return asked;
}
