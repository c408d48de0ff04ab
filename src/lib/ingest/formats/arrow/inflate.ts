import type { ArrowMessage } from './messages.ts';
import { FlatTable } from './flat-table.ts';
import { inflateLz4 } from './lz4-frame.ts';

/** Numbers of fields and kinds in Arrow's Message.fbs. */
const KIND = 1;
const HEADER = 2;
const BODY_LENGTH = 3;
const DICTIONARY_BATCH = 2;
const RECORD_BATCH = 3;
const DICTIONARY_DATA = 1;
const BUFFERS = 2;
const COMPRESSION = 3;
const CODEC = 0;
const LZ4 = 0;

const PAIR_BYTES = 16;
const SIZE_BYTES = 8;
const ALIGNMENT = 64;
/** LZ4 packs no tighter. */
const MAX_INFLATION = 255;

/**
 * A message with its buffers inflated, as Arrow's own reader needs it; others are left as they are.
 * Feather files come packed by LZ4 unless asked otherwise. Throws an Error for another codec
 * ("compression") and for broken buffers.
 */
export function inflateMessage(message: ArrowMessage): ArrowMessage {
	const root = FlatTable.root(message.metadata);
	const kind = root.byte(KIND);
	const header = root.table(HEADER);
	const batch = kind === DICTIONARY_BATCH ? header?.table(DICTIONARY_DATA) : header;
	if (!batch || (kind !== DICTIONARY_BATCH && kind !== RECORD_BATCH)) return message;
	const compression = batch.table(COMPRESSION);
	if (!compression) return message;
	if (compression.byte(CODEC) !== LZ4) throw new Error('compression: not LZ4');
	const { count, at, view } = batch.items(BUFFERS, PAIR_BYTES);
	const buffers: Uint8Array[] = [];
	let length = 0;
	for (let place = at; place < at + PAIR_BYTES * count; place += PAIR_BYTES) {
		const from = Number(view.getBigInt64(place, true));
		const to = from + Number(view.getBigInt64(place + 8, true));
		if (from < 0 || to < from || to > message.body.length) throw new Error('buffer out of place');
		const buffer = inflateBuffer(message.body.subarray(from, to));
		view.setBigInt64(place, BigInt(length), true);
		view.setBigInt64(place + 8, BigInt(buffer.length), true);
		buffers.push(buffer);
		length += Math.ceil(buffer.length / ALIGNMENT) * ALIGNMENT;
	}
	batch.forget(COMPRESSION);
	root.setLong(BODY_LENGTH, length);
	return { ...message, body: joined(buffers, length) };
}

/** A buffer begins with its size, -1 where it is stored as it is; an empty one has not even that. */
function inflateBuffer(buffer: Uint8Array): Uint8Array {
	if (buffer.length === 0) return buffer;
	const content = buffer.subarray(SIZE_BYTES);
	const size = new DataView(buffer.buffer, buffer.byteOffset).getBigInt64(0, true);
	if (size === -1n) return content;
	if (size < 0 || size > MAX_INFLATION * content.length) throw new Error('buffer of a wrong size');
	return size === 0n ? new Uint8Array() : inflateLz4(content, Number(size));
}

function joined(buffers: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
	const body = new Uint8Array(length);
	let at = 0;
	for (const buffer of buffers) {
		body.set(buffer, at);
		at += Math.ceil(buffer.length / ALIGNMENT) * ALIGNMENT;
	}
	return body;
}
