import { readBytes } from './byte-stream.ts';
import type { Encoding } from './dialect.ts';
import type { Rewritten, SourceFile, TextFacts } from './source.ts';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;

/** The first whole lines of a table as a table of its own, and whether they are all there is. */
export interface Head {
	readonly source: SourceFile;
	readonly whole: boolean;
}

/**
 * The beginning of a table, about `limit` bytes of its text after inflating, cut at the end of a line
 * and not inside quotes. The bytes stay in memory as long as the returned source is held.
 * @throws what `readBytes` throws
 */
export async function headSource(
	source: SourceFile,
	encoding: Encoding,
	limit: number,
	signal?: AbortSignal
): Promise<Head> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	let whole = true;
	for await (const { bytes } of readBytes(source, signal)) {
		pieces.push(bytes);
		size += bytes.length;
		whole = size < limit;
		if (!whole) break;
	}
	const read = joined(pieces, size);
	const bytes = whole ? read : read.subarray(0, cutOf(read, encoding));
	return { source: held(source, bytes), whole };
}

function held({ name, rewritten }: SourceFile, bytes: Uint8Array<ArrayBuffer>): SourceFile {
	return textSource(new File([bytes], name), rewritten ? factsOf(rewritten) : null);
}

const factsOf = ({ format, sheets, sheet, headerLine, ragged }: Rewritten): TextFacts => ({
	format,
	sheets,
	sheet,
	headerLine,
	...(ragged && { ragged })
});

/** A table of text that was taken out of another. */
export function textSource(file: File, facts: TextFacts | null): SourceFile {
	const { name, size } = file;
	const source = { name, size, stream: () => file.stream(), parcel: { file, text: facts } };
	if (!facts) return source;
	async function* text() {
		const bytes = new Uint8Array(await file.arrayBuffer());
		yield { bytes, share: 1, compressed: false };
	}
	return { ...source, rewritten: { ...facts, text } };
}

/** Where to cut: behind the last line end outside quotes, or the last at all where quotes do not pair. */
function cutOf(bytes: Uint8Array, encoding: Encoding): number {
	const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
	const step = wide ? 2 : 1;
	const low = encoding === 'utf-16be' ? 1 : 0;
	const unit = (at: number, code: number) =>
		bytes[at + low] === code && (!wide || bytes[at + 1 - low] === 0);
	let quotes = 0;
	let outside = 0;
	let any = 0;
	for (let at = 0; at + step <= bytes.length; at += step) {
		if (unit(at, QUOTE)) quotes++;
		else if (unit(at, LINE_FEED)) {
			any = at + step;
			if (quotes % 2 === 0) outside = any;
		}
	}
	if (any === 0) return bytes.length;
	return outside > any / 2 ? outside : any;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
