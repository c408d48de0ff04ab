import { readBytes } from './byte-stream.ts';
import type { BytePiece, SourceFile } from './source.ts';
import { textStages, type TextReading } from './text-stages.ts';

/**
 * Like `readBytes`, as the bytes a scanner reads (`textStages`); windows-1252 passes as it is, because the
 * scanner reads it byte by byte.
 * @throws what `readBytes` throws
 */
export async function* readText(
	source: SourceFile,
	reading: TextReading,
	signal?: AbortSignal
): AsyncGenerator<BytePiece, void, void> {
	const stages = textStages(reading);
	let last: BytePiece = { bytes: new Uint8Array(), share: 1, compressed: false };
	for await (const piece of readBytes(source, signal)) {
		last = piece;
		const bytes = stages.push(piece.bytes);
		if (bytes.length > 0) yield { ...piece, bytes };
	}
	const rest = stages.end();
	if (rest.length > 0) yield { ...last, bytes: rest, share: 1 };
}
