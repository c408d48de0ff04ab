import { DigitGroups } from './digit-groups.ts';

/** Hexadecimal text from this length on, with letters from this number on, is a digest or a GUID. */
const LONG = 20;
const FEW = 4;

/**
 * What one pass over the characters of a text tells: enough to leave most texts alone without a pattern being
 * tried. One object is used for all texts.
 */
export class TextTraits {
	digits = 0;
	letters = 0;
	blanks = 0;
	/** Whether an `@`; an `&` or `%`; a character that is neither of Latin script nor plain is there. */
	at = false;
	encoded = false;
	foreign = false;
	/** Whether all characters are hexadecimal digits. */
	hex = false;
	/** Whether its digits have the form of a personal code, and one with a day. */
	readonly groups = new DigitGroups();

	read(text: string): void {
		this.at = this.encoded = this.foreign = false;
		let [digits, letters, blanks, hexLetters, hyphens] = [0, 0, 0, 0, 0];
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code >= 0x30 && code <= 0x39) {
				digits++;
				continue;
			}
			const low = code | 0x20;
			if ((low >= 0x61 && low <= 0x7a) || code >= 0xc0) {
				letters++;
				if (low <= 0x66) hexLetters++;
				if (code > 0x24f) this.foreign = true;
			} else if (code === 0x20) blanks++;
			else if (code === 0x2d) hyphens++;
			else if (code === 0x40) this.at = true;
			else if (code === 0x26 || code === 0x25) this.encoded = true;
			else if (code > 0x7f) this.foreign = true;
		}
		this.digits = digits;
		this.letters = letters;
		this.blanks = blanks;
		this.hex = digits + hexLetters === text.length;
		// Digits of digests and GUIDs form days and numbers by the thousand, and no code is part of one.
		const digest = text.length >= LONG && hexLetters >= FEW;
		if (digest && digits + hexLetters + hyphens === text.length) this.groups.start();
		else this.groups.read(text, digits);
	}
}
