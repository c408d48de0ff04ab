const COMMA = 0x2c;
const QUOTE = 0x22;
const NEWLINE = 0x0a;

/** The cells of a CSV by column, as UTF-8 bytes: each column's cells one after another, `separator` behind each. */
export interface CsvColumns {
	readonly rows: number;
	readonly separator: string;
	readonly cells: readonly Uint8Array[];
}

/**
 * Takes CSV bytes in the port's dialect apart, `count` cells a record; a blank line is no record.
 * @throws Error, which quotes no data, where a record has more or fewer cells or a quote is not closed
 */
export function csvColumns(bytes: Uint8Array, count: number): CsvColumns {
	const separator = freeSeparator(bytes);
	const columns = Array.from({ length: count }, () => new Column(separator));
	let rows = 0;
	let at = 0;
	while (at < bytes.length) {
		if (bytes[at] === NEWLINE) {
			at++;
			continue;
		}
		for (const [index, column] of columns.entries()) {
			at = column.take(bytes, at);
			const ending = index < count - 1 ? COMMA : NEWLINE;
			if (bytes[at] !== ending && !(ending === NEWLINE && at === bytes.length)) throw malformed();
			at++;
		}
		rows++;
	}
	return { rows, separator, cells: columns.map((column) => column.written()) };
}

const malformed = () => new Error('a record of another shape');

/**
 * A text that stands nowhere in the bytes. As no end of it is a beginning of it, it cannot begin in a cell
 * and end in the separator behind that cell either.
 */
function freeSeparator(bytes: Uint8Array): string {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	let tried = 0;
	while (text.includes(`\u001f${tried}\u001e`)) tried++;
	return `\u001f${tried}\u001e`;
}

class Column {
	readonly #separator: Uint8Array;
	#bytes = new Uint8Array(1 << 12);
	#length = 0;

	constructor(separator: string) {
		this.#separator = new TextEncoder().encode(separator);
	}

	written(): Uint8Array {
		return this.#bytes.subarray(0, this.#length);
	}

	/** Adds the cell that begins at `from`; gives the place of the byte behind it. */
	take(source: Uint8Array, from: number): number {
		const end = source[from] === QUOTE ? this.#quoted(source, from + 1) : this.#plain(source, from);
		this.#copy(this.#separator, 0, this.#separator.length);
		return end;
	}

	#plain(source: Uint8Array, from: number): number {
		let end = from;
		while (end < source.length && source[end] !== COMMA && source[end] !== NEWLINE) end++;
		this.#copy(source, from, end);
		return end;
	}

	#quoted(source: Uint8Array, from: number): number {
		let piece = from;
		for (let at = from; at < source.length; at++) {
			if (source[at] !== QUOTE) continue;
			this.#copy(source, piece, at);
			if (source[at + 1] !== QUOTE) return at + 1;
			piece = ++at;
		}
		throw malformed();
	}

	#copy(source: Uint8Array, from: number, to: number): void {
		const needed = this.#length + to - from;
		if (needed > this.#bytes.length) this.#grow(needed);
		const bytes = this.#bytes;
		let at = this.#length;
		for (let i = from; i < to; i++) bytes[at++] = source[i] as number;
		this.#length = at;
	}

	#grow(needed: number): void {
		const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
		larger.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = larger;
	}
}
