import type { SourceFile } from '#lib/ingest/bytes/source.ts';

/** A file of text or bytes, handed out in pieces of `piece` bytes. */
export function memoryFile(
	content: string | Uint8Array,
	{ name = 'export.csv', piece = 65_536 }: { name?: string; piece?: number } = {}
): SourceFile {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const stream = () => {
		let at = 0;
		return new ReadableStream<Uint8Array>({
			pull(controller) {
				if (at >= bytes.length) controller.close();
				else controller.enqueue(bytes.slice(at, at + piece));
				at += piece;
			}
		});
	};
	return { name, size: bytes.length, stream };
}

/** Text as windows-1252 bytes; only letters up to U+00FF and the euro sign. */
export function windows1252(text: string): Uint8Array {
	return Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
}

/** Bytes as a gzip file. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
		.stream()
		.pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
