import { createReadStream, existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import { globbed, isGlob } from './glob.ts';
import { usageError } from './usage-error.ts';

/** A file on disk, which readers of the engine's own can open by its path. */
export interface DiskFile extends SourceFile {
	readonly path: string;
}

/** Whether a file lies on disk by itself, not in an archive. */
export function isOnDisk(source: SourceFile): source is DiskFile {
	return 'path' in source;
}

/**
 * The files that paths and globs name, in the order given, each glob's own in order of name; paths resolve
 * against `folder`. `*` and `?` stand for any text within one name. Throws AppError `wrong_usage` for one
 * that names no file.
 */
export function sourceFiles(paths: readonly string[], folder: string): DiskFile[] {
	return paths.flatMap((path) => {
		const absolute = resolve(folder, path);
		const found = existsSync(absolute) ? [absolute] : isGlob(path) ? globbed(absolute) : [];
		const files = found.filter((file) => statSync(file).isFile());
		if (files.length === 0)
			throw usageError('FILE', path, ['an existing file, or a pattern that matches one']);
		return files.map(sourceFile);
	});
}

/** A file on disk as decoders read it; nothing is read before `stream` or `slice` is called. */
function sourceFile(path: string): DiskFile {
	return {
		name: basename(path),
		path,
		size: statSync(path).size,
		stream: () =>
			Readable.toWeb(
				createReadStream(path, { highWaterMark: 1 << 20 })
			) as ReadableStream<Uint8Array>,
		slice: (from, to) => stretch(path, from, to)
	};
}

async function stretch(path: string, from: number, to: number): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const bytes = new Uint8Array(Math.max(0, to - from));
		let length = 0;
		while (length < bytes.length) {
			const { bytesRead } = await file.read(bytes, length, bytes.length - length, from + length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return bytes.subarray(0, length);
	} finally {
		await file.close();
	}
}
