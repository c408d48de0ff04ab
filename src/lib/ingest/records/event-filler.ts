import { isMissingWord } from '#lib/events/missing-words.ts';
import { civilOf, DAY_MICROS } from '../times/civil.ts';
import type { IdentityKind } from './batch.ts';
import { identityKinds } from './batch.ts';
import { CellText } from './cell-text.ts';
import { Combinations, textOf, type Told } from './combinations.ts';
import { NONE, unreadBits, type EventColumn, type EventColumnName } from './event-columns.ts';
import {
	identityColumns,
	personColumns,
	timeColumns,
	traitColumns,
	type PreparedEvent
} from './event-plan.ts';
import type { TimeName } from './file-end.ts';
import type { Identities } from './identities.ts';
import type { LoadNumbers } from './load-numbers.ts';
import type { RecordCells } from '../bytes/record-cells.ts';
import { textIn, type Slot } from './slot.ts';
import type { TimeCells, TimeState } from './time-state.ts';
import { wholeHalves } from './whole-number.ts';

// Copies on this side of the import: hot loops must not look bindings up.
const [none, unreadClock, unreadSequence] = [NONE, unreadBits.clock, unreadBits.sequence];

/** Columns being written; those that no event of the file fills have no rows. */
export type Columns = Readonly<Record<EventColumnName, EventColumn>>;

/** What is heard of texts met for the first time. */
export interface Listener {
	/** What a text of an identity stands for; null where it stands for nobody. */
	readonly identity: (kind: IdentityKind, text: string, line: number) => string | null;
	/** What a text of another column stands for; null for nothing. */
	readonly told: (column: string, text: string, line: number) => string | null;
}

/** What a text of an identity met for the first time stands for; null for nobody. */
type Heard = (text: string) => string | null;

/** An event and where all of it is written. */
export interface BoundEvent {
	readonly event: PreparedEvent;
	readonly columns: Columns;
	readonly identities: readonly {
		readonly slot: Slot;
		readonly column: EventColumn;
		readonly numbers: Identities;
		readonly meet: Heard;
	}[];
	/** All kinds of identities, which a repetition word for word must share. */
	readonly merged: readonly { readonly numbers: Identities; readonly column: EventColumn }[];
	readonly times: readonly {
		readonly isEvent: boolean;
		readonly bit: number;
		readonly time: TimeState;
		readonly slot: Slot;
		readonly cells: TimeCells;
		readonly at: EventColumn;
		readonly form: EventColumn;
		readonly clock: EventColumn | null;
		readonly instant: EventColumn | null;
	}[];
}

/** Writes the events of one file into columns, one after another. */
export class EventFiller {
	readonly traits: Combinations;
	readonly persons: Combinations;
	readonly topics: Combinations;
	readonly #numbers: LoadNumbers;
	readonly #times: ReadonlyMap<TimeName, TimeState>;
	readonly #rowSeed: readonly [number, number];
	readonly #mergeSeed: readonly [number, number];
	readonly #sevenBit: boolean;
	readonly #standIn = (text: string) => this.#numbers.standIns.number(text);
	readonly #identity: Readonly<Record<IdentityKind, Heard>>;
	readonly #toldTrait: Told;
	readonly #toldPerson: Told;
	readonly #toldTopic: Told;
	#cell: CellText;
	#singleByte = false;
	#line = 0;

	/** @param layout what rows of two files must share to be the same row */
	constructor(
		numbers: LoadNumbers,
		times: ReadonlyMap<TimeName, TimeState>,
		layout: string,
		sevenBit: boolean,
		{ identity, told }: Listener
	) {
		this.#numbers = numbers;
		this.#times = times;
		this.#sevenBit = sevenBit;
		this.#cell = new CellText(false, sevenBit);
		this.#rowSeed = numbers.rowSeed(layout);
		this.#mergeSeed = numbers.mergeSeed();
		this.traits = new Combinations(numbers.traits, numbers.lanes, this.#standIn);
		this.persons = new Combinations(numbers.persons, numbers.lanes, this.#standIn);
		this.topics = new Combinations(numbers.topics, numbers.lanes, this.#standIn);
		this.#identity = Object.fromEntries(
			identityKinds.map((kind) => [kind, (text: string) => identity(kind, text, this.#line)])
		) as Record<IdentityKind, Heard>;
		this.#toldTrait = (column, text) => told(traitColumns[column] as string, text, this.#line);
		this.#toldPerson = (column, text) => told(personColumns[column] as string, text, this.#line);
		this.#toldTopic = (_, text) => told('topic_code', text, this.#line);
	}

	/** Follows the encoding of the record at hand, once it is known. */
	follow(reader: RecordCells): void {
		const singleByte = reader.singleByte === true;
		if (singleByte === this.#singleByte) return;
		this.#cell = new CellText(singleByte, this.#sevenBit);
		this.#singleByte = singleByte;
	}

	/** Text of a cell of the record at hand, `''` where it is empty. */
	text(reader: RecordCells, cell: number): string {
		return textOf(reader, cell, this.#cell);
	}

	/** What an event is written by, its columns at hand. */
	bind(event: PreparedEvent, columns: Columns): BoundEvent {
		return {
			event,
			columns,
			identities: event.identities.map(({ kind, slot }) => ({
				slot,
				column: columns[identityColumns[kind][1]],
				numbers: this.#numbers.identities[kind],
				meet: this.#identity[kind]
			})),
			merged: identityKinds.map((kind) => ({
				numbers: this.#numbers.identities[kind],
				column: columns[identityColumns[kind][1]]
			})),
			times: event.times.map(({ name, slot, cells }) => {
				const { at, form, clock, instant } = timeColumns[name];
				return {
					isEvent: name === 'event_time',
					bit: unreadBits[name],
					time: this.#times.get(name) as TimeState,
					slot,
					cells,
					at: columns[at],
					form: columns[form],
					clock: clock && columns[clock],
					instant: instant && columns[instant]
				};
			})
		};
	}

	/** Writes one event of the record at hand. */
	fill(reader: RecordCells, bound: BoundEvent, row: number): void {
		const { event, columns } = bound;
		const { lanes } = this.#numbers;
		const cell = this.#cell;
		this.#line = reader.line;
		columns.line.set(row, reader.line);
		columns.event_no.set(row, event.eventNo);
		lanes.start(this.#rowSeed[0], this.#rowSeed[1]);
		lanes.add(reader.bytes, reader.from, reader.scanner.end);
		lanes.finish();
		columns.row_key.setHalves(row, lanes.first, lanes.second);
		for (const { numbers, slot, column, meet } of bound.identities)
			column.set(row, this.#number(reader, numbers, slot, meet));
		let unread = 0;
		let year = 0;
		for (const { isEvent, bit, time, slot, cells, at, form, clock, instant } of bound.times) {
			if (cells.day >= 0) time.read(reader, cells, cell);
			else time.readText(this.#text(reader, slot));
			at.setWide(row, time.micros);
			form.set(row, time.form);
			clock?.set(row, time.hasClock ? 1 : 0);
			if (!Number.isNaN(time.instant)) instant?.setWide(row, time.instant);
			if (time.unread) unread |= bit;
			if (time.clockUnread) unread |= unreadClock;
			if (isEvent && event.dated) year = yearOf(time.micros);
		}
		columns.trait_no.set(row, this.traits.of(reader, event.traits, cell, this.#toldTrait));
		columns.person_no.set(
			row,
			this.persons.of(reader, event.persons, cell, this.#toldPerson, year)
		);
		if (event.topic)
			columns.topic_no.set(row, this.topics.of(reader, event.topic, cell, this.#toldTopic));
		if (event.sequence !== null && !this.#sequence(reader, event.sequence, columns, row))
			unread |= unreadSequence;
		if (event.cost !== null)
			columns.has_cost.set(row, isMissingWord(this.#text(reader, event.cost)) ? 0 : 1);
		if (unread !== 0) columns.unread.set(row, unread);
		if (columns.case_no.at(row) >= 0) this.#merge(reader, bound, row);
	}

	/** Writes the source's own order; false where it is no whole number. */
	#sequence(reader: RecordCells, slot: Slot, columns: Columns, row: number): boolean {
		const text = this.#text(reader, slot);
		if (isMissingWord(text)) return true;
		const halves = wholeHalves(text);
		if (halves) columns.sequence.setHalves(row, ...halves);
		return halves !== null;
	}

	#text(reader: RecordCells, slot: Slot): string {
		return textIn(slot, (cell) => textOf(reader, cell, this.#cell), this.#standIn);
	}

	#number(reader: RecordCells, numbers: Identities, slot: Slot, meet: Heard): number {
		if (typeof slot !== 'number') {
			const text = this.#text(reader, slot);
			const meant = text === '' ? null : meet(text);
			return meant === null ? none : numbers.ofText(meant);
		}
		const { starts, ends, forms } = reader.scanner;
		const [from, to] = [starts[slot] as number, ends[slot] as number];
		const way = this.#singleByte ? 1 : this.#sevenBit ? 2 : 0;
		return numbers.ofCell(reader.bytes, from, to, forms[slot] as number, way, meet, this.#cell);
	}

	/** The key of what a case's event says, by which rows that repeat it word for word are known. */
	#merge(reader: RecordCells, bound: BoundEvent, row: number): void {
		const { event, columns } = bound;
		const { lanes } = this.#numbers;
		lanes.start(this.#mergeSeed[0], this.#mergeSeed[1]);
		for (const { numbers, column } of bound.merged) numbers.addTo(lanes, column.at(row));
		this.traits.addTo(lanes, columns.trait_no.at(row));
		this.persons.addTo(lanes, columns.person_no.at(row));
		if (event.topic) this.topics.addTo(lanes, columns.topic_no.at(row));
		for (const cell of event.merged) {
			const { starts, ends, forms } = reader.scanner;
			const [from, to] = [starts[cell] as number, ends[cell] as number];
			this.#cell.take(reader.bytes, from, to, forms[cell] as number);
			lanes.add(this.#cell.bytes, this.#cell.from, this.#cell.to);
		}
		lanes.finish();
		columns.merge_key.setHalves(row, lanes.first, lanes.second);
	}
}

/** The year of a civil time; 0 for none. */
function yearOf(micros: number): number {
	return Number.isNaN(micros) ? 0 : civilOf(Math.floor(micros / DAY_MICROS)).year;
}
