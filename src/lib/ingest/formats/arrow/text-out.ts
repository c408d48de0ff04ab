const COMMA = 0x2c;
const QUOTE = 0x22;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const ZERO = 0x30;
/** Up to so many bytes are copied fastest one by one. */
const FEW_BYTES = 64;
const encoder = new TextEncoder();

const needsQuotes = (byte: number) =>
	byte === COMMA || byte === QUOTE || byte === NEWLINE || byte === RETURN;

/**
 * Bytes of CSV text under construction: UTF-8, `,` between cells, quotes doubled inside quotes, no line
 * end inside a cell. `byte`, `digits`, `two` and `integer` need the caller to `reserve` room; the others make their own.
 */
export class TextOut {
	bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 16);
	length = 0;
	/** Cells of raw bytes that are no text, since somebody last asked. */
	wordless = 0;

	/** Makes sure that `more` bytes fit behind those written. */
	reserve(more: number): void {
		const needed = this.length + more;
		if (needed <= this.bytes.length) return;
		const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
		larger.set(this.bytes.subarray(0, this.length));
		this.bytes = larger;
	}

	/** The bytes written so far, as a copy; then empty again. */
	take(): Uint8Array<ArrayBuffer> {
		const taken = this.bytes.slice(0, this.length);
		this.length = 0;
		return taken;
	}

	byte(byte: number): void {
		this.bytes[this.length++] = byte;
	}

	/** Bytes that are a cell already. */
	raw(source: Uint8Array, from: number, to: number): void {
		this.reserve(to - from);
		const { bytes } = this;
		let at = this.length;
		if (to - from > FEW_BYTES) bytes.set(source.subarray(from, to), at);
		else for (let i = from; i < to; i++) bytes[at++] = source[i] as number;
		this.length += to - from;
	}

	/** ASCII text that needs no quotes. */
	ascii(text: string): void {
		this.reserve(text.length);
		for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
	}

	/** A whole number that a double holds exactly. */
	integer(value: number): void {
		let rest = value;
		if (rest < 0) {
			this.byte(0x2d);
			rest = -rest;
		}
		let digits = 1;
		for (let power = 10; power <= rest; power *= 10) digits++;
		this.digits(rest, digits);
	}

	/** A whole number >= 0 in exactly so many digits. */
	digits(value: number, digits: number): void {
		let rest = value;
		for (let at = this.length + digits - 1; at >= this.length; at--) {
			const tens = Math.floor(rest / 10);
			this.bytes[at] = ZERO + rest - 10 * tens;
			rest = tens;
		}
		this.length += digits;
	}

	/** A whole number from 0 to 99 in two digits. */
	two(value: number): void {
		const tens = (value / 10) | 0;
		this.bytes[this.length++] = ZERO + tens;
		this.bytes[this.length++] = ZERO + value - 10 * tens;
	}

	/** UTF-8 text as one cell, quoted where it must be. */
	cell(source: Uint8Array, from: number, to: number): void {
		this.reserve(2 * (to - from) + 2);
		const { bytes } = this;
		let at = this.length;
		for (let i = from; i < to; i++) {
			const byte = source[i] as number;
			// All that needs quotes stands at or below the comma, where letters and digits do not.
			if (byte <= COMMA && needsQuotes(byte)) {
				this.#quoted(source, from, to);
				return;
			}
			bytes[at++] = byte;
		}
		this.length = at;
	}

	/** Text as one cell. */
	text(text: string): void {
		const source = encoder.encode(text);
		this.cell(source, 0, source.length);
	}

	/** Texts as one line; nothing where there are none. */
	line(texts: readonly string[]): void {
		for (const [index, text] of texts.entries()) {
			if (index > 0) this.ascii(',');
			this.text(text);
		}
		if (texts.length > 0) this.ascii('\n');
	}

	#quoted(source: Uint8Array, from: number, to: number): void {
		this.byte(QUOTE);
		for (let i = from; i < to; i++) {
			const byte = source[i] as number;
			if (byte === QUOTE) this.byte(QUOTE);
			if (byte === RETURN && source[i + 1] === NEWLINE) continue;
			this.byte(byte === NEWLINE || byte === RETURN ? SPACE : byte);
		}
		this.byte(QUOTE);
	}
}
