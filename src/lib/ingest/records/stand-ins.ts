import { writeRowHash } from './row-hash.ts';

const encoder = new TextEncoder();
const KEY_BYTES = 16;
/** Longest running number: `#`, a point and the digits of two 32-bit counts. */
const NUMBER_BYTES = 22;

/** Most bytes that stand for a text. */
export const LONGEST_NUMBER = Math.max(KEY_BYTES, NUMBER_BYTES);

/**
 * What stands for texts that must not reach the engine; one for all files of a load, so that the same text
 * has the same stand-in everywhere in it. Forgotten with the load.
 */
export class StandIns {
	readonly #salt: Uint8Array;
	readonly #load: string;
	readonly #numbers = new Map<string, Uint8Array>();

	/**
	 * @param salt the load's own
	 * @param earlierFiles files of the data that this load adds to; 0 where it stands alone
	 */
	constructor(salt: string, earlierFiles = 0) {
		this.#salt = encoder.encode(salt);
		this.#load = earlierFiles > 0 ? `${earlierFiles}.` : '';
	}

	/**
	 * For text that is only compared, such as a client id: 64 bits of salt and text, which the engine hashes
	 * once more and replaces by dense numbers. The same in every load with the same salt.
	 */
	key(text: string): Uint8Array {
		const bytes = encoder.encode(text);
		const salted = new Uint8Array(this.#salt.length + bytes.length);
		salted.set(this.#salt);
		salted.set(bytes, this.#salt.length);
		const key = new Uint8Array(KEY_BYTES);
		writeRowHash(salted, 0, salted.length, key, 0);
		return key;
	}

	/** Whether any text was given a running number; those do not come back with the salt alone. */
	get counting(): boolean {
		return this.#numbers.size > 0;
	}

	/**
	 * For text that is shown, such as the name of a unit: `#1`, `#2` … in the order of first appearance. Files
	 * added later go on with numbers of their own (`#3.1`): whom an earlier number stood for is not known any
	 * more, and two people must not share one.
	 */
	number(text: string): Uint8Array {
		const known = this.#numbers.get(text);
		if (known) return known;
		const number = encoder.encode(`#${this.#load}${this.#numbers.size + 1}`);
		this.#numbers.set(text, number);
		return number;
	}
}
