const hexDigits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

function finish(hash: number): number {
	let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return mixed ^ (mixed >>> 16);
}

/**
 * Writes a 64-bit hash of `bytes[from..to)` as 16 hexadecimal digits into `out` at `at`.
 * Two lanes of MurmurHash3 (Appleby, public domain) with different constants; every input word enters
 * both lanes, so rows collide only when both 32-bit lanes do.
 */
export function writeRowHash(
	bytes: Uint8Array,
	from: number,
	to: number,
	out: Uint8Array,
	at: number
): void {
	let first = 0x9747b28c;
	let second = 0x5bd1e995;
	let i = from;
	for (; i + 4 <= to; i += 4) {
		const word =
			(bytes[i] as number) |
			((bytes[i + 1] as number) << 8) |
			((bytes[i + 2] as number) << 16) |
			((bytes[i + 3] as number) << 24);
		first ^= Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
		first = (Math.imul(rotate(first, 13), 5) + 0xe6546b64) | 0;
		second ^= Math.imul(rotate(Math.imul(word, 0x239b961b), 16), 0xab0e9789);
		second = (Math.imul(rotate(second, 17) + first, 5) + 0x561ccd1b) | 0;
	}
	let tail = 0;
	for (let shift = 0; i < to; i++, shift += 8) tail |= (bytes[i] as number) << shift;
	first ^= Math.imul(rotate(Math.imul(tail, 0xcc9e2d51), 15), 0x1b873593) ^ (to - from);
	second ^= Math.imul(rotate(Math.imul(tail, 0x239b961b), 16), 0xab0e9789) ^ (to - from);
	first = finish(first);
	second = finish(second ^ first);
	for (let digit = 0; digit < 8; digit++) {
		out[at + digit] = hexDigits[(first >>> (28 - 4 * digit)) & 15] as number;
		out[at + 8 + digit] = hexDigits[(second >>> (28 - 4 * digit)) & 15] as number;
	}
}
