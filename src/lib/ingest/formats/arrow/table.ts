import { RecordBatchReader } from 'apache-arrow';
import { AppError } from '#lib/base/errors.ts';
import { batchTable, type ArrowBatches } from './batches.ts';
import { checkBatch } from './check.ts';
import { inflateMessage } from './inflate.ts';
import { arrowMessages, type ArrowMessage, isFile, isSchema } from './messages.ts';
import { verifyFile } from './verify.ts';
import { readBytes } from '../../bytes/byte-stream.ts';
import type { SourceFile, UnreadReason } from '../../bytes/source.ts';

const CONTINUES = Uint8Array.of(0xff, 0xff, 0xff, 0xff);
const END = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/**
 * An Arrow IPC file, Feather (version 2) file or Arrow stream as a table of text, also with its buffers
 * packed by LZ4, as Feather files mostly are; those packed by ZSTD are refused. Cells as in a Parquet
 * file (`parquet.ts`), each value of a dictionary written once. One record batch is held at a time.
 * @throws AppError `nothing_readable` {file, reason: broken_arrow | compressed_arrow | unsupported_type}
 * and what `readBytes` throws, when the text is read
 */
export async function arrowTable(source: SourceFile): Promise<SourceFile> {
	const unread = new Map<string, UnreadReason>();
	const refusal = (thrown: unknown) => {
		const reason = reasonOf(String(thrown));
		return new AppError('nothing_readable', { file: source.name, reason }, thrown);
	};
	return Promise.resolve({
		...source,
		rewritten: {
			format: 'arrow',
			sheets: [],
			sheet: '',
			headerLine: 1,
			unread,
			...batchTable((signal) => opened(source, signal), unread, refusal)
		}
	});
}

async function opened(source: SourceFile, signal: AbortSignal | undefined): Promise<ArrowBatches> {
	const progress = { share: 0 };
	const reader = await batchesOf(source, signal, progress);
	await reader.open();
	async function* batches() {
		for await (const batch of reader) {
			checkBatch(batch);
			yield { batch, share: progress.share };
		}
	}
	return { schema: reader.schema, batches: batches() };
}

/** Arrow's own reader: of the stream of messages, or of a whole file whose schema is only told at its end. */
async function batchesOf(
	source: SourceFile,
	signal: AbortSignal | undefined,
	progress: { share: number }
) {
	const messages = arrowMessages(source, signal);
	const first = await messages.next().catch(() => ({ value: undefined }));
	if (first.value && isSchema(first.value)) {
		return RecordBatchReader.from(encapsulated(first.value, messages, progress));
	}
	await messages.return();
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for await (const { bytes } of readBytes(source, signal)) pieces.push(new Uint8Array(bytes));
	const file = new Uint8Array(await new Blob(pieces).arrayBuffer());
	if (!isFile(file)) throw new Error('neither a stream of messages nor a whole file');
	verifyFile(file);
	return RecordBatchReader.from(file.buffer);
}

/** The messages as bytes again, whole ones only, for Arrow's own reader takes a cut one for the end. */
async function* encapsulated(
	first: ArrowMessage,
	others: AsyncIterable<ArrowMessage>,
	progress: { share: number }
): AsyncGenerator<Uint8Array, void, void> {
	yield* bytesOf(first);
	for await (const message of others) {
		progress.share = message.share;
		yield* bytesOf(inflateMessage(message));
	}
	yield END;
}

function bytesOf({ metadata, body }: ArrowMessage): Uint8Array[] {
	return [CONTINUES, new Uint8Array(Uint32Array.of(metadata.length).buffer), metadata, body];
}

function reasonOf(words: string): string {
	if (/compression/i.test(words)) return 'compressed_arrow';
	return /unrecognized type/i.test(words) ? 'unsupported_type' : 'broken_arrow';
}
