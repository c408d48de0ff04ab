import type { SourceFile } from './source.ts';
import { readBytes } from './byte-stream.ts';
import type { BytePiece } from './source.ts';
import type { Encoding } from './dialect.ts';
import { markLength } from './encoding.ts';

/**
 * Like `readBytes`, with a UTF-8 byte order mark left out and UTF-16 turned into UTF-8; windows-1252
 * passes as it is, because the scanner reads it byte by byte.
 * @throws what `readBytes` throws
 */
export async function* readText(
	source: SourceFile,
	encoding: Encoding,
	signal?: AbortSignal
): AsyncGenerator<BytePiece, void, void> {
	const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
	const decoder = wide ? new TextDecoder(encoding) : null;
	const encoder = new TextEncoder();
	let head: Uint8Array | null = new Uint8Array(0);
	for await (const piece of readBytes(source, signal)) {
		if (decoder) {
			yield { ...piece, bytes: encoder.encode(decoder.decode(piece.bytes, { stream: true })) };
		} else if (head) {
			head = Uint8Array.from([...head, ...piece.bytes.subarray(0, 3)]);
			if (piece.bytes.length < 3 && head.length < 3) continue;
			const rest = piece.bytes.subarray(Math.min(3, piece.bytes.length));
			yield { ...piece, bytes: concatenate(head.subarray(markLength(head)), rest) };
			head = null;
		} else yield piece;
	}
	if (head && head.length > 0 && !decoder) yield { bytes: head, share: 1, compressed: false };
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
