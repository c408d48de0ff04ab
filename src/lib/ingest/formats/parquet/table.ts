import { readBytes } from '../../bytes/byte-stream.ts';
import type { SourceFile, UnreadReason } from '../../bytes/source.ts';
import { batchTable, type ArrowBatches } from '../arrow/batches.ts';
import { parquetRefusal } from './refusal.ts';

/** How a file's rows are decoded. */
export type OpenParquet = (name: string, file: Blob) => Promise<ArrowBatches>;

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
export async function parquetTable(
	source: SourceFile,
	open: OpenParquet = openHere
): Promise<SourceFile> {
	const { name } = source;
	const file = await wholeFile(source);
	const unread = new Map<string, UnreadReason>();
	const refusal = (thrown: unknown) => parquetRefusal(name, thrown);
	return {
		...source,
		rewritten: {
			format: 'parquet',
			sheets: [],
			sheet: '',
			headerLine: 1,
			unread,
			...batchTable(() => open(name, file), unread, refusal)
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

/** In Node, which has no worker of the page's kind. */
const openHere: OpenParquet = async (name, file) => {
	const [{ openParquet }, { wholeRows }] = await Promise.all([
		import('./batches.ts'),
		import('./rows.ts')
	]);
	return openParquet(name, file, wholeRows);
};
