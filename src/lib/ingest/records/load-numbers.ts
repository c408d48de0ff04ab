import { Counter } from './combinations.ts';
import { identityKinds, type IdentityKind } from './batch.ts';
import { Identities } from './identities.ts';
import { Lanes, seedOf } from './lanes.ts';
import { LooseIds } from './loose-ids.ts';
import type { StandIns } from './stand-ins.ts';

/**
 * What numbers stand for over all files of a load: one client, one number. Forgotten with the load.
 * Numbers follow the order of the rows, so that nothing depends on the salt.
 */
export class LoadNumbers {
	readonly lanes = new Lanes();
	readonly identities: Readonly<Record<IdentityKind, Identities>>;
	readonly looseClients: LooseIds;
	readonly traits = new Counter();
	readonly persons = new Counter();
	readonly topics = new Counter();
	readonly standIns: StandIns;
	readonly #counters = [this.traits, this.persons, this.topics];
	readonly #salt: string;

	constructor(salt: string, standIns: StandIns) {
		this.#salt = salt;
		this.standIns = standIns;
		this.looseClients = new LooseIds(seedOf(`${salt} loose client`));
		const loose = (kind: IdentityKind) => (kind === 'client' ? this.looseClients : null);
		this.identities = Object.fromEntries(
			identityKinds.map((kind) => [
				kind,
				new Identities(seedOf(`${salt} ${kind}`), this.lanes, loose(kind))
			])
		) as Record<IdentityKind, Identities>;
	}

	/** How many combinations there are by now; `rewind` takes back those given since. */
	combinations(): readonly number[] {
		return this.#counters.map(({ next }) => next);
	}

	rewind(combinations: readonly number[]): void {
		combinations.forEach((next, index) => ((this.#counters[index] as Counter).next = next));
	}

	/** What keys of rows begin from in files of one layout. */
	rowSeed(layout: string): readonly [number, number] {
		return seedOf(`${this.#salt} row ${layout}`);
	}

	/** What keys of repetitions begin from. */
	mergeSeed(): readonly [number, number] {
		return seedOf(`${this.#salt} merge`);
	}
}
