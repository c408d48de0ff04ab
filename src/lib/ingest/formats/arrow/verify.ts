import { FlatTable } from './flat-table.ts';

/** Numbers of fields and kinds in Arrow's Message.fbs, Schema.fbs and File.fbs. */
const message = { kind: 1, header: 2, schema: 1, dictionaryBatch: 2, recordBatch: 3 };
const schema = { fields: 1, metadata: 2, features: 3 };
const field = { children: 5, metadata: 6 };
const batch = { nodes: 1, buffers: 2 };
const footer = { schema: 1, dictionaries: 2, recordBatches: 3, metadata: 4 };

const DICTIONARY_DATA = 1;
const OFFSET_BYTES = 4;
const LONG_BYTES = 8;
const PAIR_BYTES = 16;
const BLOCK_BYTES = 24;
const MAX_DEPTH = 64;
const MAGIC_BYTES = 6;
/** Marks of a message's start, and the length of its flatbuffer after them. */
const PREFIX_BYTES = 8;

/**
 * Refuses a message whose lists say that they are longer than the message itself: Arrow's own reader would
 * make them that long. Throws an Error.
 */
export function verifyMessage(metadata: Uint8Array): void {
	const root = FlatTable.root(metadata);
	const header = root.table(message.header);
	if (!header) throw new Error('message: nothing in it');
	const kind = root.byte(message.kind);
	if (kind === message.schema) verifySchema(header);
	else if (kind === message.recordBatch) verifyBatch(header);
	else if (kind === message.dictionaryBatch) {
		const data = header.table(DICTIONARY_DATA);
		if (!data) throw new Error('dictionary: nothing in it');
		verifyBatch(data);
	} else throw new Error(`message: kind ${kind}`);
}

/** The same for a whole file, of which Arrow's own reader begins at the end. */
export function verifyFile(bytes: Uint8Array): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = bytes.length - MAGIC_BYTES - 4;
	const length = view.getUint32(end, true);
	if (length > end) throw new Error('footer: longer than the file');
	const root = FlatTable.root(bytes.subarray(end - length, end));
	const schemaTable = root.table(footer.schema);
	if (!schemaTable) throw new Error('footer: no schema');
	verifySchema(schemaTable);
	root.count(footer.metadata, OFFSET_BYTES);
	for (const list of [footer.dictionaries, footer.recordBatches]) {
		for (const offset of root.longs(list, BLOCK_BYTES)) {
			const size = view.getUint32(offset + OFFSET_BYTES, true);
			verifyMessage(bytes.subarray(offset + PREFIX_BYTES, offset + PREFIX_BYTES + size));
		}
	}
}

function verifySchema(table: FlatTable): void {
	table.count(schema.metadata, OFFSET_BYTES);
	table.count(schema.features, LONG_BYTES);
	for (const one of table.tables(schema.fields)) verifyField(one, 0);
}

function verifyField(table: FlatTable, depth: number): void {
	if (depth > MAX_DEPTH) throw new Error('field: too deep');
	table.count(field.metadata, OFFSET_BYTES);
	for (const child of table.tables(field.children)) verifyField(child, depth + 1);
}

function verifyBatch(table: FlatTable): void {
	table.count(batch.nodes, PAIR_BYTES);
	table.count(batch.buffers, PAIR_BYTES);
}
