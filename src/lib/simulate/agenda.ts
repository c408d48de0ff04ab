import { monthOf, officeOpen, openDayFrom, type DayNumber } from './calendar.ts';
import type { UnitId } from './county.ts';
import type { Prng } from './prng.ts';

/** Share of the usual slots that are staffed, by month: July and December are thin. */
const staffing = [1, 1, 1, 1, 1, 0.8, 0.4, 0.9, 1, 1, 1, 0.75];

/**
 * The appointment books: each unit has so many slots a week, and a booking moves on to the next week
 * with a free one as long as the window it was promised in allows. What does not fit is squeezed in.
 */
export class Agenda {
	readonly #prng: Prng;
	readonly #weekly: number;
	readonly #taken = new Map<string, number>();

	/** `weekly`: slots of one unit in a fully staffed week. */
	constructor(prng: Prng, weekly: number) {
		this.#prng = prng;
		this.#weekly = weekly;
	}

	/**
	 * Books an office day from `earliest` to `latest` that is not in `avoid`, rather `early` in the
	 * window or anywhere in it. Null when the window has no such day.
	 */
	book(
		unit: UnitId,
		earliest: DayNumber,
		latest: DayNumber,
		avoid: ReadonlySet<DayNumber>,
		pace: 'early' | 'even' = 'early'
	): DayNumber | null {
		const span = latest - earliest + 1;
		const drawn = this.#prng.next();
		const share = pace === 'even' ? drawn : Math.min(drawn, this.#prng.next());
		const target = earliest + Math.floor(span * share);
		let fallback: DayNumber | null = null;
		for (let step = 0; step < span; step += 1) {
			const day = earliest + ((target - earliest + step) % span);
			if (!officeOpen(day) || avoid.has(day)) continue;
			if (this.#take(unit, day)) return day;
			fallback ??= day;
		}
		return fallback;
	}

	/** An office day from a day on, whatever the book says. */
	soon(day: DayNumber, withinDays: number, avoid: ReadonlySet<DayNumber>): DayNumber {
		let open = openDayFrom(day + this.#prng.int(0, withinDays));
		while (avoid.has(open)) open = openDayFrom(open + 1);
		return open;
	}

	#take(unit: UnitId, day: DayNumber): boolean {
		const week = `${unit}|${Math.floor((day + 3) / 7)}`;
		const taken = this.#taken.get(week) ?? 0;
		if (taken >= Math.ceil(this.#weekly * (staffing[monthOf(day) - 1] as number))) return false;
		this.#taken.set(week, taken + 1);
		return true;
	}
}
