import { codePageOf } from './code-pages.ts';
import type { Encoding } from './dialect.ts';
import { sequenceLength } from './utf8.ts';
import { strayLetter } from './mixed-text.ts';
import { isTwiceEncoded } from './twice-encoded.ts';

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
 * Encoding of the first bytes of a file: by its byte order mark, else by the zeros of UTF-16, else UTF-8
 * unless bytes that fit none are far more than well-formed sequences, else what makes Finnish or Swedish
 * letters of the bytes: windows-1252, DOS or Macintosh. `ascii` when there is no byte that could tell.
 */
export function detectEncoding(head: Uint8Array): Encoding {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const { even, odd, sequences, own, misfits, strays } = counted(head);
	if (odd > head.length / 3 && even === 0) return 'utf-16le';
	if (even > head.length / 3 && odd === 0) return 'utf-16be';
	const marked = markLength(head) > 0;
	if (misfits > 0 && misfits === strays && own > 0) return 'utf-8-mixed';
	if (!marked && sequences === 0) return misfits === 0 ? 'ascii' : codePageOf(head);
	if (!marked && sequences * WEIGHT < misfits) return codePageOf(head);
	return isTwiceEncoded(new TextDecoder().decode(head)) ? 'utf-8-twice' : 'utf-8';
}

/** Zeros in even and odd places, sequences of UTF-8 (`own`: å, ä, ö), bytes that fit none, letters among those. */
function counted(head: Uint8Array) {
	const zeros = [0, 0];
	let [sequences, own, misfits, strays] = [0, 0, 0, 0];
	for (let i = 0; i < head.length;) {
		const byte = head[i] as number;
		if (byte === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
		const length = byte < 0x80 ? 1 : sequenceLength(head, i, head.length);
		if (length === 0) {
			// The beginning of a file may be cut within a letter.
			if (byte >= 0xc0 && i > head.length - LONGEST_LETTER) break;
			misfits++;
			if (strayLetter(byte) > 0) strays++;
		} else if (length > 1) {
			sequences++;
			if (byte === 0xc3 && OWN.includes(head[i + 1] as number)) own++;
		}
		i += Math.max(1, length);
	}
	const [even, odd] = zeros as [number, number];
	return { even, odd, sequences, own, misfits, strays };
}

/** Bytes of the longest letter in UTF-8. */
const LONGEST_LETTER = 4;
/** Second bytes of å, ä, ö, Å, Ä, Ö in UTF-8. */
const OWN = [0xa5, 0xa4, 0xb6, 0x85, 0x84, 0x96];
