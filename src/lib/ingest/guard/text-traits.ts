const isLetter = (code: number) => {
	const low = code | 0x20;
	return (low >= 0x61 && low <= 0x7a) || code >= 0xc0;
};

/**
 * What one pass over the characters of a text tells: enough to leave most texts alone without a pattern being
 * tried. One object is used for all texts.
 */
export class TextTraits {
	digits = 0;
	letters = 0;
	upper = 0;
	blanks = 0;
	/** Whether an `@`, an `&` or `%`, a character outside Latin script or a dash in disguise is there. */
	at = false;
	encoded = false;
	foreign = false;
	/** Whether its groups of digits may be those of a personal code. */
	coded = false;
	/** Whether all characters are hexadecimal digits or hyphens; hyphens and first place of the last one. */
	hex = false;
	hyphens = 0;
	#group = 0;
	#before = 0;
	#gap = 0;
	#gapLetters = 0;

	read(text: string): void {
		this.digits = this.letters = this.upper = this.blanks = this.hyphens = 0;
		this.at = this.encoded = this.foreign = this.coded = false;
		this.#group = this.#before = this.#gap = this.#gapLetters = 0;
		let hexLetters = 0;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code >= 0x30 && code <= 0x39) {
				this.digits++;
				this.#group++;
				continue;
			}
			if (this.#group > 0) this.#endGroup();
			this.#gap++;
			if (isLetter(code)) {
				this.letters++;
				this.#gapLetters++;
				if (code >= 0x41 && code <= 0x5a) this.upper++;
				if ((code | 0x20) <= 0x66 && code < 0x80) hexLetters++;
			}
			if (code === 0x20) this.blanks++;
			else if (code === 0x2d) this.hyphens++;
			else if (code === 0x40) this.at = true;
			else if (code === 0x26 || code === 0x25) this.encoded = true;
			else if (code > 0x7f && (code < 0xc0 || code > 0x24f)) this.foreign = true;
		}
		if (this.#group > 0) this.#endGroup();
		this.hex = this.digits + hexLetters + this.hyphens === text.length;
	}

	/** Groups of codes: nine to twelve digits together, or a day (or its last part) and three or four behind it. */
	#endGroup(): void {
		const size = this.#group;
		if (size >= 9 && size <= 12) this.coded = true;
		const behind = (size === 3 || size === 4) && this.#gap <= 7 && this.#gapLetters <= 1;
		const day = this.#before;
		if (behind && (day === 6 || day === 8 || day === 2 || day === 4)) this.coded = true;
		this.#before = size;
		this.#group = this.#gap = this.#gapLetters = 0;
	}
}
