import { type Data, DataType, Vector } from 'apache-arrow';
import { hasText } from './has-text.ts';
import { CELL_BYTES, isRaw, scalarWriter } from './scalars.ts';
import { TextOut } from './text-out.ts';

const decoder = new TextDecoder();

/** The JSON text of what stands in a row. */
type JsonOf = (row: number) => string;

/**
 * JSON of the values of a column, without spaces: numbers and booleans bare, texts and times quoted, a map
 * as an object, `null` for what is missing, raw bytes or without text.
 */
export function jsonWriter(data: Data): JsonOf {
	const { type } = data;
	if (!hasText(type) || isRaw(type) || DataType.isNull(type)) return () => 'null';
	const json = presentJson(data, type);
	return (row) => (data.getValid(row) ? json(row) : 'null');
}

function presentJson(data: Data, type: DataType): JsonOf {
	const [child] = data.children;
	if (DataType.isStruct(type)) return structJson(data);
	if (DataType.isUnion(type)) {
		const vector = new Vector([data]);
		return (row) => JSON.stringify(vector.get(row));
	}
	if (child && DataType.isMap(type)) return mapJson(data, child);
	if (child && DataType.isList(type)) return listJson(child, (row) => data.valueOffsets[row] ?? 0);
	if (child && DataType.isFixedSizeList(type)) {
		return listJson(child, (row) => row * type.listSize);
	}
	return DataType.isDictionary(type) ? dictionaryJson(data) : scalarJson(data, type);
}

function listJson(child: Data, startOf: (row: number) => number): JsonOf {
	const item = jsonWriter(child);
	return (row) => {
		const items: string[] = [];
		for (let i = startOf(row); i < startOf(row + 1); i++) items.push(item(i));
		return `[${items.join()}]`;
	};
}

function structJson(data: Data): JsonOf {
	const fields = (data.type as DataType).children ?? [];
	const values = data.children.map(jsonWriter);
	const names = fields.map(({ name }) => JSON.stringify(name));
	return (row) => `{${values.map((value, index) => `${names[index]}:${value(row)}`).join()}}`;
}

function mapJson(data: Data, entries: Data): JsonOf {
	const [keys, values] = entries.children.map(jsonWriter);
	return (row) => {
		const pairs: string[] = [];
		for (let i = data.valueOffsets[row] ?? 0; i < (data.valueOffsets[row + 1] ?? 0); i++) {
			const key = keys?.(i) ?? 'null';
			pairs.push(`${key.startsWith('"') ? key : JSON.stringify(key)}:${values?.(i) ?? 'null'}`);
		}
		return `{${pairs.join()}}`;
	};
}

function dictionaryJson(data: Data): JsonOf {
	const texts = (data.dictionary?.data ?? []).flatMap((values) =>
		Array.from({ length: values.length }, (_, row) => jsonWriter(values)(row))
	);
	const keys = data.values as Int32Array | BigInt64Array;
	return (row) => texts[Number(keys[row])] ?? 'null';
}

function scalarJson(data: Data, type: DataType): JsonOf {
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) {
		const bytes = data.values as Uint8Array;
		const offsets: Int32Array | BigInt64Array = data.valueOffsets;
		return (row) =>
			JSON.stringify(
				decoder.decode(bytes.subarray(Number(offsets[row]), Number(offsets[row + 1])))
			);
	}
	const out = new TextOut();
	const write = scalarWriter(data, out) ?? (() => undefined);
	const bare =
		DataType.isInt(type) ||
		DataType.isFloat(type) ||
		DataType.isDecimal(type) ||
		DataType.isBool(type);
	return (row) => {
		out.length = 0;
		out.reserve(CELL_BYTES);
		write(row);
		const text = decoder.decode(out.bytes.subarray(0, out.length));
		if (!bare) return JSON.stringify(text);
		return text === '' ? 'null' : /inf/.test(text) ? JSON.stringify(text) : text;
	};
}
