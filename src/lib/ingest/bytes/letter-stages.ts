import { joined, type ByteStage } from './stage.ts';
import { onceEncoded } from './twice-encoded.ts';
import { isUtf8 } from './utf8.ts';

/** First bytes of U+0300 to U+037F in UTF-8: the accents that are put on the letter before them. */
const ACCENTS = [0xcc, 0xcd];
/** First bytes of the characters that letters turn into when they become UTF-8 twice. */
const TWICE = [0xc3];
/** A stretch without one plain letter is no text. */
const MOST_HELD = 1 << 20;

/** Text with letters and their accents as one character (Unicode NFC): `a` + diaeresis equals `ä`. */
export function composed(text: string): string {
	return text.normalize('NFC');
}

/** UTF-8 with accents put on their letters. */
export const composing = () => changing(ACCENTS, composed);

/** UTF-8 whose letters became UTF-8 twice, with each as one letter. */
export const repairing = () => changing(TWICE, onceEncoded);

/** Changes text where certain bytes show that it may need it; all else, and what is no UTF-8, passes as it is. */
function changing(signs: readonly number[], change: (text: string) => string): ByteStage {
	let rest: Uint8Array = new Uint8Array();
	const changed = (bytes: Uint8Array) => {
		if (!signs.some((byte) => bytes.includes(byte))) return bytes;
		if (!isUtf8(bytes, 0, bytes.length)) return bytes;
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		return new TextEncoder().encode(change(decoder.decode(bytes)));
	};
	return {
		push(piece) {
			const bytes = joined(rest, piece);
			// Nothing that follows changes what stands before a plain character.
			let to = bytes.length - 1;
			while (to > 0 && (bytes[to] as number) >= 0x80) to--;
			if (bytes.length - to > MOST_HELD) to = bytes.length;
			rest = bytes.slice(Math.max(0, to));
			return changed(bytes.subarray(0, Math.max(0, to)));
		},
		end() {
			const last = changed(rest);
			rest = new Uint8Array();
			return last;
		}
	};
}
