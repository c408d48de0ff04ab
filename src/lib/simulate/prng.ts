import { splitMix } from './split-mix.ts';

/**
 * Chance that is the same everywhere for the same seed. Integer arithmetic only, so no platform can differ.
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand, public domain), seeded by splitmix32 and warmed up.
 */
export class Prng {
	#a: number;
	#b: number;
	#c: number;
	#counter = 1;

	/** `seed`: any integer; its low 32 bits count. */
	constructor(seed: number) {
		const split = splitMix(seed);
		this.#a = split();
		this.#b = split();
		this.#c = split();
		for (let round = 0; round < 12; round += 1) this.next();
	}

	/** A number in [0, 1) with 32 random bits. */
	next(): number {
		const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 4294967296;
	}

	/** A whole number from `low` to `high`, both included. */
	int(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** Whether an event of probability `share` (0-1) happens. */
	chance(share: number): boolean {
		return this.next() < share;
	}

	/** One of the items; throws on an empty list. */
	pick<T>(items: readonly T[]): T {
		const item = items[this.int(0, items.length - 1)];
		if (item === undefined) throw new Error('nothing to pick from');
		return item;
	}

	/** One of the keys, in proportion to its weight. */
	weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
		const entries = Object.entries(weights) as [K, number][];
		let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
		for (const [key, weight] of entries) {
			left -= weight;
			if (left < 0) return key;
		}
		return (entries.at(-1) as [K, number])[0];
	}
}
