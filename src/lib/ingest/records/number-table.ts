const FIRST_SLOTS = 1 << 10;
/** What `get` gives for a hash it does not hold. */
export const UNKNOWN = -2;
/** A copy: scripts that run unbundled look an export up each time it is used. */
const unknown = UNKNOWN;

/** What a slot is made of: both lanes, the number moved so that zero is an empty slot, and one to make four. */
const SLOT = 4;

/**
 * Numbers by 64-bit hashes, as two 32-bit lanes: open addressing with linear steps in one flat array, which takes a
 * tenth of the memory of a `Map` and makes no object per entry. A slot lies in one line of the processor's memory.
 */
export class NumberTable {
	size = 0;
	#slots = new Int32Array(SLOT * FIRST_SLOTS);

	/** The number of a hash, or `UNKNOWN`. */
	get(first: number, second: number): number {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = (SLOT * first) & mask;
		for (;;) {
			const number = slots[at + 2] as number;
			if (number === 0) return unknown;
			if (slots[at] === first && slots[at + 1] === second) return number - 2;
			at = (at + SLOT) & mask;
		}
	}

	/** Gives a hash that has none a number >= -1. */
	set(first: number, second: number, number: number): void {
		if (2 * SLOT * (this.size + 1) > this.#slots.length) this.#grow();
		this.#place(first, second, number + 2);
		this.size++;
	}

	#place(first: number, second: number, moved: number): void {
		const slots = this.#slots;
		const mask = slots.length - 1;
		let at = (SLOT * first) & mask;
		while (slots[at + 2] !== 0) at = (at + SLOT) & mask;
		slots[at] = first;
		slots[at + 1] = second;
		slots[at + 2] = moved;
	}

	#grow(): void {
		const slots = this.#slots;
		this.#slots = new Int32Array(2 * slots.length);
		for (let at = 0; at < slots.length; at += SLOT) {
			const moved = slots[at + 2] as number;
			if (moved !== 0) this.#place(slots[at] as number, slots[at + 1] as number, moved);
		}
	}
}
