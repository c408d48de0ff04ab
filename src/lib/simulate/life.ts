import { fullYears, type DayNumber } from './calendar.ts';
import type { Client } from './client.ts';
import type { Unit } from './county.ts';
import type { Journal } from './journal.ts';
import { type World } from './world.ts';

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
