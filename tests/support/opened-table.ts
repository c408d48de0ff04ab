import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { readBytes } from '#lib/ingest/bytes/byte-stream.ts';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';

/** What a table's reader is given: its text after inflating or rewriting. */
export async function tableText(source: SourceFile): Promise<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let text = '';
	for await (const { bytes } of readBytes(source)) text += decoder.decode(bytes, { stream: true });
	return text + decoder.decode();
}

/** Lines of the only table of a file. */
export async function onlyTable(source: SourceFile): Promise<string[]> {
	const [table, ...others] = await openTables(source);
	if (!table || others.length > 0) throw new Error(`tables: ${others.length + (table ? 1 : 0)}`);
	return (await tableText(table)).replace(/\n$/, '').split('\n');
}
