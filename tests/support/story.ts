import type { Engine } from '#lib/engine/port.ts';
import { batchColumns, type Batch } from '#lib/ingest/records/batch.ts';
import { loadBatches, type LoadOptions } from '#lib/ingest/load/load-batches.ts';
import type { LoadInput } from '#lib/ingest/load/read-input.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import { tableBytes } from '#lib/ingest/load/table-bytes.ts';

/** A story's own options besides those of a load. */
export interface StoryOptions extends Partial<LoadOptions> {
	/** Only its values and format count; columns are already the contract's. */
	readonly mapping?: Pick<Mapping, 'values' | 'format'>;
}

const provenance = ['line', 'row_hash', 'event_no'];

/**
 * One batch out of a tiny table as text: the first line names contract columns (and `<time>_clock`),
 * cells are split by `|` when a line has one, else by two blanks or more (or a tab); `-` and nothing
 * are empty. Blank lines and lines starting with `#` are left out; the header is line 1 of the "file".
 * A column `unmapped` is one that no contract column takes; `line` and `event_no` tell the events of one
 * wide row.
 */
function story(text: string): Batch {
	const lines = text.split('\n').map((line) => line.trim());
	const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#')).map(cells);
	if (!header) throw new Error('story without header');
	const known = [...batchColumns.map(({ name }) => name), 'unmapped'];
	const unknown = header.find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Error(`not a batch column: ${unknown}`);
	const filled = batchColumns
		.map(({ name }) => name)
		.filter((name) => header.includes(name) && !provenance.includes(name));
	const records = rows.map((row, index) => {
		if (row.length > header.length) throw new Error(`story row too long: ${row.join(' | ')}`);
		const cell = (name: string) => row[header.indexOf(name)] || null;
		const line = cell('line') ?? index + 2;
		const hash = cell('line') ?? row.join('\u001f');
		return [line, hash, cell('event_no') ?? 0, ...filled.map(cell)];
	});
	return {
		columns: batchColumns.filter(({ name }) => provenance.includes(name) || filled.includes(name)),
		bytes: tableBytes(records),
		rows: new Set(records.map(([line]) => String(line))).size,
		rejected: [],
		share: 1
	};
}

/** A story as a file on its way in. */
export function storyInput(
	text: string,
	mapping: Pick<Mapping, 'values' | 'format'> = {},
	name = 'story.csv'
): LoadInput {
	const batch = story(text);
	return {
		name,
		mapping: { name: 'story', columns: {}, ...mapping },
		batches: (async function* () {
			yield batch;
		})(),
		size: batch.bytes.length
	};
}

/** Loads a story through the real pipeline, without facts unless `facts` builds them, and tells what became of its rows. */
export function loadStory(
	engine: Engine,
	text: string,
	{ mapping, ...options }: StoryOptions = {}
): Promise<ImportReport> {
	return loadBatches(engine, [storyInput(text, mapping)], {
		salt: 'story',
		...options
	});
}

function cells(line: string): string[] {
	const split = line.includes('|')
		? line.replace(/^\||\|$/g, '').split('|')
		: line.split(/ {2,}|\t/);
	return split.map((cell) => cell.trim()).map((cell) => (cell === '-' ? '' : cell));
}
