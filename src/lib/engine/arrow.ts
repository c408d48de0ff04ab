import { DataType, DateUnit, Precision, type Table, tableFromIPC, type Vector } from 'apache-arrow';
import { dayFromNumber } from '#lib/base/civil-day.ts';
import { NULL_INTEGER, type ResultTable, type SqlValue } from './port.ts';
import { resultTable, untransportable } from './result-table.ts';

const MS_PER_DAY = 86_400_000;

/**
 * The result in Arrow IPC bytes, file or stream, as the port's table.
 * Throws when a column has a type the port does not carry.
 */
export function decodeArrow(bytes: Uint8Array): ResultTable {
	const table: Table = tableFromIPC(bytes);
	const fields = table.schema.fields;
	for (const { name, type } of fields)
		if (!isPortType(type)) throw untransportable(name, String(type));
	return resultTable(
		fields.map(({ name }) => name),
		table.numRows,
		(index) => {
			const vector = table.getChildAt(index);
			return vector ? decodeColumn(vector) : [];
		},
		(index) => integersOf(table.getChildAt(index), table.numRows)
	);
}

function isPortType(type: DataType): boolean {
	if (DataType.isInt(type)) return type.isSigned && type.bitWidth <= 32;
	if (DataType.isFloat(type)) return type.precision === Precision.DOUBLE;
	return (
		DataType.isUtf8(type) || DataType.isBool(type) || DataType.isDate(type) || DataType.isNull(type)
	);
}

/** The values as they lie there; null where the type has no integers. */
function integersOf(vector: Vector | null, rows: number): Int32Array | null {
	if (!vector) return new Int32Array(0);
	const { type } = vector;
	const bits = DataType.isBool(type);
	// Days since 1970 are what a DATE is made of; the vector's own getter makes milliseconds of them.
	if (!bits && !DataType.isInt(type) && !(DataType.isDate(type) && type.unit === DateUnit.DAY))
		return null;
	const integers = new Int32Array(rows);
	let start = 0;
	for (const { values, offset, length, nullBitmap, nullCount } of vector.data) {
		const valid = nullCount > 0 ? nullBitmap : null;
		for (let row = 0; row < length; row += 1) {
			const value = bits ? bitOf(values, offset + row) : (values[row] as number);
			integers[start + row] = valid && !bitOf(valid, offset + row) ? NULL_INTEGER : value;
		}
		start += length;
	}
	return integers;
}

const bitOf = (bytes: ArrayLike<number>, place: number) =>
	((bytes[place >> 3] as number) >> (place & 7)) & 1;

function decodeColumn(vector: Vector): SqlValue[] {
	const values: SqlValue[] = [...vector];
	if (!DataType.isDate(vector.type)) return values;
	return values.map((value) =>
		value === null ? null : dayFromNumber(Math.floor(Number(value) / MS_PER_DAY))
	);
}
