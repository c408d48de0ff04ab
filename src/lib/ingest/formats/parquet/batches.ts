import { RecordBatchReader } from 'apache-arrow';
import { Compression, ParquetFile } from 'parquet-wasm';
import { AppError } from '#lib/base/errors.ts';
import type { ArrowBatches } from '../arrow/batches.ts';
import { plainFooter } from './footer.ts';

/** How the rows of a file are decoded: record batches as Arrow streams, in the order of the file. */
export type ParquetRows = (file: ParquetFile, bytes: Blob) => AsyncIterable<Uint8Array>;

/**
 * The rows of a Parquet file. Needs the reader's WebAssembly to be started.
 * @throws AppError `nothing_readable` {file, reason: broken_parquet | encrypted | unsupported_codec}, and what the
 * reader throws
 */
export async function openParquet(
	name: string,
	file: Blob,
	rows: ParquetRows
): Promise<ArrowBatches> {
	const bytes = await plainFooter(name, file);
	const opened = await ParquetFile.fromFile(bytes);
	refuseUnreadCodecs(name, opened);
	const { schema } = RecordBatchReader.from(opened.schema().intoIPCStream()).open();
	return { schema, batches: batchesOf(opened, rows(opened, bytes)) };
}

/** A reader that meets such a column does not say so: it breaks. */
function refuseUnreadCodecs(file: string, opened: ParquetFile): void {
	const columns = opened.metadata().rowGroups()[0]?.columns() ?? [];
	if (columns.some((column) => column.compression() === Compression.LZO)) {
		throw new AppError('nothing_readable', { file, reason: 'unsupported_codec' });
	}
}

async function* batchesOf(file: ParquetFile, pieces: AsyncIterable<Uint8Array>) {
	const total = file.metadata().fileMetadata().numRows();
	let done = 0;
	for await (const ipc of pieces) {
		for (const batch of RecordBatchReader.from(ipc)) {
			done += batch.numRows;
			yield { batch, share: done / total };
		}
	}
	if (done !== total) throw new Error(`rows: ${done} of ${total}`);
}
