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
import { FileRefused, seal, unseal } from './seal.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Stands in the manifest for an array that is a column of the file. */
interface Reference {
	readonly $array: string;
	/** The column holds each value less the one before: what only rises is small then, and packs well. */
	readonly rises?: true;
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
 * Plain data with typed arrays in it as one sealed Arrow IPC file: a row with a list column for every array, equal ones
 * once, everything else as JSON in the schema's metadata. Equal data, in equal order of their keys, give equal bytes.
 */
export function arrayFile(kind: string, data: unknown): Uint8Array<ArrayBuffer> {
	const arrays: Numbers[] = [];
	const placeOf = (values: Numbers): Reference => {
		const rises = isRising(values);
		const written = rises ? risesOf(values) : values;
		const known = arrays.findIndex((other) => areEqual(other, written));
		if (known < 0) arrays.push(written);
		return { $array: String(known < 0 ? arrays.length - 1 : known), ...(rises && { rises }) };
	};
	const tree = JSON.stringify(data, (_, value: unknown) =>
		ArrayBuffer.isView(value) ? placeOf(value as Numbers) : value
	);
	const metadata = new Map([
		[KIND, kind],
		[TREE, tree]
	]);
	const children = arrays.map(listOf);
	const fields = children.map(({ type }, place) => new Field(String(place), type, false));
	const row = makeData({ type: new Struct(fields), length: 1, nullCount: 0, children });
	const writer = new RecordBatchFileWriter();
	writer.write(new RecordBatch(new Schema(fields, metadata), row));
	writer.finish();
	return seal(writer.toUint8Array(true));
}

/** The data of a file that `arrayFile` wrote, in arrays of their own. Throws `FileRefused`, and reads nothing then. */
export function openArrayFile(kind: string, bytes: Uint8Array): unknown {
	const table = tableFromIPC(unseal(bytes));
	const tree = table.schema.metadata.get(TREE);
	if (table.schema.metadata.get(KIND) !== kind || tree === undefined)
		throw new FileRefused('other_kind');
	return JSON.parse(tree, (_, value: unknown) => {
		if (!isReference(value)) return value;
		const list = table.getChild(value.$array)?.data[0]?.children[0];
		if (!list) throw new FileRefused('other_kind');
		// Views of the file's bytes would leave together when one of them is handed to a worker.
		const values = (list.values as Numbers).slice(0, list.length);
		if (value.rises) addUp(values);
		return values;
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

function isRising(values: Numbers): boolean {
	if (values instanceof Float64Array || values.length < 2) return false;
	for (let at = 1; at < values.length; at += 1)
		if ((values[at] as number) < (values[at - 1] as number)) return false;
	return true;
}

function risesOf(values: Numbers): Numbers {
	const rises = values.slice();
	for (let at = 1; at < values.length; at += 1)
		rises[at] = (values[at] as number) - (values[at - 1] as number);
	return rises;
}

function addUp(values: Numbers): void {
	for (let at = 1; at < values.length; at += 1)
		values[at] = (values[at] as number) + (values[at - 1] as number);
}

const areEqual = (one: Numbers, other: Numbers): boolean =>
	one.constructor === other.constructor &&
	one.length === other.length &&
	one.every((value, at) => value === other[at]);
