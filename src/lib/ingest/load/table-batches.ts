import type { SourceFile } from '../bytes/source.ts';
import type { FileShape } from '../look/file-shape.ts';
import type { Batch } from '../records/batch.ts';
import { CutReader } from '../records/cut-reader.ts';
import type { EventWriter } from '../records/event-writer.ts';
import { RecordReader } from '../records/record-reader.ts';
import { rowText } from '../records/row-text.ts';

/** A table and how it is read. */
export interface TableReading {
	readonly source: SourceFile;
	readonly layout: FileShape;
	/** Headers of the columns whose empty cells mean the cell above them. */
	readonly fillDown: readonly string[] | undefined;
}

type Batches = AsyncGenerator<Batch, void, void>;

/**
 * Reads a table into batches, but for the last one, which the writer holds when this ends.
 * @param stopped whether nothing more of it may be handed on
 * @throws what `readText` throws; AppError `identity_code` at its end
 */
export function tableBatches(
	reading: TableReading,
	writer: EventWriter,
	stopped: () => boolean,
	signal?: AbortSignal
): Batches {
	const batches = isCut(reading) ? cellBatches : textBatches;
	return batches(reading, writer, stopped, signal);
}

/** Whether cells can be taken as they lie: their text would not be changed before it is cut. */
function isCut({ source, layout, fillDown = [] }: TableReading): boolean {
	const asWritten = layout.encoding === 'utf-8' && fillDown.length === 0;
	return asWritten && source.rewritten?.cut !== undefined;
}

async function* cellBatches(
	{ source, layout }: TableReading,
	writer: EventWriter,
	stopped: () => boolean,
	signal: AbortSignal | undefined
): Batches {
	const { headers, dataLine } = layout;
	const reader = new CutReader(headers.length, dataLine, source.rewritten?.ragged);
	for await (const piece of source.rewritten?.cut?.(signal) ?? []) {
		const { row } = piece;
		while (piece.next()) {
			const step = reader.judge(row);
			if (step === 'record') writer.add(row);
			else if (step === 'rejected') writer.reject(row.line, reader.code);
			if (!writer.full) continue;
			const batch = writer.take(piece.share);
			if (reader.tally.rows === 0 && !stopped()) yield batch;
		}
	}
	if (reader.tally.rows > 0) throw reader.tally.refusal(source.name, headers);
}

async function* textBatches(
	{ source, layout, fillDown }: TableReading,
	writer: EventWriter,
	stopped: () => boolean,
	signal: AbortSignal | undefined
): Batches {
	const { headers } = layout;
	const reader = new RecordReader(layout, headers.length, source.rewritten?.ragged);
	let skipped = false;
	const pieces = rowText(source, layout, fillDown, signal);
	for (;;) {
		const { done, value: piece } = await pieces.next();
		if (done) reader.finish();
		else reader.push(piece.bytes);
		skipped ||= reader.skipTo(layout.dataLine);
		if (!skipped && !done) continue;
		for (let step = reader.next(); step !== 'more' && step !== 'end'; step = reader.next()) {
			if (step === 'record') writer.add(reader);
			else writer.reject(reader.line, reader.code);
			if (!writer.full) continue;
			const batch = writer.take(done ? 1 : piece.share);
			if (reader.tally.rows === 0 && !stopped()) yield batch;
		}
		if (done) break;
	}
	if (reader.tally.rows > 0) throw reader.tally.refusal(source.name, headers);
}
