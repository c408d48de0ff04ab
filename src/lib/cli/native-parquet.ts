import { AppError } from '#lib/base/errors.ts';
import { openParquet } from '#lib/engine/native-rows.server.ts';
import type { BytePiece, SourceFile, UnreadReason } from '#lib/ingest/bytes/source.ts';
import { parquetTable } from '#lib/ingest/formats/parquet/table.ts';
import { parquetRefusal } from '#lib/ingest/formats/parquet/refusal.ts';
import { TextOut } from '#lib/ingest/formats/arrow/text-out.ts';
import { isOnDisk } from './disk-file.ts';

const PLAIN_MAGIC = 'PAR1';

/**
 * A Parquet file as a table of text, read by the engine's own reader; one inside gzip or an archive is
 * decoded as in the browser. The text is the same either way.
 * @throws AppError `nothing_readable` {file, reason: broken_parquet | encrypted | unsupported_codec} when
 * the text is read
 */
export async function nativeParquetTable(source: SourceFile): Promise<SourceFile> {
	if (!isOnDisk(source)) return parquetTable(source);
	const magic = new TextDecoder('latin1').decode(await source.slice?.(0, PLAIN_MAGIC.length));
	if (magic !== PLAIN_MAGIC) return parquetTable(source);
	const unread = new Map<string, UnreadReason>();
	return {
		...source,
		rewritten: {
			format: 'parquet',
			sheets: [],
			sheet: '',
			headerLine: 1,
			unread,
			text: (signal) => text(source.name, source.path, unread, signal)
		}
	};
}

async function* text(
	name: string,
	path: string,
	unread: Map<string, UnreadReason>,
	signal: AbortSignal | undefined
): AsyncGenerator<BytePiece, void, void> {
	try {
		yield* rows(path, unread, signal);
	} catch (thrown) {
		signal?.throwIfAborted();
		throw thrown instanceof AppError ? thrown : parquetRefusal(name, thrown);
	}
}

async function* rows(
	path: string,
	unread: Map<string, UnreadReason>,
	signal: AbortSignal | undefined
): AsyncGenerator<BytePiece, void, void> {
	const encoder = new TextEncoder();
	const file = await openParquet(path);
	for (const name of file.wordless) unread.set(name, 'duration');
	for (const name of file.bytes) unread.set(name, 'bytes');
	try {
		const header = new TextOut();
		header.line(file.names);
		yield { bytes: header.take(), share: 0, compressed: false };
		for await (const [lines, read] of file.lines()) {
			signal?.throwIfAborted();
			yield { bytes: encoder.encode(lines), share: read / file.total, compressed: false };
		}
	} finally {
		file.close();
	}
}
