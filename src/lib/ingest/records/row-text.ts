import type { Dialect } from '../bytes/dialect.ts';
import type { BytePiece, SourceFile } from '../bytes/source.ts';
import { readText } from '../bytes/text-stream.ts';
import { fillingDown, type FilledLayout } from './fill-down.ts';

/**
 * The text of a table as a scanner reads it, with some columns filled from above.
 * @param fillDown headers of the columns whose empty cells mean the cell above them
 * @throws what `readText` throws
 */
export async function* rowText(
	source: SourceFile,
	layout: Dialect & FilledLayout,
	fillDown: readonly string[] = [],
	signal?: AbortSignal
): AsyncGenerator<BytePiece, void, void> {
	const pieces = readText(source, layout, signal);
	if (fillDown.length === 0) return yield* pieces;
	const stage = fillingDown(layout, fillDown);
	let last: BytePiece = { bytes: new Uint8Array(), share: 1, compressed: false };
	for await (const piece of pieces) {
		last = piece;
		const bytes = stage.push(piece.bytes);
		if (bytes.length > 0) yield { ...piece, bytes };
	}
	const rest = stage.end();
	if (rest.length > 0) yield { ...last, bytes: rest, share: 1 };
}
