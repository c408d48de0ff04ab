import { windows1252 } from './dialect.ts';
import { joined, type ByteStage } from './stage.ts';
import { sequenceLength } from './utf8.ts';

/** Letters and marks that Finnish and Swedish texts have; any other byte outside UTF-8 is damage. */
const plausible = new Set([...'åäöÅÄÖéÉèüÜáàæÆøØšŠžŽ–’”“…€§°´½²'].map((c) => c.charCodeAt(0)));

/** Code point of a byte in windows-1252 where a text may well have it, else 0. */
export function strayLetter(byte: number): number {
	const point = byte >= 0xa0 ? byte : (windows1252[byte - 0x80] ?? 0);
	return plausible.has(point) ? point : 0;
}

/** Bytes at the end of a piece that may be the beginning of a sequence. */
const LONGEST_START = 3;

/** UTF-8 in which single letters are windows-1252, as joined files have it: those letters become UTF-8 too. */
export function mendingStrays(): ByteStage {
	const encoder = new TextEncoder();
	let rest: Uint8Array = new Uint8Array();
	const mended = (bytes: Uint8Array, to: number) => {
		const out = new Uint8Array(3 * to);
		let length = 0;
		for (let i = 0; i < to;) {
			const byte = bytes[i] as number;
			const size = byte < 0x80 ? 1 : sequenceLength(bytes, i, bytes.length);
			const stray = size === 0 ? strayLetter(byte) : 0;
			if (stray > 0) {
				const { written } = encoder.encodeInto(String.fromCharCode(stray), out.subarray(length));
				length += written;
				i++;
				continue;
			}
			for (let end = Math.min(to, i + Math.max(1, size)); i < end; i++) {
				out[length++] = bytes[i] as number;
			}
		}
		return out.subarray(0, length);
	};
	return {
		push(piece) {
			const bytes = joined(rest, piece);
			let to = bytes.length;
			while (bytes.length - to < LONGEST_START && to > 0 && (bytes[to - 1] as number) >= 0x80) to--;
			const done = mended(bytes, to);
			rest = bytes.slice(to);
			return done;
		},
		end() {
			const done = mended(rest, rest.length);
			rest = new Uint8Array();
			return done;
		}
	};
}
