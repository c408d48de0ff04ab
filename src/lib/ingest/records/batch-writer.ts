import type { Batch, RejectedLine } from './batch.ts';
import { CellWriter } from './cell-writer.ts';
import { cellsIn, longestOf, type Filler } from './filler.ts';
import type { StandIns } from './stand-ins.ts';
import type { EventPlan, Projection } from './projection.ts';
import type { RecordReader } from './record-reader.ts';
import { writeRowHash } from './row-hash.ts';

const BATCH_ROWS = 50_000;
const BATCH_BYTES = 8 * 1024 * 1024;
/** Room at first; it doubles until a batch fits. */
const FIRST_BYTES = 1 << 18;
const HASH_DIGITS = 16;
/** Room for line, hash, event number and what stands between them. */
const PROVENANCE_BYTES = 48;
const COMMA = 0x2c;
const NEWLINE = 0x0a;

/** Collects the records of a reader as batches in the engine port's dialect. */
export class BatchWriter {
	readonly #projection: Projection;
	readonly #standIns: StandIns;
	/** Bytes a record may take besides its cells. */
	readonly #overhead: number;
	/** How often a record may hold the text of one cell. */
	readonly #copies: number;
	#writer: CellWriter;
	#singleByte = false;
	#rows = 0;
	#rejected: RejectedLine[] = [];
	readonly #sevenBit: boolean;

	constructor(projection: Projection, sevenBit: boolean, standIns: StandIns) {
		this.#projection = projection;
		this.#standIns = standIns;
		this.#sevenBit = sevenBit;
		this.#writer = new CellWriter(false, sevenBit, FIRST_BYTES);
		this.#overhead = projection.events.reduce(
			(sum, { fillers }) =>
				fillers.reduce((bytes, filler) => bytes + 3 + longestOf(filler), sum + PROVENANCE_BYTES),
			0
		);
		this.#copies = projection.events.reduce((sum, event) => sum + mostCopies(event), 1);
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
			if (reader.code !== '') this.#rejected.push({ line: reader.line, code: reader.code });
			return;
		}
		this.#prepare(reader);
		const { events } = this.#projection;
		let written = 0;
		for (const event of events) {
			if (event.timeCell >= 0 && this.#isEmpty(reader, event.timeCell)) continue;
			if (event.twinCell >= 0 && this.#isSame(reader, event)) continue;
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
		const room = length + this.#overhead + 3 * size * this.#copies;
		if (singleByte === this.#singleByte && room <= this.#writer.out.length) return;
		const { length: capacity } = this.#writer.out;
		const larger = room <= capacity ? capacity : Math.max(room, 2 * capacity);
		const next = new CellWriter(singleByte, this.#sevenBit, larger);
		next.raw(this.#writer.out.subarray(0, length));
		this.#writer = next;
		this.#singleByte = singleByte;
	}

	#isEmpty(reader: RecordReader, cell: number): boolean {
		const { starts, ends } = reader.scanner;
		return this.#writer.isEmpty(reader.bytes, starts[cell] as number, ends[cell] as number);
	}

	/** Whether an event's time and the cell of its twin hold the same text, trimmed. */
	#isSame(reader: RecordReader, { timeCell, twinCell }: EventPlan): boolean {
		return this.#text(reader, timeCell) === this.#text(reader, twinCell);
	}

	#text(reader: RecordReader, cell: number): string {
		const { starts, ends, forms } = reader.scanner;
		const [start, end] = [starts[cell] as number, ends[cell] as number];
		return this.#writer.text(reader.bytes, start, end, forms[cell] as number);
	}

	#copy(reader: RecordReader, cell: number): void {
		const { starts, ends, forms } = reader.scanner;
		const start = starts[cell] as number;
		this.#writer.cell(reader.bytes, start, ends[cell] as number, forms[cell] as number);
	}

	#event(reader: RecordReader, { eventNo, cells, fillers }: EventPlan): void {
		const writer = this.#writer;
		const { bytes, scanner } = reader;
		writer.integer(reader.line);
		writer.byte(COMMA);
		writeRowHash(bytes, reader.from, scanner.end, writer.out, writer.length);
		writer.length += HASH_DIGITS;
		writer.byte(COMMA);
		writer.integer(eventNo);
		const { starts, ends, forms } = scanner;
		for (let i = 0; i < cells.length; i++) {
			writer.byte(COMMA);
			const cell = cells[i] as number;
			const filler = fillers[i];
			if (cell >= 0) {
				const start = starts[cell] as number;
				writer.cell(bytes, start, ends[cell] as number, forms[cell] as number);
			} else if (filler) this.#fill(reader, filler);
		}
		writer.byte(NEWLINE);
	}

	#fill(reader: RecordReader, filler: Filler): void {
		if ('anyOf' in filler) {
			const { anyOf, bytes, otherwise } = filler;
			if (anyOf.some((cell) => !this.#isEmpty(reader, cell))) this.#writer.raw(bytes);
			else if (typeof otherwise === 'number') this.#copy(reader, otherwise);
			else if (otherwise) this.#fill(reader, otherwise);
		} else if ('bytes' in filler) this.#writer.raw(filler.bytes);
		else this.#first(reader, filler);
	}

	/** Writes the first filled cell of some, or what a list makes of it. */
	#first(reader: RecordReader, filler: Extract<Filler, { firstOf: unknown }>): void {
		const cell = filler.firstOf.find((candidate) => !this.#isEmpty(reader, candidate));
		if (!('values' in filler)) {
			if (cell === undefined) return;
			if (!('numbered' in filler) || !filler.numbered.has(cell)) this.#copy(reader, cell);
			else this.#writer.raw(this.#standIns[filler.as](this.#text(reader, cell)));
			return;
		}
		const raw = cell === undefined ? '' : this.#text(reader, cell).toLowerCase();
		const begun = () => filler.beginnings.find(([beginning]) => raw.startsWith(beginning))?.[1];
		this.#writer.raw(filler.values.get(raw) ?? begun() ?? filler.otherwise);
	}
}

/** How many columns of one event the text of a single cell may fill. */
function mostCopies({ cells, fillers }: EventPlan): number {
	const counts = new Map<number, number>();
	const used = [...cells, ...fillers.flatMap(cellsIn)];
	for (const cell of used) if (cell >= 0) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	return Math.max(1, ...counts.values());
}
