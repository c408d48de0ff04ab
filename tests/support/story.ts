import type { Engine } from '#lib/engine/port.ts';
import { contractColumns } from '#lib/events/columns.ts';
import type { Batch } from '#lib/ingest/records/batch.ts';
import { EventWriter, type Orders } from '#lib/ingest/records/event-writer.ts';
import { LoadNumbers } from '#lib/ingest/records/load-numbers.ts';
import type { RecordCells } from '#lib/ingest/bytes/record-cells.ts';
import { QUOTED } from '#lib/ingest/records/record-scanner.ts';
import { StandIns } from '#lib/ingest/records/stand-ins.ts';
import type { PartOrder } from '#lib/ingest/times/reorder.ts';
import { loadBatches, type LoadOptions } from '#lib/ingest/load/load-batches.ts';
import type { LoadInput } from '#lib/ingest/load/read-input.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';

/** A story's own options besides those of a load. */
export interface StoryOptions extends Partial<LoadOptions> {
	/** Only its values and format count; columns are already the contract's. */
	readonly mapping?: Pick<Mapping, 'values' | 'format'>;
}

const known = [
	...contractColumns.flatMap(({ name, type }) =>
		type === 'time' ? [name, `${name}_clock`] : [name]
	),
	'line',
	'event_no',
	'unmapped'
];

/**
 * One batch out of a tiny table as text: the first line names contract columns (and `<time>_clock`),
 * cells are split by `|` when a line has one, else by two blanks or more (or a tab); `-` and nothing
 * are empty. Blank lines and lines starting with `#` are left out; the header is line 1 of the "file".
 * A column `unmapped` is one that no contract column takes; `line` and `event_no` tell the events of one
 * wide row.
 */
function story(text: string, dateOrder: PartOrder | null, numbers: LoadNumbers): Batch[] {
	const lines = text.split('\n').map((line) => line.trim());
	const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#')).map(cells);
	if (!header) throw new Error('story without header');
	const unknown = header.find((name) => !known.includes(name));
	if (unknown !== undefined) throw new Error(`not a batch column: ${unknown}`);
	const records = rows.map((row, index) => {
		if (row.length > header.length) throw new Error(`story row too long: ${row.join(' | ')}`);
		const cell = (name: string) => row[header.indexOf(name)] || null;
		const eventNo = Number(cell('event_no') ?? 0);
		// Rows of one line are one row of the file; without lines each is its own text.
		const key = cell('line') ?? row.join('\u001f');
		return { line: Number(cell('line') ?? index + 2), eventNo, key, row };
	});
	const slots = new Map(
		header.flatMap((name, cell) => (meta.includes(name) ? [] : [[name, cell] as const]))
	);
	const numbersOfEvents = new Set(records.map(({ eventNo }) => eventNo));
	const plans = [...numbersOfEvents].map((eventNo) => ({
		eventNo,
		timeCell: -1,
		twinCell: -1,
		slots
	}));
	const read = (orders: Orders) => {
		const writer = new EventWriter({
			plans,
			sevenBit: false,
			numbers,
			layout: 'story',
			orders,
			declared: dateOrder,
			identity: (_, told) => told,
			told: (_, text) => text
		});
		for (const { line, eventNo, key, row } of records)
			writer.addEvent(
				cellsOf(
					line,
					key,
					header.map((_, cell) => row[cell] ?? '')
				),
				eventNo
			);
		return writer;
	};
	const before = numbers.combinations();
	const first = read({});
	const other = first.otherOrders();
	if (other) numbers.rewind(before);
	const writer = other ? read(other) : first;
	const batch = writer.take(1, { ...writer.end(), issues: [] });
	return [{ ...batch, rows: new Set(records.map(({ line }) => line)).size }];
}

const meta = ['line', 'event_no', 'unmapped'];

/** A record of these cells, known by its key. */
function cellsOf(line: number, key: string, texts: readonly string[]): RecordCells {
	const pieces = [key, ...texts].map((text) => new TextEncoder().encode(text));
	const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length + 1, 0));
	const [starts, ends]: number[][] = [[], []];
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		starts!.push(at);
		ends!.push(at + piece.length);
		at += piece.length + 1;
	}
	return {
		bytes,
		line,
		from: 0,
		singleByte: false,
		scanner: {
			starts: Int32Array.from(starts!.slice(1)),
			ends: Int32Array.from(ends!.slice(1)),
			forms: new Uint8Array(texts.length).fill(QUOTED),
			end: ends![0] as number
		}
	};
}

/** A story as a file on its way in. */
export function storyInput(
	text: string,
	mapping: Pick<Mapping, 'values' | 'format'> = {},
	name = 'story.csv',
	numbers = new LoadNumbers('story', new StandIns('story'))
): LoadInput {
	const dateOrder = mapping.format?.dateOrder ?? null;
	return {
		name,
		mapping: { name: 'story', columns: {}, ...mapping },
		batches: (async function* () {
			yield* story(text, dateOrder, numbers);
		})(),
		size: text.length
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
