/** What is wrong with a file: bytes are missing or other than written, or it holds something else. */
export type FileFault = 'damaged' | 'other_kind';

/** A file that is not read at all, because it is not the one that was written. */
export class FileRefused extends Error {
	readonly code: FileFault;

	constructor(code: FileFault) {
		super(`file refused: ${code}`);
		this.name = 'FileRefused';
		this.code = code;
	}
}

const MAGIC = Uint8Array.from('SUJUVA 1', (letter) => letter.charCodeAt(0));
/** Magic, length of what follows, its checksum in two words, and zeros up to a multiple of eight bytes. */
const HEAD = 24;

/** The bytes behind a head that tells their length and checksum. */
export function seal(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const sealed = new Uint8Array(HEAD + bytes.length);
	sealed.set(MAGIC);
	sealed.set(bytes, HEAD);
	new Uint32Array(sealed.buffer, MAGIC.length, 3).set([
		bytes.length,
		...checksum(sealed.subarray(HEAD))
	]);
	return sealed;
}

/** What `seal` was given, as a view. Throws `FileRefused` when any byte is another, is missing or is too many. */
export function unseal(sealed: Uint8Array): Uint8Array {
	if (sealed.length < HEAD) throw new FileRefused('damaged');
	const head = sealed.slice(0, HEAD);
	const bytes = sealed.subarray(HEAD);
	const [length, first, second, zeros] = new Uint32Array(head.buffer, MAGIC.length);
	const isWhole = MAGIC.every((byte, at) => head[at] === byte) && length === bytes.length;
	if (!isWhole || zeros !== 0) throw new FileRefused('damaged');
	const [one, other] = checksum(bytes);
	if (one !== first || other !== second) throw new FileRefused('damaged');
	return bytes;
}

/**
 * Two 32-bit sums over words, each step of which can be undone (MurmurHash3's: Appleby, public domain): bytes that
 * differ in one word alone never have the sums of the others.
 */
function checksum(bytes: Uint8Array): [number, number] {
	const whole = bytes.length & ~3;
	const isAligned = bytes.byteOffset % 4 === 0;
	const words = isAligned
		? new Uint32Array(bytes.buffer, bytes.byteOffset, whole / 4)
		: new Uint32Array(bytes.slice(0, whole).buffer);
	const last = new Uint8Array(4);
	last.set(bytes.subarray(whole));
	let first = 0x9747b28c;
	let second = 0x5bd1e995;
	const add = (word: number) => {
		first ^= Math.imul(turned(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
		first = (Math.imul(turned(first, 13), 5) + 0xe6546b64) | 0;
		second ^= Math.imul(turned(Math.imul(word, 0x239b961b), 16), 0xab0e9789);
		second = (Math.imul(turned(second, 17), 5) + 0x561ccd1b) | 0;
	};
	for (let at = 0; at < words.length; at += 1) add(words[at] as number);
	add(new Uint32Array(last.buffer)[0] as number);
	return [first >>> 0, second >>> 0];
}

const turned = (word: number, by: number) => (word << by) | (word >>> (32 - by));
