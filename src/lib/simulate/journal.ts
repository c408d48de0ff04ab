import type { EventType } from '#lib/events/event-types.ts';
import { lastDay, type DayNumber } from './calendar.ts';
import type { UnitId } from './county.ts';
import type { Prng } from './prng.ts';
import type { Fields } from './contract-columns.ts';

/** One event before it becomes a row. `minute` counts from midnight. */
export interface SimulatedEvent {
	readonly day: DayNumber;
	readonly minute: number;
	readonly type: EventType;
	readonly unit: UnitId;
	readonly fields: Fields;
}

const OPENING_MINUTE = 8 * 60;

/**
 * What one client lives through, event by event. Events after the end of the data are left out,
 * as an export taken on that day would; events of one day keep the order in which they are added.
 */
export class Journal {
	readonly #prng: Prng;
	readonly #events: SimulatedEvent[] = [];
	readonly #clock = new Map<DayNumber, number>();
	#latest = 0;

	constructor(prng: Prng) {
		this.#prng = prng;
	}

	/** The latest day anything was planned for, seen by the export or not. */
	get latest(): DayNumber {
		return this.#latest;
	}

	/** The next free minute of a day, taken. */
	minute(day: DayNumber): number {
		const before = this.#clock.get(day);
		const minute =
			before === undefined
				? OPENING_MINUTE + this.#prng.int(0, 300)
				: before + this.#prng.int(4, 25);
		this.#clock.set(day, minute);
		return minute;
	}

	/** Adds an event at a minute, by default the day's next free one. */
	add(day: DayNumber, type: EventType, unit: UnitId, fields: Fields, minute?: number): void {
		this.#latest = Math.max(this.#latest, day);
		if (day > lastDay) return;
		this.#events.push({ day, minute: minute ?? this.minute(day), type, unit, fields });
	}

	/** The events in order of time. */
	inOrder(): readonly SimulatedEvent[] {
		return this.#events.sort((a, b) => a.day - b.day || a.minute - b.minute);
	}
}
