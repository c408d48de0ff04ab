/** Text that is no JSON, and the place in it where that shows. */
export class JsonError extends Error {
	readonly at: number;

	constructor(at: number) {
		super(`JSON: unexpected at ${at}`);
		this.at = at;
	}
}

/** A record as text cells: fields of objects inside it are named `a.b`. */
export type JsonCells = Map<string, string>;

const MAX_DEPTH = 100;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literals: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };

/** What a JSON value came to be: an object's cells, an array's cells, or neither. */
export type JsonValue =
	| { readonly kind: 'object'; readonly cells: JsonCells }
	| { readonly kind: 'array'; readonly cells: readonly string[] }
	| { readonly kind: 'scalar' };

/**
 * Reads one JSON value as cells of text. Numbers stay as they are written, whole ones without point and exponent, `null` is empty, an array
 * inside a record is compact JSON text; a field that comes twice has its last value.
 * @throws JsonError for text that is no JSON value, or is nested more than 100 deep
 */
export function readJson(text: string): JsonValue {
	return new JsonReader(text).read();
}

class JsonReader {
	readonly #text: string;
	#at = 0;
	#depth = 0;

	constructor(text: string) {
		this.#text = text;
	}

	read(): JsonValue {
		this.#space();
		const start = this.#text[this.#at];
		let value: JsonValue = { kind: 'scalar' };
		if (start === '{') {
			const cells: JsonCells = new Map();
			this.#fields(cells, '');
			value = { kind: 'object', cells };
		} else if (start === '[') {
			const cells: string[] = [];
			this.#items(() => cells.push(this.#cell()));
			value = { kind: 'array', cells };
		} else this.#cell();
		this.#space();
		if (this.#at < this.#text.length) throw new JsonError(this.#at);
		return value;
	}

	/** Reads an object into cells; an empty one is an empty cell. */
	#fields(cells: JsonCells, prefix: string): void {
		let empty = true;
		this.#members((name) => {
			empty = false;
			const path = prefix === '' ? name : `${prefix}.${name}`;
			if (this.#text[this.#at] === '{') this.#fields(cells, path);
			else cells.set(path, this.#cell());
		});
		if (empty && prefix !== '') cells.set(prefix, '');
	}

	/** A value as the text of a cell. */
	#cell(): string {
		const start = this.#text[this.#at];
		if (start === '"') return this.#string();
		if (start === '{' || start === '[') return this.#compact();
		const text = this.#literal();
		return text === 'null' ? '' : text;
	}

	/** A value as JSON text without space between its parts. */
	#compact(): string {
		const start = this.#text[this.#at];
		if (start === '"') return JSON.stringify(this.#string());
		const parts: string[] = [];
		if (start === '{') {
			this.#members((name) => parts.push(`${JSON.stringify(name)}:${this.#compact()}`));
			return `{${parts.join(',')}}`;
		}
		if (start !== '[') return this.#literal();
		this.#items(() => parts.push(this.#compact()));
		return `[${parts.join(',')}]`;
	}

	#members(member: (name: string) => void): void {
		this.#list('}', () => {
			if (this.#text[this.#at] !== '"') throw new JsonError(this.#at);
			const name = this.#string();
			this.#space();
			if (this.#text[this.#at] !== ':') throw new JsonError(this.#at);
			this.#at++;
			this.#space();
			member(name);
		});
	}

	#items(item: () => void): void {
		this.#list(']', item);
	}

	/** Reads what stands between brackets, part by part. */
	#list(closing: string, part: () => void): void {
		if (++this.#depth > MAX_DEPTH) throw new JsonError(this.#at);
		this.#at++;
		this.#space();
		if (this.#text[this.#at] === closing) this.#at++;
		else {
			for (;;) {
				part();
				this.#space();
				const after = this.#text[this.#at++];
				if (after === closing) break;
				if (after !== ',') throw new JsonError(this.#at - 1);
				this.#space();
			}
		}
		this.#depth--;
	}

	#string(): string {
		const text = this.#text;
		const from = this.#at + 1;
		let end = text.indexOf('"', from);
		while (end >= 0 && isEscaped(text, from, end)) end = text.indexOf('"', end + 1);
		if (end < 0) throw new JsonError(text.length);
		this.#at = end + 1;
		const raw = text.slice(from, end);
		if (!raw.includes('\\')) return raw;
		try {
			return JSON.parse(`"${raw.replace(/[\n\r\t]/g, ' ')}"`) as string;
		} catch {
			throw new JsonError(from);
		}
	}

	/** A number as it is written, or `true`, `false`, `null`. */
	#literal(): string {
		const literal = literals[this.#text[this.#at] ?? ''];
		if (literal !== undefined) {
			if (!this.#text.startsWith(literal, this.#at)) throw new JsonError(this.#at);
			this.#at += literal.length;
			return literal;
		}
		NUMBER.lastIndex = this.#at;
		const number = NUMBER.exec(this.#text)?.[0];
		if (number === undefined) throw new JsonError(this.#at);
		this.#at += number.length;
		return plainDigits(number);
	}

	#space(): void {
		const text = this.#text;
		for (;;) {
			const code = text.charCodeAt(this.#at);
			if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
			this.#at++;
		}
	}
}

/** A whole number without the point or exponent that a program wrote it with (`20250301.0`, `1.23e+05`). */
function plainDigits(number: string): string {
	if (!/[.eE]/.test(number)) return number;
	const value = Number(number);
	return Number.isSafeInteger(value) && value !== 0 ? String(value) : number;
}

/** Whether the quote at a place has an odd number of backslashes before it. */
function isEscaped(text: string, from: number, quote: number): boolean {
	let slashes = 0;
	while (quote - slashes > from && text[quote - slashes - 1] === '\\') slashes++;
	return slashes % 2 === 1;
}
