import type { Batch } from '#lib/ingest/records/batch.ts';
import { readBatches } from '#lib/ingest/load/read-batches.ts';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sniff } from '#lib/ingest/look/sniff.ts';

/** What became of a file: its records by column name, rows read, and rejected lines as `line code`. */
export interface Decoded {
	readonly records: readonly Readonly<Record<string, string>>[];
	readonly rows: number;
	readonly rejected: readonly string[];
}

/** Cells of one record in the engine port's dialect. */
function cellsOf(record: string): string[] {
	const cells = record.match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
	return cells.slice(0, record.endsWith(',') ? undefined : -1).map((cell) => {
		const bare = cell.endsWith(',') ? cell.slice(0, -1) : cell;
		return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
	});
}

/** Batches as records by column name. */
export async function collect(batches: AsyncIterable<Batch>): Promise<Decoded> {
	const records: Record<string, string>[] = [];
	const rejected: string[] = [];
	let rows = 0;
	for await (const batch of batches) {
		rows += batch.rows;
		rejected.push(...batch.rejected.map(({ line, code }) => `${line} ${code}`));
		const lines = new TextDecoder('utf-8', { fatal: true }).decode(batch.bytes).split('\n');
		for (const line of lines.slice(0, -1)) {
			const cells = cellsOf(line);
			const pairs = batch.columns.map(({ name }, index) => [name, cells[index] ?? '<none>']);
			records.push(Object.fromEntries(pairs));
		}
	}
	return { records, rows, rejected };
}

/** Sniffs and reads a file by a mapping. */
export async function decode(source: SourceFile, mapping: Mapping): Promise<Decoded> {
	return collect(readBatches(source, await sniff(source), mapping));
}
