import { lastDay, type DayNumber } from './calendar.ts';
import { windowDays, type Unit, type UnitId } from './county.ts';
import type { Limit } from './limit.ts';
import { pilot } from './pilot.ts';
import type { PlantedKinds } from './planted-kinds.ts';
import type { Site, Sites } from './sites.ts';

/** What was planted, by the simulation's own intent: nothing here is read back out of the events. */
export interface Truth {
	readonly seed: number;
	readonly events: number;
	/** `rate`: mean planted probability over the contact days whose window the data covers. */
	readonly repeat: readonly { unit: string; window_days: number; rate: number }[];
	/** `cohort_share`: mean planted probability over the cases whose due day has passed. */
	readonly guarantee: readonly { rule: string; cohort_share: number }[];
	/** `direct_returns`: returns A-B-A planted with B as the unit; hubs plant none. */
	readonly pingpong: readonly { unit: string; direct_returns: number }[];
	/** `effect`: change of the planted repeat probability at the pilot unit, and at all its places, from `start` on. */
	readonly pilot: { unit: string; start: string; outcome: string; effect: number };
	/** Where kinds were planted on top. */
	readonly kinds?: PlantedKinds;
}

class Mean {
	#sum = 0;
	#count = 0;

	add(value: number): void {
		this.#sum += value;
		this.#count += 1;
	}

	/** Rounded to six digits, so that the order of summing leaves no trace. */
	get value(): number {
		return Math.round((this.#sum / this.#count) * 1e6) / 1e6;
	}
}

type At = (unit: UnitId) => Site;

/** Adds up what is planted while the events are made; of each client only once it is kept. */
export class Ledger {
	readonly #repeat = new Map<string, Mean>();
	readonly #guarantee = new Map<string, Mean>();
	readonly #returns = new Map<string, number>();
	readonly #sites: Sites;
	#pending: ((at: At) => void)[] = [];
	#events = 0;

	constructor(sites: Sites) {
		this.#sites = sites;
	}

	/**
	 * Takes over what was planted since the last client, who gave the export so many rows; `at` is where each kind of
	 * unit serves that client.
	 */
	keep(events: number, at: At = (unit) => this.#sites.serving(unit, 0)): void {
		for (const plant of this.#pending) plant(at);
		this.#pending = [];
		this.#events += events;
	}

	/** Drops what was planted since the last client that was kept. */
	forget(): void {
		this.#pending = [];
	}

	/** Rows of the export so far. */
	get events(): number {
		return this.#events;
	}

	/** A contact day whose repeat was drawn with a probability. */
	contactDay(unit: Unit, day: DayNumber, probability: number): void {
		if (day <= lastDay - windowDays(unit))
			this.#pending.push((at) => meanOf(this.#repeat, at(unit.id).id).add(probability));
	}

	/** A case whose clock started on a day; it enters the cohort when its due day lies before the last day. */
	waitingCase({ rule, due, isUntold }: Limit, start: DayNumber, probability: number): void {
		if (isUntold || due(start) >= lastDay) return;
		this.#pending.push(() => meanOf(this.#guarantee, rule).add(probability));
	}

	/** A direct return that a unit caused, seen on the day the client was back. */
	directReturn(unit: UnitId, backOn: DayNumber): void {
		if (backOn > lastDay) return;
		this.#pending.push((at) => {
			const { id } = at(unit);
			this.#returns.set(id, (this.#returns.get(id) ?? 0) + 1);
		});
	}

	/** What was planted in all; call it when the last event is made. */
	truth(seed: number): Truth {
		const known = this.#sites.all.filter(({ id }) => this.#repeat.has(id));
		return {
			seed,
			events: this.#events,
			repeat: known.map(({ id, unit }) => ({
				unit: id,
				window_days: windowDays(unit),
				rate: meanOf(this.#repeat, id).value
			})),
			guarantee: [...this.#guarantee.keys()]
				.sort()
				.map((rule) => ({ rule, cohort_share: meanOf(this.#guarantee, rule).value })),
			pingpong: this.#sites.all.map(({ id }) => ({
				unit: id,
				direct_returns: this.#returns.get(id) ?? 0
			})),
			pilot: {
				unit: pilot.unit,
				start: pilot.start,
				outcome: 'repeat-contacts',
				effect: pilot.effect
			}
		};
	}
}

function meanOf(means: Map<string, Mean>, key: string): Mean {
	const mean = means.get(key) ?? new Mean();
	means.set(key, mean);
	return mean;
}
