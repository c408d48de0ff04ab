import type { SourceFile } from '#lib/ingest/bytes/source.ts';

const encoder = new TextEncoder();

/** A file made as it is read: a header, one block of lines over and over, and lines behind them. */
export interface LongFile {
	readonly header: string;
	readonly block: readonly string[];
	/** Bytes that the blocks take at least. */
	readonly filler: number;
	readonly tail: readonly string[];
}

/** The pieces of a long file, one after another. */
export function* piecesOf({ header, block, filler, tail }: LongFile): Generator<Uint8Array> {
	const lines = (texts: readonly string[]) => encoder.encode(`${texts.join('\n')}\n`);
	yield lines([header]);
	const middle = lines(block);
	for (let done = 0; done < filler; done += middle.length) yield middle;
	yield lines(tail);
}

/** A long file as a table to be read; nothing of it is held but a block. */
export function longFile(file: LongFile, name = 'long.csv'): SourceFile {
	let size = 0;
	for (const piece of piecesOf(file)) size += piece.length;
	const stream = () => {
		const pieces = piecesOf(file);
		return new ReadableStream<Uint8Array>({
			pull(controller) {
				const { done, value } = pieces.next();
				if (done) controller.close();
				else controller.enqueue(value.slice());
			}
		});
	};
	return { name, size, stream };
}
