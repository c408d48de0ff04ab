import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Duplex, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';

/** Bytes of a piece of an inflated file: Node's own 16 KB cost more to hand over than to inflate. */
const INFLATED_BYTES = 1 << 18;

/** A file on disk, which readers of the engine's own can open by its path. */
export interface DiskFile extends SourceFile {
	readonly path: string;
}

/** Whether a file lies on disk by itself, not in an archive. */
export function isOnDisk(source: SourceFile): source is DiskFile {
	return 'path' in source;
}

/** A file on disk as decoders read it; nothing is read before `stream` or `slice` is called. */
export function sourceFile(path: string): DiskFile {
	return {
		name: basename(path),
		path,
		size: statSync(path).size,
		stream: () =>
			Readable.toWeb(
				createReadStream(path, { highWaterMark: 1 << 20 })
			) as ReadableStream<Uint8Array>,
		gunzip: () =>
			Duplex.toWeb(createGunzip({ chunkSize: INFLATED_BYTES })) as ReadableWritablePair<Uint8Array>,
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
