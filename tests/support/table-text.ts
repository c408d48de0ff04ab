import type { SourceFile } from '#lib/ingest/bytes/source.ts';

/** All text of a rewritten table, as its lines. */
export async function tableLines(source: SourceFile): Promise<string[]> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	for await (const { bytes } of source.rewritten?.text() ?? []) {
		text += decoder.decode(bytes, { stream: true });
	}
	const lines = text.split('\n');
	if (lines.pop() !== '') throw new Error('text: its last line has no end');
	return lines;
}
