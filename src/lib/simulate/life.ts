import { fullYears, type DayNumber } from './calendar.ts';
import type { Agenda } from './agenda.ts';
import type { Client } from './client.ts';
import type { Step, Unit } from './county.ts';
import type { Journal } from './journal.ts';
import { Deck, type Prng } from './prng.ts';
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

/** One client on the way through the services. */
export class Life {
	readonly world: World;
	readonly client: Client;
	readonly journal: Journal;
	#issued = 0;

	constructor(world: World, client: Client, journal: Journal) {
		this.world = world;
		this.client = client;
		this.journal = journal;
	}

	/** Age in full years on a day. */
	age(day: DayNumber): number {
		return fullYears(this.client.birth, day);
	}

	/** A new identifier of this client's: of a case (`k`), a referral (`l`) or a series (`s`). */
	issue(kind: 'k' | 'l' | 's'): string {
		this.#issued += 1;
		return `${this.client.id}.${kind}${this.#issued}`;
	}
}

/** Where an episode leaves its client: able to be referred on from a day, or nowhere further. */
export interface Handover {
	readonly day: DayNumber;
	readonly caseId: string;
}

/** An episode of a client at one unit that starts on a day; `refer` asks it to end in a referral if it can. */
export type Episode = (life: Life, unit: Unit, start: DayNumber, refer: boolean) => Handover | null;
