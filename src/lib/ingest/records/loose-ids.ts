import { Lanes } from './lanes.ts';

const [ZERO, NINE, RUNNING] = [0x30, 0x39, 0x23];
const FIRST_BYTES = 64;
const FIRST_HASHES = 1 << 10;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * What is left of ids when only letters and digits count, in lower case, compatibility forms as plain ones (NFKC), without
 * leading zeros: `A-00123` and `a00123` are one, and `00123` and `123`. Told by salted hashes like the ids themselves. It
 * shows that two files write their ids in two ways; nobody is joined by it.
 */
export class LooseIds {
	readonly #seed: readonly [number, number];
	readonly #lanes = new Lanes();
	#left = new Uint8Array(FIRST_BYTES);
	#halves = new Int32Array(2 * FIRST_HASHES);
	#count = 0;
	#taken = 0;

	constructor(seed: readonly [number, number]) {
		this.#seed = seed;
	}

	/** Takes the id of the next number, `bytes[from..to)` of UTF-8. */
	add(bytes: Uint8Array, from: number, to: number): void {
		const length = this.#loosen(bytes, from, to);
		const lanes = this.#lanes;
		lanes.start(this.#seed[0], this.#seed[1]);
		if (length > 0) lanes.add(this.#left, 0, length);
		else lanes.add(bytes, from, to);
		lanes.finish();
		if (2 * this.#count === this.#halves.length) this.#grow();
		this.#halves[2 * this.#count] = lanes.first;
		this.#halves[2 * this.#count + 1] = lanes.second;
		this.#count++;
	}

	/** Hashes of the ids taken since it was last asked, and the number of the first of these. */
	takeNew(): { readonly first: number; readonly hashes: BigInt64Array } {
		const first = this.#taken;
		const halves = this.#halves.slice(0, 2 * this.#count);
		this.#taken += this.#count;
		this.#count = 0;
		return { first, hashes: new BigInt64Array(halves.buffer) };
	}

	/** Makes what is left of an id; gives its length, 0 where that is nothing or the id is a running number (`#7`). */
	#loosen(bytes: Uint8Array, from: number, to: number): number {
		if (this.#left.length < to - from) this.#left = new Uint8Array(2 * (to - from));
		if (bytes[from] === RUNNING) return 0;
		const left = this.#left;
		let length = 0;
		for (let i = from; i < to; i++) {
			const byte = bytes[i] as number;
			if (byte >= 0x80) return this.#loosenText(decoder.decode(bytes.subarray(from, to)));
			const lower = byte | 0x20;
			if (lower >= 0x61 && lower <= 0x7a) left[length++] = lower;
			else if (byte >= ZERO && byte <= NINE && (byte !== ZERO || length > 0)) left[length++] = byte;
		}
		return length;
	}

	#loosenText(text: string): number {
		const plain = text.normalize('NFKC').toLowerCase();
		const bytes = encoder.encode(plain.replace(/[^\p{L}\p{N}]/gu, '').replace(/^0+/, ''));
		if (this.#left.length < bytes.length) this.#left = new Uint8Array(bytes.length);
		this.#left.set(bytes);
		return bytes.length;
	}

	#grow(): void {
		const larger = new Int32Array(2 * this.#halves.length);
		larger.set(this.#halves);
		this.#halves = larger;
	}
}
