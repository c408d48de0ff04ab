/** Most numbers a table indexed by the key itself may have, whatever the number of keys. */
const DENSE = 1 << 16;

/**
 * Numbers keys 0, 1, 2 … in the order they are first met. Keys are whole numbers from 0 up to below `range`
 * (at most 2^53), so that a sum of digits can stand for any combination without making a text of it.
 */
export class KeyIndex {
	/** The keys by their number. */
	readonly keys: number[] = [];
	readonly #dense: Int32Array | null;
	#slots = new Int32Array(1 << 10).fill(-1);

	/** `expected` is about how many keys will be asked for. */
	constructor(range: number, expected: number) {
		if (range > Number.MAX_SAFE_INTEGER) throw new Error(`too many combinations: ${range}`);
		this.#dense = range <= Math.max(DENSE, expected * 16) ? new Int32Array(range).fill(-1) : null;
	}

	get size(): number {
		return this.keys.length;
	}

	/** Number of a key. */
	of(key: number): number {
		if (this.#dense === null) return this.#hashed(key);
		const found = this.#dense[key] as number;
		if (found >= 0) return found;
		this.#dense[key] = this.keys.length;
		return this.keys.push(key) - 1;
	}

	/** Numbers of the keys met so far, in ascending order of the keys. */
	ascending(): Uint32Array {
		const numbers = new Uint32Array(this.keys.length);
		if (this.#dense !== null && this.#dense.length < this.keys.length * 16) {
			let size = 0;
			for (const number of this.#dense) if (number >= 0) numbers[size++] = number;
			return numbers;
		}
		const keys = Float64Array.from(this.keys).sort();
		for (let place = 0; place < keys.length; place += 1)
			numbers[place] = this.of(keys[place] as number);
		return numbers;
	}

	#hashed(key: number): number {
		if (this.keys.length * 2 >= this.#slots.length) this.#grow();
		const slot = this.#slot(key);
		const found = this.#slots[slot] as number;
		if (found >= 0) return found;
		this.#slots[slot] = this.keys.length;
		return this.keys.push(key) - 1;
	}

	#slot(key: number): number {
		const mask = this.#slots.length - 1;
		const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b);
		let slot = (mixed ^ (mixed >>> 15)) & mask;
		for (;;) {
			const found = this.#slots[slot] as number;
			if (found < 0 || this.keys[found] === key) return slot;
			slot = (slot + 1) & mask;
		}
	}

	#grow(): void {
		this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
		for (let number = 0; number < this.keys.length; number += 1)
			this.#slots[this.#slot(this.keys[number] as number)] = number;
	}
}
