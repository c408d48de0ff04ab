import { JsonError } from './record.ts';

/** Characters of one element; far over the longest line that is read. */
const MAX_ELEMENT = 8 * 1024 * 1024;
const MAX_DEPTH = 100;
const NAMED = /"((?:[^"\\]|\\.){0,1000})"\s*:\s*$/;

/** An element of an array that holds rows: as it is written, and the line it starts on. */
export interface JsonElement {
	/** Name of the array in the document's object; `''` where the document is the array. */
	readonly array: string;
	readonly text: string;
	readonly line: number;
}

/** A JSON document that is broken, and where. */
export class JsonDocumentError extends JsonError {
	readonly line: number;

	constructor(line: number) {
		super(0);
		this.line = line;
	}
}

/**
 * Cuts a JSON document into the elements of its arrays as it comes, piece by piece: those of the array
 * the document is, or of every array that is a field of the object it is. Brackets and strings are
 * followed here; whether an element is sound shows when it is read.
 */
export class JsonElements {
	readonly #emit: (element: JsonElement) => void;
	/** Depth at which elements lie: 1 in an array, 2 in an array of an object; 0 before either came. */
	#level = 0;
	#depth = 0;
	#inString = false;
	#escaped = false;
	#ended = false;
	#array = '';
	#cutting = false;
	/** Elements of the current array so far: after a comma another one must come. */
	#count = 0;
	#line = 1;
	#from = 1;
	#kept = '';

	constructor(emit: (element: JsonElement) => void) {
		this.#emit = emit;
	}

	/** Whether the document is an object, so that its arrays have names. */
	get named(): boolean {
		return this.#level === 2;
	}

	/** Reads on. Throws JsonDocumentError where the document is broken. */
	write(piece: string): void {
		let start = 0;
		for (let i = 0; i < piece.length; i++) {
			const code = piece.charCodeAt(i);
			if (code === 0x0a) this.#line++;
			if (this.#inString) {
				if (this.#escaped) this.#escaped = false;
				else if (code === 0x5c) this.#escaped = true;
				else if (code === 0x22) this.#inString = false;
			} else if (code > 0x20) start = this.#structure(piece, i, start, code);
		}
		if (this.#cutting || this.#isNaming()) this.#kept += piece.slice(start);
		if (this.#kept.length > MAX_ELEMENT) throw new JsonDocumentError(this.#from);
		// A name is a few letters: what was before it need not be kept.
		if (!this.#cutting) this.#kept = this.#kept.slice(-2000);
	}

	/** Says that nothing follows. Throws JsonDocumentError where something is missing. */
	end(): void {
		if (!this.#ended) throw new JsonDocumentError(this.#line);
	}

	#isNaming(): boolean {
		return this.#level === 2 && this.#depth === 1;
	}

	/** Takes a character outside strings that is no space; returns where what is kept goes on. */
	#structure(piece: string, at: number, start: number, code: number): number {
		if (this.#ended) throw new JsonDocumentError(this.#line);
		if (this.#level === 0) return this.#root(at, code);
		if (code === 0x22) this.#inString = true;
		else if (code === 0x5b || code === 0x7b) return this.#opened(piece, at, start, code);
		else if (code === 0x5d || code === 0x7d) return this.#closed(piece, at, start, code);
		else if (code === 0x2c && this.#depth === this.#level && this.#cutting) {
			this.#cut(piece.slice(start, at));
			return at + 1;
		} else if (code === 0x2c && this.#isNaming()) {
			this.#kept = '';
			return at + 1;
		}
		return start;
	}

	#root(at: number, code: number): number {
		if (code !== 0x5b && code !== 0x7b) throw new JsonDocumentError(this.#line);
		this.#depth = 1;
		this.#level = code === 0x5b ? 1 : 2;
		this.#cutting = this.#level === 1;
		this.#from = this.#line;
		return at + 1;
	}

	#opened(piece: string, at: number, start: number, code: number): number {
		const naming = this.#isNaming();
		if (++this.#depth > MAX_DEPTH) throw new JsonDocumentError(this.#line);
		if (!naming) return start;
		const name = NAMED.exec(this.#kept + piece.slice(start, at))?.[1];
		if (name === undefined) throw new JsonDocumentError(this.#line);
		this.#kept = '';
		this.#cutting = code === 0x5b;
		this.#array = name;
		this.#from = this.#line;
		return at + 1;
	}

	#closed(piece: string, at: number, start: number, code: number): number {
		const closesArray = this.#cutting && this.#depth === this.#level;
		if (closesArray) {
			if (code !== 0x5d) throw new JsonDocumentError(this.#line);
			const last = piece.slice(start, at);
			if (this.#count > 0 || (this.#kept + last).trim() !== '') this.#cut(last);
			this.#cutting = false;
			this.#count = 0;
		} else if (this.#depth === 1 && code !== 0x7d) throw new JsonDocumentError(this.#line);
		this.#ended = --this.#depth === 0;
		if (this.#cutting) return start;
		this.#kept = '';
		return at + 1;
	}

	#cut(last: string): void {
		this.#emit({ array: this.#array, text: this.#kept + last, line: this.#from });
		this.#count++;
		this.#kept = '';
		this.#from = this.#line;
	}
}
