import { DataType, DateUnit, type Vector } from 'apache-arrow';
import { NULL_INTEGER } from './port.ts';

/** The values as they lie there; null where the type has no integers. */
export function integersOf(vector: Vector | null, rows: number): Int32Array | null {
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
