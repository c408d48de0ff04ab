import { JsonError } from './record.ts';

/** Characters of one element; far over the longest line that is read. */
const MAX_ELEMENT = 8 * 1024 * 1024;
const MAX_DEPTH = 100;
const NAMED = /"((?:[^"\\]|\\.){0,1000})"\s*:\s*$/;

/** An element of an array that holds rows: as it is written, and the line it starts on. */
export interface JsonElement {
	/** Name of the array in the document's object, those of objects around it before it; `''` where the document is the array. */
	readonly array: string;
	/** How many objects the array lies in. */
	readonly depth: number;
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
 * the document is, or of every array that is a field of the object it is or of objects in it. Brackets and strings are
 * followed here; whether an element is sound shows when it is read.
 */
export class JsonElements {
	readonly #emit: (element: JsonElement) => void;
	#begun = false;
	/** Names of the objects that are open around the arrays, but for the document itself; null in an array. */
	#names: string[] | null = null;
	/** Depth at which the elements of the current array lie. */
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
		return this.#names !== null;
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
		return !this.#cutting && this.#names !== null && this.#depth === this.#names.length + 1;
	}

	/** Takes a character outside strings that is no space; returns where what is kept goes on. */
	#structure(piece: string, at: number, start: number, code: number): number {
		if (this.#ended) throw new JsonDocumentError(this.#line);
		if (!this.#begun) return this.#root(at, code);
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
		this.#begun = true;
		this.#depth = this.#level = 1;
		this.#cutting = code === 0x5b;
		this.#names = this.#cutting ? null : [];
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
		const names = [...(this.#names ?? []), name];
		if (code === 0x7b) this.#names = names;
		else this.#cutting = true;
		this.#level = this.#depth;
		this.#array = names.join('.');
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
		} else if (this.#isNaming()) {
			if (code !== 0x7d) throw new JsonDocumentError(this.#line);
			this.#names?.pop();
		} else if (this.#depth === 1 && code !== 0x7d) throw new JsonDocumentError(this.#line);
		this.#ended = --this.#depth === 0;
		if (this.#cutting) return start;
		this.#kept = '';
		return at + 1;
	}

	#cut(last: string): void {
		const depth = this.#names === null ? 0 : this.#names.length + 1;
		this.#emit({ array: this.#array, depth, text: this.#kept + last, line: this.#from });
		this.#count++;
		this.#kept = '';
		this.#from = this.#line;
	}
}
