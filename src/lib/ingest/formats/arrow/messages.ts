import { verifyMessage } from './verify.ts';
import { readBytes } from '../../bytes/byte-stream.ts';
import { FlatTable } from './flat-table.ts';
import type { SourceFile } from '../../bytes/source.ts';

const FILE_MAGIC = 'ARROW1';
/** In a file, messages begin after the magic letters, padded to 8 bytes. */
const FILE_HEADER_BYTES = 8;
const CONTINUES = 0xffffffff;
const MAX_METADATA_BYTES = 1 << 28;
const MAX_BODY_BYTES = 2 ** 32;
/** Numbers of fields and kinds in Arrow's Message.fbs. */
const KIND = 1;
const BODY_LENGTH = 3;
const SCHEMA = 1;

/** A message of Arrow's IPC format: its flatbuffer and the buffers after it. */
export interface ArrowMessage {
	readonly metadata: Uint8Array<ArrayBuffer>;
	readonly body: Uint8Array<ArrayBuffer>;
	/** Share of the file read so far, 0-1. */
	readonly share: number;
}

/**
 * The messages of an Arrow file or stream (Arrow columnar format, "IPC Streaming Format"), one at a time;
 * of a file, its footer is not needed. Throws an Error where the bytes end before the mark of the end.
 */
export async function* arrowMessages(
	source: SourceFile,
	signal?: AbortSignal
): AsyncGenerator<ArrowMessage, void, void> {
	const bytes = new ByteQueue(readBytes(source, signal));
	try {
		const start = await bytes.peek(FILE_MAGIC.length);
		if (new TextDecoder('latin1').decode(start) === FILE_MAGIC) await bytes.take(FILE_HEADER_BYTES);
		for (;;) {
			const first = await unsigned(bytes);
			const length = first === CONTINUES ? await unsigned(bytes) : first;
			if (length === 0) return;
			if (length > MAX_METADATA_BYTES) throw new Error(`message: ${length} bytes`);
			const metadata = await bytes.take(length);
			verifyMessage(metadata);
			const body = await bytes.take(bodyLength(metadata));
			yield { metadata, body, share: bytes.share };
		}
	} finally {
		await bytes.close();
	}
}

async function unsigned(bytes: ByteQueue): Promise<number> {
	return new DataView((await bytes.take(4)).buffer).getUint32(0, true);
}

/** Whether bytes are those of a whole file, which begins and ends with the same letters. */
export function isFile(bytes: Uint8Array): boolean {
	const latin = new TextDecoder('latin1');
	const size = FILE_MAGIC.length;
	const ends = [bytes.subarray(0, size), bytes.subarray(-size)];
	return ends.every((letters) => latin.decode(letters) === FILE_MAGIC);
}

/** Whether a message is the schema, with which every stream begins. */
export function isSchema({ metadata }: ArrowMessage): boolean {
	return FlatTable.root(metadata).byte(KIND) === SCHEMA;
}

function bodyLength(metadata: Uint8Array): number {
	const length = FlatTable.root(metadata).long(BODY_LENGTH);
	if (length < 0 || length > MAX_BODY_BYTES) throw new Error(`body: ${length} bytes`);
	return length;
}

/** Bytes of a file in stretches of any length. */
class ByteQueue {
	share = 0;
	readonly #pieces: ReturnType<typeof readBytes>;
	#held: Uint8Array[] = [];
	#size = 0;

	constructor(pieces: ReturnType<typeof readBytes>) {
		this.#pieces = pieces;
	}

	/** The next bytes, left where they are; fewer where the file ends. */
	async peek(length: number): Promise<Uint8Array<ArrayBuffer>> {
		await this.#fill(length);
		const bytes = this.#join(Math.min(length, this.#size));
		this.#held.unshift(bytes);
		this.#size += bytes.length;
		return bytes;
	}

	/** The next bytes, in a buffer of their own. Throws an Error where the file ends before. */
	async take(length: number): Promise<Uint8Array<ArrayBuffer>> {
		await this.#fill(length);
		if (this.#size < length) throw new Error(`cut short: ${length - this.#size} bytes missing`);
		return this.#join(length);
	}

	async close(): Promise<void> {
		await this.#pieces.return();
	}

	async #fill(length: number): Promise<void> {
		while (this.#size < length) {
			const { done, value } = await this.#pieces.next();
			if (done) return;
			this.share = value.share;
			this.#held.push(value.bytes);
			this.#size += value.bytes.length;
		}
	}

	#join(length: number): Uint8Array<ArrayBuffer> {
		const joined = new Uint8Array(length);
		let at = 0;
		while (at < length) {
			const [first, ...others] = this.#held as [Uint8Array, ...Uint8Array[]];
			const taken = first.subarray(0, length - at);
			joined.set(taken, at);
			at += taken.length;
			this.#held = taken.length < first.length ? [first.subarray(taken.length), ...others] : others;
		}
		this.#size -= length;
		return joined;
	}
}
