import { RecordBatchReader } from 'apache-arrow';
import { Compression, ParquetFile } from 'parquet-wasm';
import { AppError, isAbort } from '#lib/base/errors.ts';
import type { UnreadReason } from '../../bytes/source.ts';
import { ArrowText } from '../arrow/text.ts';
import { plainFooter } from './footer.ts';
import { parquetRefusal } from './refusal.ts';

/** A piece of a file's text, and the share of its rows written by then. */
export interface TextPiece {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly share: number;
	/** Columns that are not read, or not in all cells, with the reason. */
	readonly unread: readonly (readonly [string, UnreadReason])[];
}

/** How the rows of a file are decoded: record batches as Arrow streams, in the order of the file. */
export type ParquetRows = (file: ParquetFile, bytes: Blob) => AsyncIterable<Uint8Array>;

/**
 * The rows of a Parquet file as CSV text. Needs the reader's WebAssembly to be started.
 * @throws AppError `nothing_readable` {file, reason: broken_parquet | encrypted | unsupported_codec}
 */
export async function* parquetText(
	name: string,
	file: Blob,
	rows: ParquetRows
): AsyncGenerator<TextPiece, void, void> {
	try {
		const bytes = await plainFooter(name, file);
		const opened = await ParquetFile.fromFile(bytes);
		refuseUnreadCodecs(name, opened);
		yield* textOf(opened, rows(opened, bytes));
	} catch (thrown) {
		if (thrown instanceof AppError || isAbort(thrown)) throw thrown;
		throw parquetRefusal(name, thrown);
	}
}

/** A reader that meets such a column does not say so: it breaks. */
function refuseUnreadCodecs(file: string, opened: ParquetFile): void {
	const columns = opened.metadata().rowGroups()[0]?.columns() ?? [];
	if (columns.some((column) => column.compression() === Compression.LZO)) {
		throw new AppError('nothing_readable', { file, reason: 'unsupported_codec' });
	}
}

async function* textOf(
	file: ParquetFile,
	batches: AsyncIterable<Uint8Array>
): AsyncGenerator<TextPiece, void, void> {
	const total = file.metadata().fileMetadata().numRows();
	const schema = RecordBatchReader.from(file.schema().intoIPCStream()).open().schema;
	const text = new ArrowText(schema);
	yield { bytes: text.header(), share: 0, unread: [...text.unread] };
	let done = 0;
	for await (const ipc of batches) {
		for (const batch of RecordBatchReader.from(ipc)) {
			done += batch.numRows;
			const bytes = text.rows(batch);
			yield { bytes, share: done / total, unread: [...text.unread] };
		}
	}
	if (done !== total) throw new Error(`rows: ${done} of ${total}`);
}
