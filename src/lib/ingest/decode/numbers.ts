import { writeRowHash } from './row-hash.ts';

const encoder = new TextEncoder();
const KEY_BYTES = 16;
/** Longest running number: `#` and the digits of a 32-bit count. */
const NUMBER_BYTES = 11;

/** Most bytes that stand for a text. */
export const LONGEST_NUMBER = Math.max(KEY_BYTES, NUMBER_BYTES);

/**
 * What stands for texts that must not reach the engine; one for all files of a load, so that the same text
 * has the same stand-in everywhere in it. Forgotten with the load.
 */
export class Numbers {
	readonly #salt: Uint8Array;
	readonly #numbers = new Map<string, Uint8Array>();

	/** @param salt the load's own */
	constructor(salt: string) {
		this.#salt = encoder.encode(salt);
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

	/** For text that is shown, such as the name of a unit: `#1`, `#2` … in the order of first appearance. */
	number(text: string): Uint8Array {
		const known = this.#numbers.get(text);
		if (known) return known;
		const number = encoder.encode(`#${this.#numbers.size + 1}`);
		this.#numbers.set(text, number);
		return number;
	}
}
