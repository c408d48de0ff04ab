import { readBytes } from '../../bytes/byte-stream.ts';
import type { BytePiece, SourceFile, UnreadReason } from '../../bytes/source.ts';
import type { TextPiece } from './text.ts';

/**
 * A Parquet file as a table of text. Nothing is decoded before its text is asked for; in a page no more
 * than a row group is held at a time.
 *
 * Cells: numbers as the shortest exact text, decimals with all their places, days `YYYY-MM-DD`, times
 * without a zone as civil time and with one as an instant in UTC, `true`/`false`, structs as columns `a.b`,
 * lists and maps as JSON, UUIDs as text, raw bytes as the text they are where they are text. Intervals are left
 * out; `unread` names them and bytes that are no text.
 * @throws what `readBytes` throws; AppError `nothing_readable` {file, reason: broken_parquet | encrypted | unsupported_codec} and
 * `engine_unavailable`, all when the text is read
 */
export async function parquetTable(source: SourceFile): Promise<SourceFile> {
	const file = await wholeFile(source);
	const unread = new Map<string, UnreadReason>();
	return {
		...source,
		rewritten: {
			format: 'parquet',
			sheets: [],
			sheet: '',
			headerLine: 1,
			unread,
			text: (signal) => text(source.name, file, unread, signal)
		}
	};
}

const MAGIC = /^PAR[1E]$/;

/** The file as it lies on disk; in memory where it comes out of an archive. */
async function wholeFile(source: SourceFile): Promise<Blob> {
	if (source.blob && MAGIC.test(await source.blob.slice(0, 4).text())) return source.blob;
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for await (const { bytes } of readBytes(source)) pieces.push(new Uint8Array(bytes));
	return new Blob(pieces);
}

async function* text(
	name: string,
	file: Blob,
	notes: Map<string, UnreadReason>,
	signal: AbortSignal | undefined
): AsyncGenerator<BytePiece, void, void> {
	const pieces = await decoded(name, file);
	for await (const { bytes, share, unread } of pieces) {
		for (const [header, reason] of unread) notes.set(header, reason);
		signal?.throwIfAborted();
		yield { bytes, share, compressed: false };
	}
}

/** In a page by a worker; in Node, which has none of that kind, right here. */
async function decoded(name: string, file: Blob): Promise<AsyncIterable<TextPiece>> {
	if (typeof Worker === 'undefined') {
		const { parquetText } = await import('./text.ts');
		const { wholeRows } = await import('./rows.ts');
		return parquetText(name, file, wholeRows);
	}
	const { parquetInWorker } = await import('./in-worker.ts');
	return parquetInWorker(name, file);
}
