import {
	configure,
	Reader,
	ZipReader,
	type Entry,
	type FileEntry
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { AppError, isAbort } from '#lib/base/errors.ts';
import { inflationGuard } from './inflation-guard.ts';
import type { Seekable } from './seekable.ts';

configure({ useWebWorkers: false });

/** Entries an archive may have: far more than any export, few enough to list. */
const MAX_ENTRIES = 10_000;

/** One file in an archive. */
export interface ZipEntry {
	/** Path inside the archive, folders parted by `/`. */
	readonly path: string;
	/** Bytes after inflating, as the archive says; not to be trusted for more than progress. */
	readonly size: number;
	/**
	 * The bytes, inflated; errors with AppError `broken_archive` when they are truncated, do not have
	 * their checksum or inflate too much, and may be called again.
	 */
	stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Archive bytes as zip.js reads them. */
class SeekableReader extends Reader<Seekable> {
	readonly #bytes: Seekable;

	constructor(bytes: Seekable) {
		super(bytes);
		this.#bytes = bytes;
		this.size = bytes.size;
	}

	override readUint8Array(index: number, length: number): Promise<Uint8Array> {
		return this.#bytes.slice(index, Math.min(this.size, index + length));
	}
}

/**
 * The files in a zip archive in its own order; folders are none.
 * @param name what errors call the archive
 * @throws AppError `broken_archive` {file, reason?: inflates_too_much} for one that is damaged or whose
 * entries share bytes; `nothing_readable` {file, reason: encrypted | too_many_entries}
 */
export async function zipEntries(name: string, bytes: Seekable): Promise<ZipEntry[]> {
	// Paths that lead out of an archive lead nowhere here: nothing is written.
	const reader = new ZipReader(new SeekableReader(bytes), { filenameValidation: 'tolerant' });
	const files: FileEntry[] = [];
	let entries = 0;
	try {
		for await (const entry of reader.getEntriesGenerator() as AsyncGenerator<Entry>) {
			if (++entries > MAX_ENTRIES) {
				throw new AppError('nothing_readable', { file: name, reason: 'too_many_entries' });
			}
			if (!entry.directory) files.push(entry);
		}
	} catch (cause) {
		throw refusal(name, cause);
	}
	if (files.some(({ encrypted }) => encrypted)) {
		throw new AppError('nothing_readable', { file: name, reason: 'encrypted' });
	}
	// Entries that share bytes are how an archive of a few kilobytes holds terabytes.
	if (files.reduce((sum, { compressedSize }) => sum + compressedSize, 0) > bytes.size) {
		throw new AppError('broken_archive', { file: name, reason: 'inflates_too_much' });
	}
	return files.map((entry) => ({
		path: entry.filename.replaceAll('\\', '/'),
		size: entry.uncompressedSize,
		stream: () => inflatedStream(name, entry)
	}));
}

function inflatedStream(name: string, entry: FileEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
	const guard = inflationGuard(name, Math.max(1, entry.compressedSize));
	const abort = new AbortController();
	const through = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		transform(bytes, controller) {
			guard(bytes.length);
			controller.enqueue(bytes);
		}
	});
	const writer = through.writable.getWriter();
	const into = new WritableStream<Uint8Array<ArrayBuffer>>({
		write: (bytes) => writer.write(bytes)
	});
	const { signal } = abort;
	entry
		.getData(into, { checkCrc32: true, signal })
		.then(() => writer.close())
		.catch((cause: unknown) => writer.abort(refusal(name, cause)))
		.catch(() => undefined);
	const reader = through.readable.getReader();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await reader.read();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel(reason) {
			abort.abort();
			await reader.cancel(reason);
		}
	});
}

function refusal(file: string, cause: unknown): unknown {
	if (cause instanceof AppError || isAbort(cause)) return cause;
	return new AppError('broken_archive', { file }, cause);
}
