const MAGIC = 0x184d2204;
const BLOCK_CHECKSUM = 0x10;
const CONTENT_SIZE = 0x08;
const DICTIONARY_ID = 0x01;
const STORED = 0x80000000;
const SHORTEST_MATCH = 4;
/** A length of 15 goes on in the bytes that follow, as does each of 255. */
const LONG = 15;
const LONGER = 255;

/**
 * The content of an LZ4 frame of known size (LZ4 frame format 1.6, block format). Checksums are not
 * checked: a wrong size or place already shows that the frame is broken.
 * Throws an Error where it is.
 */
export function inflateLz4(frame: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
	const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
	if (view.getUint32(0, true) !== MAGIC) throw new Error('lz4: no frame');
	const flags = view.getUint8(4);
	let at = 7 + (flags & CONTENT_SIZE ? 8 : 0) + (flags & DICTIONARY_ID ? 4 : 0);
	const out = new Uint8Array(size);
	let length = 0;
	for (;;) {
		const header = view.getUint32(at, true);
		at += 4;
		if (header === 0) break;
		const end = at + (header & ~STORED);
		if (end > frame.length) throw new Error('lz4: a block is cut short');
		const block = frame.subarray(at, end);
		if (header >= STORED) {
			out.set(block, length);
			length += block.length;
		} else length = inflateBlock(block, out, length);
		at = end + (flags & BLOCK_CHECKSUM ? 4 : 0);
	}
	if (length !== size) throw new Error(`lz4: ${length} bytes of ${size}`);
	return out;
}

/** Writes a block's content behind `start`, and tells where it ends. */
function inflateBlock(block: Uint8Array, out: Uint8Array, start: number): number {
	let at = 0;
	let length = start;
	const next = () => {
		if (at >= block.length) throw new Error('lz4: a block ends early');
		return block[at++] as number;
	};
	const longer = (first: number) => {
		let sum = first;
		if (first < LONG) return sum;
		for (let more = LONGER; more === LONGER;) sum += more = next();
		return sum;
	};
	for (;;) {
		const token = next();
		const literals = longer(token >> 4);
		if (at + literals > block.length || length + literals > out.length) {
			throw new Error('lz4: too many bytes');
		}
		for (let i = 0; i < literals; i++) out[length++] = block[at++] as number;
		if (at === block.length) return length;
		const distance = next() + 256 * next();
		const match = longer(token & LONG) + SHORTEST_MATCH;
		if (distance === 0 || distance > length || length + match > out.length) {
			throw new Error('lz4: a match out of place');
		}
		// Byte by byte: a match may reach into what it writes.
		for (let i = 0; i < match; i++, length++) out[length] = out[length - distance] as number;
	}
}
