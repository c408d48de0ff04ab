import { Lanes, seedOf } from './lanes.ts';

const encoder = new TextEncoder();

/** What is known of stand-ins, to be taken up elsewhere: no text, only salted hashes. */
export interface StandInState {
	readonly load: string;
	/** Stand-ins by the hashes of what they stand for. */
	readonly known: ReadonlyMap<string, string>;
}

/**
 * What stands for texts that must not be shown, such as the name of a person who is a unit: `#1`, `#2` … in the order
 * of first appearance; one for all files of a load, so that the same text has the same stand-in everywhere in it.
 * Holds no text: texts are told apart by 64 bits of salt and text. Forgotten with the load.
 */
export class StandIns {
	readonly #seed: readonly [number, number];
	readonly #lanes = new Lanes();
	#load: string;
	#known: Map<string, string> = new Map();

	/** @param earlierFiles files of the data that this load adds to; 0 where it stands alone */
	constructor(salt: string, earlierFiles = 0) {
		this.#seed = seedOf(`${salt} stand-in`);
		this.#load = earlierFiles > 0 ? `${earlierFiles}.` : '';
	}

	/** Whether any text was given a running number; those do not come back with the salt. */
	get counting(): boolean {
		return this.#known.size > 0;
	}

	get state(): StandInState {
		return { load: this.#load, known: this.#known };
	}

	/** Goes on where others of the same salt stand. */
	goOn({ load, known }: StandInState): void {
		this.#load = load;
		this.#known = new Map(known);
	}

	/**
	 * The stand-in of a text. Files added later go on with numbers of their own (`#3.1`): whom an earlier number stood
	 * for is not known any more, and two people must not share one.
	 */
	number(text: string): string {
		const bytes = encoder.encode(text);
		this.#lanes.start(...this.#seed);
		this.#lanes.add(bytes, 0, bytes.length);
		this.#lanes.finish();
		const key = this.#lanes.hex();
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const number = `#${this.#load}${this.#known.size + 1}`;
		this.#known.set(key, number);
		return number;
	}
}
