import { isMissingWord } from '#lib/events/missing-words.ts';
import { DAY_MICROS, MINUTE_MICROS } from '../times/civil.ts';
import { form as forms } from '../times/forms.ts';
import { civilInHelsinki } from '../times/helsinki.ts';
import { NO_OFFSET, QuickTime } from '../times/quick-time.ts';
import { reordered, type PartOrder } from '../times/reorder.ts';
import { OrderTally, settleOrder, type SettledOrder } from '../times/settle-order.ts';
import { TimeReader } from '../times/time-reader.ts';
import type { CellText } from './cell-text.ts';
import { textOf } from './combinations.ts';
import type { TimeName } from './file-end.ts';
import type { RecordCells } from '../bytes/record-cells.ts';
import { SIMPLE } from './record-scanner.ts';

// Copies on this side of the import: hot loops must not look bindings up.
const [simple, noOffset, sure, dayMicros] = [SIMPLE, NO_OFFSET, forms.sure, DAY_MICROS];

/** Where the cells of a time are; -1 = none. */
export interface TimeCells {
	readonly day: number;
	readonly clock: number;
}

/**
 * Reads one time column of a file. After `read`, the fields hold the time: civil in Helsinki, in microseconds since
 * 1970-01-01T00:00, NaN for none.
 */
export class TimeState {
	micros = NaN;
	/** In UTC, where the text stated an offset. */
	instant = NaN;
	form = 0;
	hasClock = false;
	/** Nothing is written; what is written could not be read; only its time of day could not. */
	empty = true;
	unread = false;
	clockUnread = false;
	readonly name: TimeName;
	/** Every time read so far is midnight; null without any. Some stated a time of day. */
	datesOnly: boolean | null = null;
	anyClock = false;
	readonly #order: PartOrder;
	readonly #declared: PartOrder | null;
	readonly #tally = new OrderTally();
	readonly #quick = new QuickTime();
	readonly #reader = new TimeReader();

	/**
	 * @param order how ambiguous dates are read
	 * @param declared what the mapping says of it
	 */
	constructor(name: TimeName, order: PartOrder, declared: PartOrder | null) {
		this.name = name;
		this.#order = order;
		this.#declared = declared;
	}

	/** Reads the time of the record at hand. */
	read(record: RecordCells, { day, clock }: TimeCells, cell: CellText): void {
		const { starts, ends, forms } = record.scanner;
		const [from, to] = [starts[day] as number, ends[day] as number];
		if (from === to) return this.#nothing();
		const quick = this.#quick;
		if (clock < 0 && forms[day] === simple && quick.read(record.bytes, from, to)) {
			this.empty = this.clockUnread = false;
			const { micros, form, offsetMinutes: offset, hasClock } = quick;
			this.#settle(micros, form, offset === noOffset ? null : offset, hasClock);
			return;
		}
		this.#readCells(record, day, clock, cell);
	}

	/** Apart, for it makes objects. */
	#readCells(record: RecordCells, day: number, clock: number, cell: CellText): void {
		const text = (at: number) => (at < 0 ? '' : textOf(record, at, cell));
		this.readText(text(day), text(clock));
	}

	/** Reads a time out of its text, and that of its time of day. */
	readText(text: string, clock = ''): void {
		if (text === '') return this.#nothing();
		const reading = this.#reader.read(text, clock);
		this.empty = reading === null && isMissingWord(text);
		this.clockUnread = reading?.clockUnread ?? false;
		if (!reading) return this.#none();
		this.#settle(reading.micros, reading.form, reading.offsetMinutes, reading.hasClock);
	}

	/** The order that the whole column tells, and whether the dates were read in it. */
	settled(): SettledOrder & { readonly asRead: boolean } {
		const settled = settleOrder(this.#tally, this.#declared);
		// Dates without a question are in no tally.
		const asRead = settled.order === this.#order || this.#tally.counts.size === 0;
		return { ...settled, asRead };
	}

	#nothing(): void {
		this.empty = true;
		this.clockUnread = false;
		this.#none();
	}

	#none(): void {
		this.micros = this.instant = NaN;
		this.form = 0;
		this.hasClock = false;
		this.unread = !this.empty;
	}

	#settle(written: number, form: number, offset: number | null, hasClock: boolean): void {
		let micros: number | null = written;
		if (form !== sure) {
			this.#tally.add(written, form);
			micros = reordered(written, form, this.#order);
		}
		if (micros === null) return this.#none();
		this.unread = false;
		this.form = form;
		this.hasClock = hasClock;
		this.instant = offset === null ? NaN : micros - offset * MINUTE_MICROS;
		this.micros = offset === null ? micros : civilInHelsinki(this.instant);
		this.datesOnly = this.datesOnly !== false && this.micros % dayMicros === 0;
		if (hasClock) this.anyClock = true;
	}
}
