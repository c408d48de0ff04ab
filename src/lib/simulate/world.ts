import type { DayNumber } from './calendar.ts';
import type { Agenda } from './agenda.ts';
import type { Step, Unit } from './county.ts';
import type { Prng } from './prng.ts';
import { Deck } from './deck.ts';
import { inTimeShare } from './shares.ts';
import type { Ledger } from './truth.ts';

/** What all clients share: one source of chance, the appointment books and the ledger of planted truth. */
export class World {
	readonly prng: Prng;
	readonly agenda: Agenda;
	readonly ledger: Ledger;
	readonly #decks = new Map<string, Deck>();

	constructor(prng: Prng, agenda: Agenda, ledger: Ledger) {
		this.prng = prng;
		this.agenda = agenda;
		this.ledger = ledger;
	}

	/** A random number in [0, 1) for one recurring decision, such as a repeat at a unit. */
	draw(decision: string): number {
		const deck = this.#decks.get(decision) ?? new Deck(this.prng);
		this.#decks.set(decision, deck);
		return deck.next();
	}

	/** Draws whether a unit takes a step in time; returns the verdict and its probability. */
	limitKept(
		unit: Unit,
		step: Step,
		rule: string,
		day: DayNumber
	): { kept: boolean; share: number } {
		const share = inTimeShare(unit, step, day);
		return { kept: this.draw(`${unit.id} ${rule}`) < share, share };
	}
}
