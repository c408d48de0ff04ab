import type { Session } from '#lib/engine/port.ts';
import type { Batch } from '../records/batch.ts';
import { readingOf } from './date-formats.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { sendTable, tableSql } from './load-tables.ts';
import { eachBatch, firstBatch } from './stages.ts';
import { valueRows } from '../mapping/value-map.ts';

/** One file on its way in: decoded batches and the mapping that made them. */
export interface LoadInput {
	readonly name: string;
	readonly mapping: Mapping;
	readonly batches: AsyncIterable<Batch>;
	/** Bytes of the file: its weight in the progress. */
	readonly size: number;
}

/** Size of the batches the engine gets. */
const STEP_BYTES = 16 * 1024 * 1024;

const timeColumns = ['event_time', 'booking_made_time', 'booked_time', 'due_at'];

/**
 * Reads one file into the staging tables; the next batch is decoded while the engine works on this one.
 * `onRead` hears the share of the file read and its rows so far. Returns the rows read.
 */
export async function readInput(
	session: Session,
	input: LoadInput,
	fileKey: number,
	onRead: (share: number, rows: number) => Promise<void>
): Promise<number> {
	let rows = 0;
	let opened = false;
	for await (const batch of ahead(gathered(input.batches))) {
		await session.readCsv(batch.bytes, 'batch', batch.columns, { scratch: true });
		if (!opened) await openFile(session, input, fileKey);
		opened = true;
		await session.run(tableSql(eachBatch.records));
		const { column } = await session.query(tableSql(eachBatch.unread));
		if (column('unread')[0] !== 0) await session.run(tableSql(eachBatch.slowTimes));
		await session.run(tableSql(eachBatch.combinations));
		await refuseLines(session, batch);
		rows += batch.rows;
		await onRead(batch.share, rows);
	}
	return rows;
}

async function openFile(session: Session, input: LoadInput, fileKey: number): Promise<void> {
	const { name, mapping } = input;
	const sample = await session.query(tableSql(firstBatch.sample));
	const [columns, texts] = [sample.column('column_name'), sample.column('text')];
	const readings = timeColumns.map((column) => {
		const own = texts.filter((_, index) => columns[index] === column).map(String);
		const { iso, monthFirst, dayFormat, clockFormat } = readingOf(own);
		return [column, iso, monthFirst, dayFormat, clockFormat];
	});
	await sendTable(
		session,
		'readings',
		{
			column_name: 'VARCHAR',
			iso: 'BOOLEAN',
			month_first: 'BOOLEAN',
			day_format: 'VARCHAR',
			clock_format: 'VARCHAR'
		},
		readings
	);
	const layout = layoutOf(mapping);
	await sendTable(
		session,
		'load_file',
		{ file_key: 'INTEGER', file_name: 'VARCHAR', layout: 'VARCHAR', date_order: 'VARCHAR' },
		[[fileKey, name, layout, mapping.format?.dateOrder ?? null]]
	);
	await sendTable(
		session,
		'file_values',
		{ column_name: 'VARCHAR', raw: 'VARCHAR', mapped: 'VARCHAR' },
		valueRows(mapping)
	);
	await session.run(tableSql(firstBatch.open));
}

/**
 * What rows of two files must share to be the same row: which columns were read as what. Not the meanings of
 * values: those proposed for a file depend on the values in it.
 */
function layoutOf({ columns, constants = {}, events = [] }: Mapping): string {
	const sorted = [columns, constants].map((record) => Object.entries(record).sort());
	return JSON.stringify([...sorted, events]);
}

async function refuseLines(session: Session, batch: Batch): Promise<void> {
	if (batch.rejected.length === 0) return;
	const rows = batch.rejected.map(({ line, code }) => [line, code]);
	await sendTable(session, 'batch_refused', { line: 'INTEGER', code: 'VARCHAR' }, rows);
	await session.run(tableSql(eachBatch.refused));
}

/** The same rows in fewer, larger batches: every statement costs the engine some planning. */
async function* gathered(batches: AsyncIterable<Batch>): AsyncGenerator<Batch, void, void> {
	let waiting: Batch[] = [];
	let bytes = 0;
	for await (const batch of batches) {
		waiting.push(batch);
		bytes += batch.bytes.length;
		if (bytes < STEP_BYTES) continue;
		yield together(waiting);
		waiting = [];
		bytes = 0;
	}
	if (waiting.length > 0) yield together(waiting);
}

function together(batches: readonly Batch[]): Batch {
	const last = batches[batches.length - 1] as Batch;
	const bytes = new Uint8Array(batches.reduce((sum, batch) => sum + batch.bytes.length, 0));
	let at = 0;
	for (const batch of batches) {
		bytes.set(batch.bytes, at);
		at += batch.bytes.length;
	}
	return {
		columns: last.columns,
		bytes,
		rows: batches.reduce((sum, batch) => sum + batch.rows, 0),
		rejected: batches.flatMap(({ rejected }) => rejected),
		share: last.share
	};
}

/** The same items, each asked for while the one before is being worked on. */
async function* ahead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
	const iterator = items[Symbol.asyncIterator]();
	let next = iterator.next();
	try {
		for (;;) {
			const { done, value } = await next;
			if (done) return;
			next = iterator.next();
			// Its failure is heard when its turn comes, or not at all when the load stops before.
			next.catch(() => undefined);
			yield value;
		}
	} finally {
		await iterator.return?.();
	}
}
