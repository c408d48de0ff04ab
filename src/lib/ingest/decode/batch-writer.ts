import type { Batch, RejectedLine } from '../batch.ts';
import { CellWriter } from './cell-writer.ts';
import type { EventPlan, Projection } from './projection.ts';
import type { RecordReader } from './record-reader.ts';
import { writeRowHash } from './row-hash.ts';

const BATCH_ROWS = 50_000;
const BATCH_BYTES = 8 * 1024 * 1024;
const HASH_DIGITS = 16;
/** Room for line, hash, event number and what stands between them. */
const PROVENANCE_BYTES = 48;
const COMMA = 0x2c;
const NEWLINE = 0x0a;

/** Collects the records of a reader as batches in the engine port's dialect. */
export class BatchWriter {
	readonly #projection: Projection;
	/** Bytes a record may take besides its cells. */
	readonly #overhead: number;
	#writer: CellWriter;
	#singleByte = false;
	#rows = 0;
	#rejected: RejectedLine[] = [];
	readonly #sevenBit: boolean;

	constructor(projection: Projection, sevenBit: boolean) {
		this.#projection = projection;
		this.#sevenBit = sevenBit;
		this.#writer = new CellWriter(false, sevenBit, BATCH_BYTES + (1 << 16));
		this.#overhead = projection.events.reduce(
			(sum, { slots }) =>
				slots.reduce((bytes, slot) => bytes + 3 + longest(slot), sum + PROVENANCE_BYTES),
			0
		);
	}

	get full(): boolean {
		return this.#rows >= BATCH_ROWS || this.#writer.length >= BATCH_BYTES;
	}

	get empty(): boolean {
		return this.#rows === 0;
	}

	/** Takes what a reader stopped at: a record, or a row it rejected. */
	add(reader: RecordReader, step: 'record' | 'rejected'): void {
		this.#rows++;
		if (step === 'rejected') {
			this.#rejected.push({ line: reader.line, code: reader.code });
			return;
		}
		this.#prepare(reader);
		const { events } = this.#projection;
		let written = 0;
		for (const event of events) {
			if (event.timeCell >= 0 && this.#isEmpty(reader, event.timeCell)) continue;
			this.#event(reader, event);
			written++;
		}
		if (written === 0) this.#event(reader, events[0] as EventPlan);
	}

	/** The rows taken since the last batch. `share` of the file read so far is passed on. */
	take(share: number): Batch {
		const batch: Batch = {
			columns: this.#projection.columns,
			bytes: this.#writer.out.slice(0, this.#writer.length),
			rows: this.#rows,
			rejected: this.#rejected,
			share
		};
		this.#writer.length = 0;
		this.#rows = 0;
		this.#rejected = [];
		return batch;
	}

	/** Follows the reader's encoding once it is known, and makes room for one more record. */
	#prepare(reader: RecordReader): void {
		const singleByte = reader.singleByte === true;
		const size = reader.scanner.end - reader.from;
		const length = this.#writer.length;
		const room = length + this.#overhead + 3 * size * (this.#projection.events.length + 1);
		if (singleByte === this.#singleByte && room <= this.#writer.out.length) return;
		const larger = Math.max(room, this.#writer.out.length);
		const next = new CellWriter(singleByte, this.#sevenBit, larger);
		next.raw(this.#writer.out.subarray(0, length));
		this.#writer = next;
		this.#singleByte = singleByte;
	}

	#isEmpty(reader: RecordReader, cell: number): boolean {
		const { starts, ends } = reader.scanner;
		return this.#writer.isEmpty(reader.bytes, starts[cell] as number, ends[cell] as number);
	}

	#event(reader: RecordReader, { eventNo, slots }: EventPlan): void {
		const writer = this.#writer;
		const { bytes, scanner } = reader;
		writer.integer(reader.line);
		writer.byte(COMMA);
		writeRowHash(bytes, reader.from, scanner.end, writer.out, writer.length);
		writer.length += HASH_DIGITS;
		writer.byte(COMMA);
		writer.integer(eventNo);
		for (const slot of slots) {
			writer.byte(COMMA);
			if (slot === null) continue;
			if ('bytes' in slot) {
				writer.raw(slot.bytes);
				continue;
			}
			const start = scanner.starts[slot.cell] as number;
			const end = scanner.ends[slot.cell] as number;
			const form = scanner.forms[slot.cell] as number;
			if ('values' in slot) {
				const raw = writer.text(bytes, start, end, form);
				writer.raw(slot.values.get(raw.toLowerCase()) ?? slot.otherwise);
			} else writer.cell(bytes, start, end, form);
		}
		writer.byte(NEWLINE);
	}
}

function longest(slot: Projection['events'][number]['slots'][number]): number {
	if (slot === null) return 0;
	if ('bytes' in slot) return slot.bytes.length;
	if (!('values' in slot)) return 0;
	return Math.max(slot.otherwise.length, ...[...slot.values.values()].map((value) => value.length));
}
