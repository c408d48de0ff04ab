/** Clients a list holds at most: enough to tell "fewer than 10" and "fewer than 2 x 10" exactly. */
export const CLIENT_CAP = 20;

/**
 * For every slot (0, 1, 2 …) its distinct clients, ascending: all of them, or the lowest `CLIENT_CAP` keys.
 * The lowest of a union are among the lowest of its parts, so lists merge exactly, in any order.
 */
export class CappedClients {
	#counts = new Uint8Array(64);
	#keys = new Int32Array(64 * CLIENT_CAP);
	readonly #merged = new Int32Array(CLIENT_CAP);

	/** Adds a client to a slot; clients of a slot are added in ascending order. */
	add(slot: number, client: number): void {
		if (slot >= this.#counts.length) this.#grow(slot);
		const count = this.#counts[slot] as number;
		if (count === CLIENT_CAP) return;
		const end = slot * CLIENT_CAP + count;
		if (count > 0 && this.#keys[end - 1] === client) return;
		this.#keys[end] = client;
		this.#counts[slot] = count + 1;
	}

	/** Adds a list, ascending, that stands in `keys` from `start` up to before `end`. */
	merge(slot: number, keys: ArrayLike<number>, start: number, end: number): void {
		if (slot >= this.#counts.length) this.#grow(slot);
		const count = this.#counts[slot] as number;
		const base = slot * CLIENT_CAP;
		if (count === CLIENT_CAP && (keys[start] as number) > (this.#keys[base + count - 1] as number))
			return;
		let mine = base;
		let other = start;
		let size = 0;
		while (size < CLIENT_CAP && (mine < base + count || other < end)) {
			const a = mine < base + count ? (this.#keys[mine] as number) : Infinity;
			const b = other < end ? (keys[other] as number) : Infinity;
			this.#merged[size] = Math.min(a, b);
			size += 1;
			if (a <= b) mine += 1;
			if (b <= a) other += 1;
		}
		this.#keys.set(this.#merged.subarray(0, size), base);
		this.#counts[slot] = size;
	}

	/** The list of a slot. */
	of(slot: number): Int32Array {
		const base = slot * CLIENT_CAP;
		return this.#keys.subarray(base, base + (this.#counts[slot] ?? 0));
	}

	#grow(slot: number): void {
		const size = Math.max(this.#counts.length * 2, slot + 1);
		const counts = new Uint8Array(size);
		counts.set(this.#counts);
		this.#counts = counts;
		const keys = new Int32Array(size * CLIENT_CAP);
		keys.set(this.#keys);
		this.#keys = keys;
	}
}
