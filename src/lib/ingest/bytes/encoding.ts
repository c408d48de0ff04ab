import type { Encoding } from './dialect.ts';

/** Length of the well-formed UTF-8 sequence that starts at a byte >= 0x80, or 0 when there is none (RFC 3629). */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
	const lead = bytes[at] as number;
	const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
	if (length === 0 || at + length > to) return 0;
	for (let i = at + 1; i < at + length; i++) {
		if (((bytes[i] as number) & 0xc0) !== 0x80) return 0;
	}
	const second = bytes[at + 1] as number;
	if (lead === 0xe0 && second < 0xa0) return 0;
	if (lead === 0xed && second > 0x9f) return 0;
	if (lead === 0xf0 && second < 0x90) return 0;
	if (lead === 0xf4 && second > 0x8f) return 0;
	return length;
}

/** Whether a stretch of bytes is well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
	let i = from;
	while (i < to) {
		if ((bytes[i] as number) < 0x80) {
			i++;
			continue;
		}
		const length = sequenceLength(bytes, i, to);
		if (length === 0) return false;
		i += length;
	}
	return true;
}

/** Whether a stretch of bytes is windows-1252: five bytes of it stand for nothing. */
export function isWindows1252(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		if (byte > 0x80 && byte < 0x9e) {
			if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) {
				return false;
			}
		}
	}
	return true;
}

/** Misfits that one sequence outweighs: Finnish windows-1252 hardly ever forms one by chance. */
const WEIGHT = 4;

/** Length of the UTF-8 byte order mark at the start, 3 or 0. */
export function markLength(bytes: Uint8Array): number {
	return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/**
 * Encoding of the first bytes of a file: by its byte order mark, else by the zeros of UTF-16, else
 * UTF-8 unless bytes that fit none are far more than well-formed sequences, else windows-1252.
 * `ascii` when there is no byte that could tell.
 */
export function detectEncoding(head: Uint8Array): Encoding {
	if (markLength(head) > 0) return 'utf-8';
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	let sequences = 0;
	let misfits = 0;
	for (let i = 0; i < head.length;) {
		const byte = head[i] as number;
		if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
		const length = byte < 0x80 ? 1 : sequenceLength(head, i, head.length);
		if (length === 0) misfits++;
		else if (length > 1) sequences++;
		i += Math.max(1, length);
	}
	const [even, odd] = zeros as [number, number];
	if (odd > head.length / 3 && even === 0) return 'utf-16le';
	if (even > head.length / 3 && odd === 0) return 'utf-16be';
	if (sequences === 0 && misfits === 0) return 'ascii';
	return sequences > 0 && sequences * WEIGHT >= misfits ? 'utf-8' : 'windows-1252';
}
