import {
	type Binary,
	type Data,
	DataType,
	type DateUnit,
	type FixedSizeBinary,
	type LargeBinary,
	Precision,
	TimeUnit,
	Vector
} from 'apache-arrow';
import { isPlainText } from '../../bytes/utf8.ts';
import { secondsOf, wordPairs, writeInt64 } from './int64.ts';
import { decimalText, floatText } from './number-text.ts';
import { type TextOut } from './text-out.ts';
import { writeClock, writeDay, writeTime } from './time-text.ts';

/** Writes what stands in a row as one cell; the row is not null. */
export type WriteCell = (row: number) => void;

const MS_PER_DAY = 86_400_000;
const DAY_UNIT: DateUnit.DAY = 0;
/** A UUID as raw bytes. */
const UUID_BYTES = 16;
const UUID_GROUPS = [4, 6, 8, 10];

/**
 * How the cells of a column of single values are written: numbers as the shortest exact text, `true` and `false`,
 * days and times as `time-text.ts` says, raw bytes as the text they are or, 16 of them, as a UUID. Null for a column of other values.
 */
export function scalarWriter(data: Data, out: TextOut): WriteCell | null {
	const { type } = data;
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return stringWriter(data, out);
	if (DataType.isInt(type)) return integerWriter(data, type.bitWidth, type.isSigned, out);
	if (DataType.isFloat(type)) return floatWriter(data, type.precision, out);
	if (DataType.isDecimal(type)) {
		const [values, words] = [data.values as Uint32Array, type.bitWidth / 32];
		return (row) =>
			out.ascii(decimalText(values.subarray(row * words, (row + 1) * words), type.scale));
	}
	if (DataType.isBool(type)) {
		const bits = data.values as Uint8Array;
		return (row) => {
			const bit = data.offset + row;
			out.ascii(((bits[bit >> 3] as number) >> (bit & 7)) & 1 ? 'true' : 'false');
		};
	}
	if (DataType.isDate(type)) return dayWriter(data, type.unit, out);
	if (DataType.isTime(type)) return clockWriter(data, type.unit, out);
	if (DataType.isTimestamp(type)) return timeWriter(data, type.unit, type.timezone, out);
	if (isRaw(type)) return bytesWriter(data, type, out);
	if (DataType.isNull(type)) return () => undefined;
	return null;
}

function integerWriter(data: Data, bits: number, signed: boolean, out: TextOut): WriteCell {
	if (bits === 64) {
		const pairs = wordPairs(data.values as BigInt64Array);
		return (row) => writeInt64(out, pairs, row, signed);
	}
	const values = data.values as Int32Array;
	return (row) => out.integer(values[row] as number);
}

function floatWriter(data: Data, precision: Precision, out: TextOut): WriteCell {
	if (precision === Precision.HALF) {
		const vector = new Vector([data]);
		return (row) => out.ascii(floatText(Number(vector.get(row)), true));
	}
	const values = data.values as Float64Array;
	const single = precision === Precision.SINGLE;
	return (row) => {
		const value = values[row] as number;
		if (Number.isInteger(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER) out.integer(value);
		else out.ascii(floatText(value, single));
	};
}

function stringWriter(data: Data, out: TextOut): WriteCell {
	const bytes = data.values as Uint8Array;
	const offsets: Int32Array | BigInt64Array = data.valueOffsets;
	const ends = offsets instanceof Int32Array ? offsets : Float64Array.from(offsets, Number);
	return (row) => out.cell(bytes, ends[row] as number, ends[row + 1] as number);
}

function dayWriter(data: Data, unit: DateUnit, out: TextOut): WriteCell {
	if (unit === DAY_UNIT) {
		const days = data.values as Int32Array;
		return (row) => void writeDay(out, days[row] as number);
	}
	const pairs = wordPairs(data.values as BigInt64Array);
	return (row) => {
		const { seconds } = secondsOf(pairs, row, 1000);
		writeDay(out, Math.floor((seconds * 1000) / MS_PER_DAY));
	};
}

/** Parts of a second that a unit counts, and how many decimals they make. */
function partsOf(unit: TimeUnit): { scale: number; places: number } {
	const places = unit === TimeUnit.SECOND ? 0 : 3 * unit;
	return { scale: 10 ** places, places };
}

function clockWriter(data: Data, unit: TimeUnit, out: TextOut): WriteCell {
	const { scale, places } = partsOf(unit);
	const values = data.values as Int32Array | BigInt64Array;
	if (values instanceof Int32Array) {
		return (row) => {
			const value = values[row] as number;
			writeClock(out, Math.floor(value / scale), value % scale, places);
		};
	}
	const pairs = wordPairs(values);
	return (row) => {
		const { seconds, fraction } = secondsOf(pairs, row, scale);
		writeClock(out, seconds, fraction, places);
	};
}

function timeWriter(
	data: Data,
	unit: TimeUnit,
	timezone: string | null | undefined,
	out: TextOut
): WriteCell {
	const { scale, places } = partsOf(unit);
	const pairs = wordPairs(data.values as BigInt64Array);
	const zoned = Boolean(timezone);
	return (row) => {
		const { seconds, fraction } = secondsOf(pairs, row, scale);
		writeTime(out, seconds, fraction, places, zoned);
	};
}

type RawType = Binary | LargeBinary | FixedSizeBinary;

/** Whether cells are raw bytes, which many programs write texts as. */
export function isRaw(type: DataType): type is RawType {
	return (
		DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type)
	);
}

/** Raw bytes as the text that they are, else 16 of them as a UUID; others have no text and are counted. */
function bytesWriter(data: Data, type: RawType, out: TextOut): WriteCell {
	const bytes = data.values as Uint8Array;
	const offsets: Int32Array | BigInt64Array = data.valueOffsets;
	const width = DataType.isFixedSizeBinary(type) ? type.byteWidth : 0;
	const place = (row: number) => (width > 0 ? row * width : Number(offsets[row]));
	return (row) => {
		const [from, to] = [place(row), place(row + 1)];
		const isText = width === UUID_BYTES ? isAscii : isPlainText;
		if (isText(bytes, from, to)) out.cell(bytes, from, to);
		else if (to - from === UUID_BYTES) writeUuid(bytes, from, out);
		else out.wordless++;
	};
}

/** Whether bytes are printable letters of ASCII: sixteen of a UUID are not, but may well be UTF-8. */
function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x20 || byte > 0x7e) return false;
	}
	return true;
}

function writeUuid(bytes: Uint8Array, from: number, out: TextOut): void {
	for (let i = 0; i < UUID_BYTES; i++) {
		if (UUID_GROUPS.includes(i)) out.ascii('-');
		out.ascii((bytes[from + i] as number).toString(16).padStart(2, '0'));
	}
}

/** Room for what `TextOut` does not make room for itself: the digits of one cell and what stands around it. */
export const CELL_BYTES = 64;
