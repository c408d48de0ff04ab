import type { NumberColumn } from '#lib/engine/port.ts';

/** Stands for no value: in whole numbers, and in 64 bits (the least there is). */
export const NONE = -1;
const NONE_HIGH = -0x80000000;
const TWO_32 = 2 ** 32;

type Width = 'small' | 'whole' | 'wide';

/**
 * Every column that events may have on their way in, as numbers. Of a time: microseconds since 1970-01-01T00:00,
 * civil in Helsinki (`_at`) and, where the text stated an offset, in UTC (`_instant`); `_form` as in `times/forms.ts`,
 * `_clock` whether a time of day was stated. Keys of rows and of repetitions are 64-bit hashes. `unread`: see
 * `unreadBits`.
 */
const widths = {
	line: 'whole',
	event_no: 'whole',
	row_key: 'wide',
	merge_key: 'wide',
	client_no: 'whole',
	case_no: 'whole',
	trait_no: 'whole',
	person_no: 'whole',
	event_id_no: 'whole',
	referral_no: 'whole',
	series_no: 'whole',
	topic_no: 'whole',
	sequence: 'wide',
	has_cost: 'small',
	event_at: 'wide',
	event_form: 'small',
	event_clock: 'small',
	event_instant: 'wide',
	made_at: 'wide',
	made_form: 'small',
	booked_at: 'wide',
	booked_form: 'small',
	due_at: 'wide',
	due_form: 'small',
	due_clock: 'small',
	due_instant: 'wide',
	unread: 'small'
} as const satisfies Readonly<Record<string, Width>>;

export type EventColumnName = keyof typeof widths;
export const eventColumnNames = Object.keys(widths) as readonly EventColumnName[];

/** What of an event's row was filled and could not be read. */
export const unreadBits = {
	event_time: 1,
	booking_made_time: 2,
	booked_time: 4,
	due_at: 8,
	sequence: 16,
	/** The clock of a time in two columns; its day was read. */
	clock: 32
} as const;

/** One column of the events of a batch being written. */
export class EventColumn {
	readonly name: EventColumnName;
	/** 64-bit values lie by their low and high halves: a BigInt per value would be an object each. */
	readonly #values: Int8Array | Int32Array;
	readonly #width: Width;

	/** Holds no value in any row at first. */
	constructor(name: EventColumnName, rows: number) {
		const width: Width = widths[name];
		this.name = name;
		this.#width = width;
		if (width === 'small') this.#values = new Int8Array(rows);
		else this.#values = new Int32Array(width === 'wide' ? 2 * rows : rows);
		this.#clear();
	}

	set(row: number, value: number): void {
		this.#values[row] = value;
	}

	at(row: number): number {
		return this.#values[row] ?? NONE;
	}

	/** A whole number of at most 53 bits; NaN = none. */
	setWide(row: number, value: number): void {
		if (Number.isNaN(value)) {
			this.setHalves(row, 0, NONE_HIGH);
			return;
		}
		const high = Math.floor(value / TWO_32);
		this.setHalves(row, value - high * TWO_32, high);
	}

	setHalves(row: number, low: number, high: number): void {
		this.#values[2 * row] = low;
		this.#values[2 * row + 1] = high;
	}

	/** The first `rows` values, in memory of their own; no row holds a value afterwards. */
	taken(rows: number): NumberColumn {
		const isWide = this.#width === 'wide';
		const values = this.#values.slice(0, isWide ? 2 * rows : rows);
		this.#clear();
		return { name: this.name, values: isWide ? new BigInt64Array(values.buffer) : values };
	}

	#clear(): void {
		if (this.#width === 'small') this.#values.fill(0);
		if (this.#width === 'whole') this.#values.fill(NONE);
		if (this.#width === 'wide')
			for (let at = 0; at < this.#values.length; at += 2) this.setHalves(at / 2, 0, NONE_HIGH);
	}
}

/** All columns, without a row. */
export const emptyColumns = (): NumberColumn[] =>
	eventColumnNames.map((name) => new EventColumn(name, 0).taken(0));
