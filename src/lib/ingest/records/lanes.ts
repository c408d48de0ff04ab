const encoder = new TextEncoder();

function mixed(hash: number): number {
	let word = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
	return word ^ (word >>> 16);
}

/** Fewer than four bytes as a word. */
function shortWord(bytes: Uint8Array, from: number, to: number): number {
	let word = 0;
	for (let i = from; i < to; i++) word |= (bytes[i] as number) << (8 * (i - from));
	return word;
}

/**
 * A 64-bit hash in the making: two lanes, each a bijection of its state by every word (rotate, add or exclusive or,
 * multiply by an odd number), mixed at the end as MurmurHash3 does (Appleby, public domain). Two inputs meet only when
 * both 32-bit lanes do. After `finish` the lanes are the hash.
 */
export class Lanes {
	first = 0;
	second = 0;
	/** The bytes added last, and the same to be read by words at any place. */
	#bytes: Uint8Array = new Uint8Array();
	#words = new DataView(this.#bytes.buffer);

	/** Begins anew from a seed. */
	start(first: number, second: number): void {
		this.first = first;
		this.second = second;
	}

	/** Adds one 32-bit word. */
	word(word: number): void {
		const { first, second } = this;
		this.first = Math.imul(((first << 13) | (first >>> 19)) ^ word, 0xcc9e2d51);
		this.second = Math.imul((((second << 17) | (second >>> 15)) + word) ^ first, 0x239b961b);
	}

	/** Adds `bytes[from..to)` and how many they are, so that neighbouring texts do not run into each other. */
	add(bytes: Uint8Array, from: number, to: number): void {
		let { first, second } = this;
		let i = from;
		if (bytes !== this.#bytes) this.#view(bytes);
		const words = this.#words;
		for (; i + 4 <= to; i += 4) {
			const word = words.getInt32(i, true);
			const before = first;
			first = Math.imul(((first << 13) | (first >>> 19)) ^ word, 0xcc9e2d51);
			second = Math.imul((((second << 17) | (second >>> 15)) + word) ^ before, 0x239b961b);
		}
		this.first = first;
		this.second = second;
		if (i < to) {
			// Without a loop where there are bytes behind: how many are left is hard to foresee.
			const mask = ~(-1 << (8 * (to - i)));
			const whole = i + 4 <= bytes.length;
			this.word(whole ? words.getInt32(i, true) & mask : shortWord(bytes, i, to));
		}
		this.word(to - from);
	}

	#view(bytes: Uint8Array): void {
		this.#bytes = bytes;
		this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	/** Ends the hash: no word added late weighs less than the first. */
	finish(): void {
		this.first = mixed(this.first);
		this.second = mixed(this.second ^ this.first);
	}

	/** The finished hash as 16 hexadecimal digits. */
	hex(): string {
		const digits = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');
		return digits(this.first) + digits(this.second);
	}
}

/** The 64-bit hash of a text, as a seed. */
export function seedOf(text: string): readonly [number, number] {
	const bytes = encoder.encode(text);
	const lanes = new Lanes();
	lanes.start(0x9747b28c, 0x5bd1e995);
	lanes.add(bytes, 0, bytes.length);
	lanes.finish();
	return [lanes.first, lanes.second];
}
