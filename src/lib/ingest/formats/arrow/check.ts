import { type Data, DataType, type RecordBatch } from 'apache-arrow';

/**
 * Refuses a batch whose columns hold less than its rows need: Arrow's own reader takes any numbers that a
 * damaged file gives, and reading on would never end. Throws an Error.
 */
export function checkBatch(batch: RecordBatch): void {
	if (batch.numRows > 0) for (const column of batch.data.children) check(column, batch.numRows);
}

function check(data: Data, rows: number): void {
	const { type, length } = data;
	if (length < rows) throw new Error(`column: ${length} rows of ${rows}`);
	if (data.nullCount > 0) atLeast(8 * data.nullBitmap.length, length);
	const [child] = data.children;
	if (DataType.isStruct(type)) for (const field of data.children) check(field, length);
	else if (DataType.isFixedSizeList(type)) check(child as Data, length * type.listSize);
	else if (DataType.isList(type) || DataType.isMap(type)) {
		check(child as Data, lastOffset(data.valueOffsets, length));
	} else if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) {
		atLeast((data.values as Uint8Array).length, lastOffset(data.valueOffsets, length));
	} else if (DataType.isBool(type)) atLeast(8 * (data.values as Uint8Array).length, length);
	else if (DataType.isDictionary(type)) checkKeys(data, length);
	else if (isFixed(type)) atLeast((data.values as Int32Array).length, length * data.stride);
}

const isFixed = (type: DataType) =>
	DataType.isInt(type) ||
	DataType.isFloat(type) ||
	DataType.isDecimal(type) ||
	DataType.isDate(type) ||
	DataType.isTime(type) ||
	DataType.isTimestamp(type) ||
	DataType.isFixedSizeBinary(type);

function checkKeys(data: Data, length: number): void {
	const words = data.dictionary;
	for (const values of words?.data ?? []) check(values, values.length);
	const keys = data.values as Int32Array | BigInt64Array;
	atLeast(keys.length, length);
	for (let row = 0; row < length; row++) {
		const key = Number(keys[row]);
		if (!data.getValid(row)) continue;
		if (key < 0 || key >= (words?.length ?? 0)) throw new Error(`dictionary: no word ${key}`);
	}
}

/** Where the last of a column's stretches ends; they follow one another. */
function lastOffset(offsets: Int32Array | BigInt64Array, length: number): number {
	atLeast(offsets.length, length + 1);
	for (let row = 0; row < length; row++) {
		if ((offsets[row] as number) > (offsets[row + 1] as number)) throw new Error('offsets fall');
	}
	if (Number(offsets[0]) < 0) throw new Error('offsets begin below zero');
	return Number(offsets[length]);
}

function atLeast(have: number, need: number): void {
	if (have < need) throw new Error(`buffer: ${have} of ${need}`);
}
