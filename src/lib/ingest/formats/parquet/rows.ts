import { type RecordBatch, readParquet } from 'parquet-wasm';
import type { ParquetRows } from './batches.ts';

/** Rows decoded at a time: few enough to hold, enough that their number costs nothing. */
const BATCH_ROWS = 8192;
/** Here small batches cost five times as much as large ones. */
const WHOLE_BATCH_ROWS = 131_072;

/**
 * Batch by batch from the disk, in little memory. A broken page breaks the WebAssembly instead of
 * rejecting, so this is for a worker whose end is watched.
 */
export const streamedRows: ParquetRows = async function* (file) {
	if (file.metadata().fileMetadata().numRows() === 0) return;
	const reader = (await file.stream({ batchSize: BATCH_ROWS })).getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		yield (value as RecordBatch).intoIPCStream();
	}
};

/** One row group after the other with all of the file in memory; throws where a page is broken. */
export const wholeRows: ParquetRows = async function* (file, blob) {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	for (let group = 0; group < file.metadata().numRowGroups(); group++) {
		const table = readParquet(bytes, { rowGroups: [group], batchSize: WHOLE_BATCH_ROWS });
		for (const batch of table.recordBatches()) yield batch.intoIPCStream();
		table.free();
	}
};
