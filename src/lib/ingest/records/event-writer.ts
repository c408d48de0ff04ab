import type { PartOrder } from '../times/reorder.ts';
import { hashedKinds, type Batch, type RejectedLine } from './batch.ts';
import { EventColumn, eventColumnNames, type EventColumnName } from './event-columns.ts';
import { EventFiller, type BoundEvent, type Columns, type Listener } from './event-filler.ts';
import { columnsOf, prepared } from './event-plan.ts';
import { timeNames, type FileEnd, type TimeName } from './file-end.ts';
import type { LoadNumbers } from './load-numbers.ts';
import type { EventPlan } from './projection.ts';
import type { RecordCells } from '../bytes/record-cells.ts';
import type { IssueCode } from '#lib/events/issues/issues.ts';
import { RowDirection } from './row-direction.ts';
import { TimeState } from './time-state.ts';

const BATCH_EVENTS = 1 << 16;

/** Order of the parts of dates, by column. */
export type Orders = Readonly<Partial<Record<TimeName, PartOrder>>>;

/** What a file's events are made by. */
export interface WriterOptions extends Listener {
	readonly plans: readonly EventPlan[];
	readonly sevenBit: boolean;
	readonly numbers: LoadNumbers;
	/** What rows of two files must share to be the same row. */
	readonly layout: string;
	/** How dates are read while the whole column is not known. */
	readonly orders: Orders;
	/** What the mapping says of the order. */
	readonly declared: PartOrder | null;
}

/**
 * Collects the records of a reader as batches of typed columns: texts that many events share become the number of
 * their combination, texts that are only compared the number of their identity, times microseconds.
 */
export class EventWriter {
	/** Rows taken in all. */
	rows = 0;
	readonly #options: WriterOptions;
	readonly #events: readonly BoundEvent[];
	readonly #names: ReadonlySet<EventColumnName>;
	readonly #times: ReadonlyMap<TimeName, TimeState>;
	readonly #filler: EventFiller;
	readonly #direction = new RowDirection();
	readonly #columns: Columns;
	#count = 0;
	#rows = 0;
	#rejected: RejectedLine[] = [];

	constructor(options: WriterOptions) {
		const { plans, numbers, layout, orders, declared, sevenBit } = options;
		this.#options = options;
		const events = plans.map(prepared);
		this.#names = new Set(columnsOf(events));
		const filled = new Set(events.flatMap(({ times }) => times.map(({ name }) => name)));
		this.#times = new Map(
			timeNames
				.filter((name) => filled.has(name))
				.map((name) => [name, new TimeState(name, orders[name] ?? declared ?? 'dmy', declared)])
		);
		this.#filler = new EventFiller(numbers, this.#times, layout, sevenBit, options);
		this.#columns = columnsFor(this.#names);
		this.#events = events.map((event) => this.#filler.bind(event, this.#columns));
	}

	get full(): boolean {
		return this.#count + this.#events.length > BATCH_EVENTS || this.#rows >= BATCH_EVENTS;
	}

	/** Takes a row that became no record. */
	reject(line: number, code: IssueCode | ''): void {
		this.rows++;
		this.#rows++;
		if (code !== '') this.#rejected.push({ line, code });
	}

	/** Takes a record. */
	add(reader: RecordCells): void {
		this.rows++;
		this.#rows++;
		const filler = this.#filler;
		filler.follow(reader);
		let written = 0;
		for (const event of this.#events) {
			const { timeCell, twinCell } = event.event;
			const time = timeCell < 0 ? '' : filler.text(reader, timeCell);
			if (timeCell >= 0 && time === '') continue;
			if (twinCell >= 0 && time === filler.text(reader, twinCell)) continue;
			this.#add(reader, event);
			written++;
		}
		if (written === 0) this.#add(reader, this.#events[0] as BoundEvent);
	}

	/** Takes one event of a record, by its number. */
	addEvent(reader: RecordCells, eventNo: number): void {
		const found = this.#events.find(({ event }) => event.eventNo === eventNo);
		if (!found) throw new Error(`no event: ${eventNo}`);
		this.#add(reader, found);
	}

	#add(reader: RecordCells, event: BoundEvent): void {
		this.#filler.fill(reader, event, this.#count++);
		this.#direction.add(reader.line, this.#times.get('event_time')?.micros ?? NaN);
	}

	/** What was taken since the last batch. `share` of the file read so far is passed on. */
	take(share: number, end: FileEnd | null = null): Batch {
		const { identities, looseClients } = this.#options.numbers;
		const { traits, persons, topics } = this.#filler;
		const batch: Batch = {
			columns: [...this.#names].map((name) => this.#columns[name].taken(this.#count)),
			traits: traits.takeNew(),
			persons: persons.takeNew(),
			topics: topics.takeNew(),
			identities: hashedKinds
				.map((kind) => ({
					kind,
					...(kind === 'loose client' ? looseClients : identities[kind]).takeNew()
				}))
				.filter(({ hashes }) => hashes.length > 0),
			rows: this.#rows,
			rejected: this.#rejected,
			share,
			end
		};
		this.#count = 0;
		this.#rows = 0;
		this.#rejected = [];
		return batch;
	}

	/** The orders to read the file in, where whole columns tell others than it was read in; else null. */
	otherOrders(): Orders | null {
		const settled = [...this.#times.values()].map((time) => [time.name, time.settled()] as const);
		if (settled.every(([, { asRead }]) => asRead)) return null;
		return Object.fromEntries(settled.map(([name, { order }]) => [name, order]));
	}

	/** What the whole file tells, but for what the guard found. */
	end(): Omit<FileEnd, 'issues'> {
		const event = this.#times.get('event_time');
		return {
			orders: [...this.#times.values()].flatMap((time) => {
				const { finding } = time.settled();
				return finding === null ? [] : [{ column: time.name, finding }];
			}),
			eventDatesOnly: event?.datesOnly ?? null,
			dueDatesOnly: this.#times.get('due_at')?.datesOnly ?? null,
			eventClocks: event?.anyClock ?? false,
			newestFirst: this.#direction.isNewestFirst
		};
	}
}

function columnsFor(names: ReadonlySet<EventColumnName>): Columns {
	const entries = eventColumnNames.map((name) => [
		name,
		new EventColumn(name, names.has(name) ? BATCH_EVENTS : 0)
	]);
	return Object.fromEntries(entries) as Columns;
}
