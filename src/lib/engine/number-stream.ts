import {
	Int32,
	Int64,
	Int8,
	makeData,
	RecordBatch,
	RecordBatchStreamWriter,
	Schema,
	Field,
	Struct,
	type Data
} from 'apache-arrow';
import type { NumberColumn } from './port.ts';

/** Columns of numbers as a stream of Arrow IPC with one batch. */
export function numberStream(columns: readonly NumberColumn[]): Uint8Array {
	const children = columns.map(({ values }) => dataOf(values));
	const fields = columns.map(({ name }, index) => new Field(name, children[index]!.type, false));
	const length = columns[0]?.values.length ?? 0;
	const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
	return RecordBatchStreamWriter.writeAll([new RecordBatch(new Schema(fields), data)]).toUint8Array(
		true
	);
}

function dataOf(values: NumberColumn['values']): Data<Int64 | Int32 | Int8> {
	const length = values.length;
	if (values instanceof BigInt64Array)
		return makeData({ type: new Int64(), length, nullCount: 0, data: values });
	if (values instanceof Int32Array)
		return makeData({ type: new Int32(), length, nullCount: 0, data: values });
	return makeData({ type: new Int8(), length, nullCount: 0, data: values });
}
