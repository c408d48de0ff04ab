import {
	Field,
	Float64,
	Int32,
	List,
	makeData,
	RecordBatch,
	RecordBatchFileWriter,
	Schema,
	Struct,
	tableFromIPC,
	Uint16,
	Uint32,
	Uint8,
	type Data,
	type DataType
} from 'apache-arrow';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Stands in the manifest for an array that is a column of the file. */
interface Reference {
	readonly $array: string;
}

const KIND = 'kind';
const TREE = 'tree';

const types: readonly (readonly [{ new (length: number): Numbers }, () => DataType])[] = [
	[Uint8Array, () => new Uint8()],
	[Uint16Array, () => new Uint16()],
	[Uint32Array, () => new Uint32()],
	[Int32Array, () => new Int32()],
	[Float64Array, () => new Float64()]
];

/**
 * Plain data with typed arrays in it as one Arrow IPC file: a row with a list column for every array, everything else
 * as JSON in the schema's metadata. Equal data, in equal order of their keys, give equal bytes.
 */
export function arrayFile(kind: string, data: unknown): Uint8Array {
	const fields: Field[] = [];
	const lists: Data[] = [];
	const tree = JSON.stringify(data, (_, value: unknown) => {
		if (!ArrayBuffer.isView(value)) return value;
		const name = String(fields.length);
		const list = listOf(value as Numbers);
		fields.push(new Field(name, list.type, false));
		lists.push(list);
		return { $array: name } satisfies Reference;
	});
	const metadata = new Map([
		[KIND, kind],
		[TREE, tree]
	]);
	const row = makeData({ type: new Struct(fields), length: 1, nullCount: 0, children: lists });
	const writer = new RecordBatchFileWriter();
	writer.write(new RecordBatch(new Schema(fields, metadata), row));
	writer.finish();
	return writer.toUint8Array(true);
}

/** The data of a file that `arrayFile` wrote, in arrays of their own. Throws `not a file of: …`. */
export function openArrayFile(kind: string, bytes: Uint8Array): unknown {
	const table = tableFromIPC(bytes);
	const tree = table.schema.metadata.get(TREE);
	if (table.schema.metadata.get(KIND) !== kind || tree === undefined)
		throw new Error(`not a file of: ${kind}`);
	return JSON.parse(tree, (_, value: unknown) => {
		if (!isReference(value)) return value;
		const list = table.getChild(value.$array)?.data[0]?.children[0];
		if (!list) throw new Error(`not a file of: ${kind}`);
		// Views of the file's bytes would leave together when one of them is handed to a worker.
		return (list.values as Numbers).slice(0, list.length);
	});
}

const isReference = (value: unknown): value is Reference =>
	typeof value === 'object' && value !== null && '$array' in value;

function listOf(values: Numbers): Data<List> {
	const type = types.find(([array]) => values instanceof array)?.[1]();
	if (!type) throw new Error(`no such column: ${values.constructor.name}`);
	const child = makeData({ type, length: values.length, nullCount: 0, data: values } as never);
	return makeData({
		type: new List(new Field('item', type, false)),
		length: 1,
		nullCount: 0,
		valueOffsets: Int32Array.of(0, values.length),
		child: child as Data
	});
}
