import { readBytes } from './byte-stream.ts';
import type { SourceFile } from './source.ts';

/** Bytes of which any stretch can be read at once. */
export interface Seekable {
	readonly size: number;
	/** Bytes `from` to `to`, not included; fewer where the bytes end before. */
	slice(from: number, to: number): Promise<Uint8Array>;
}

/**
 * A file's bytes after inflating gzip, to be read at any place: from the disk where the file allows that,
 * else from memory, where all of it is held.
 * @param compressed whether the file is gzip
 * @throws what `readBytes` throws
 */
export async function seekable(source: SourceFile, compressed: boolean): Promise<Seekable> {
	if (source.slice && !compressed) return { size: source.size, slice: source.slice };
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for await (const { bytes } of readBytes(source)) pieces.push(bytes as Uint8Array<ArrayBuffer>);
	const held = new Blob(pieces);
	return {
		size: held.size,
		slice: async (from, to) => new Uint8Array(await held.slice(from, to).arrayBuffer())
	};
}
