import { RecordBatchReader } from 'apache-arrow';
import { ParquetFile, type RecordBatch } from 'parquet-wasm';
import { AppError, isAbort } from '#lib/base/errors.ts';
import { ArrowText } from './arrow-text.ts';
import { plainFooter } from './parquet-footer.ts';

/** Rows decoded at a time: few enough to hold, enough that their number costs nothing. */
const BATCH_ROWS = 8192;

/** A piece of a file's text, and the share of its rows written by then. */
export interface TextPiece {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly share: number;
}

/**
 * The rows of a Parquet file as CSV text, a row group at a time. Needs the reader's WebAssembly to be started.
 * @throws AppError `nothing_readable` {file, reason: broken_parquet | encrypted | unsupported_codec}
 */
export async function* parquetText(
	name: string,
	file: Blob
): AsyncGenerator<TextPiece, void, void> {
	try {
		yield* rowsOf(await ParquetFile.fromFile(await plainFooter(name, file)));
	} catch (thrown) {
		if (thrown instanceof AppError || isAbort(thrown)) throw thrown;
		throw new AppError('nothing_readable', { file: name, reason: reasonOf(thrown) }, thrown);
	}
}

async function* rowsOf(file: ParquetFile): AsyncGenerator<TextPiece, void, void> {
	const total = file.metadata().fileMetadata().numRows();
	const schema = RecordBatchReader.from(file.schema().intoIPCStream()).open().schema;
	const text = new ArrowText(schema);
	yield { bytes: text.header(), share: 0 };
	if (total === 0) return;
	const reader = (await file.stream({ batchSize: BATCH_ROWS })).getReader();
	let rows = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			for (const batch of RecordBatchReader.from((value as RecordBatch).intoIPCStream())) {
				rows += batch.numRows;
				yield { bytes: text.rows(batch), share: rows / total };
			}
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	if (rows !== total) throw new Error(`rows: ${rows} of ${total}`);
}

function reasonOf(thrown: unknown): string {
	const words = String(thrown);
	if (/encrypt/i.test(words)) return 'encrypted';
	return /codec|not (yet )?supported|disabled feature/i.test(words)
		? 'unsupported_codec'
		: 'broken_parquet';
}
