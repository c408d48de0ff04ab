import { type Data, DataType } from 'apache-arrow';
import { cellWriter, writeWords } from './cells.ts';
import { isSet, type ColumnData } from './columns.ts';
import { CELL_BYTES } from './scalars.ts';
import { TextOut } from './text-out.ts';

/** What a byte asks of the cell it is in: to be looked at when it is read; to be in quotes; to be valid; not to be. */
export const SPECIAL = 1;
export const QUOTES = 2;
export const HIGH = 4;
export const NUL = 8;

/** What each of the 256 bytes asks; letters, digits and most signs ask nothing. */
export const asks = new Uint8Array(256).fill(SPECIAL, 0, 0x20).fill(SPECIAL | HIGH, 0x80);
asks[0] = SPECIAL | NUL;
for (const letter of '",\r\n') asks[letter.charCodeAt(0)] = SPECIAL | QUOTES;

/** The cells of a column of one batch: `bytes[ends[i]..ends[i + 1])`, where `i` is the row or, with keys, its key. */
export interface CellSource {
	readonly bytes: Uint8Array;
	readonly ends: ArrayLike<number>;
	readonly keys: ArrayLike<number | bigint> | null;
	/** A bit per row that tells which cells are not null; null where none is, or where nulls are empty. */
	readonly bitmap: Uint8Array | null;
	/** Whether cells are in quotes already where they must be. */
	readonly written: boolean;
	/** All that bytes of the column ask. */
	readonly asked: number;
}

/** Texts lie where they are; words of dictionaries are written once each, all else once a row. */
export function cellSource({ data, bitmap }: ColumnData): CellSource {
	const { type } = data;
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return placed(data, bitmap);
	const out = new TextOut();
	if (DataType.isDictionary(type)) {
		const ends = Float64Array.from(writeWords(data, out));
		const keys = data.values as Int32Array | BigInt64Array;
		return { ...writtenIn(out), ends, keys, bitmap };
	}
	const write = cellWriter(data, out);
	const ends = new Float64Array(data.length + 1);
	for (let row = 0; row < data.length; row++) {
		out.reserve(CELL_BYTES);
		if (bitmap === null || isSet(bitmap, row)) write(row);
		ends[row + 1] = out.length;
	}
	return { ...writtenIn(out), ends, keys: null, bitmap: null };
}

function placed(data: Data, bitmap: Uint8Array | null): CellSource {
	const bytes = data.values as Uint8Array;
	const offsets: Int32Array | BigInt64Array = data.valueOffsets;
	const ends = offsets instanceof Int32Array ? offsets : Float64Array.from(offsets, Number);
	const asked = askedIn(bytes, ends[0] as number, ends[data.length] as number);
	return { bytes, ends, keys: null, bitmap, written: false, asked };
}

const writtenIn = ({ bytes, length }: TextOut) => ({
	bytes,
	written: true,
	asked: askedIn(bytes, 0, length)
});

function askedIn(bytes: Uint8Array, from: number, to: number): number {
	let asked = 0;
	for (let i = from; i < to; i++) asked |= asks[bytes[i] as number] as number;
	return asked;
}
