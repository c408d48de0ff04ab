import { decodeEntities, unknownEntity, XmlError } from './text.ts';

/** What a document is told to, in its order. Element names come without their prefix. */
export interface XmlHandler {
	open(name: string, attributes: XmlAttributes): void;
	close?(name: string): void;
	/** Text and CDATA between tags, in one or several pieces. */
	text?(text: string): void;
}

/** Attributes of the latest start tag; valid only while `open` runs. */
export class XmlAttributes {
	readonly names: string[] = [];
	readonly values: string[] = [];
	count = 0;

	/** Value of an attribute by its full name; undefined where the tag has none. */
	get(name: string): string | undefined {
		for (let i = 0; i < this.count; i++) if (this.names[i] === name) return this.values[i];
		return undefined;
	}

	/** @returns false when the tag has the attribute already */
	add(name: string, value: string): boolean {
		if (this.get(name) !== undefined) return false;
		this.names[this.count] = name;
		this.values[this.count++] = value;
		return true;
	}
}

/** Elements inside one another; real documents have a dozen. */
const MAX_DEPTH = 500;
/** Characters of one tag, comment or CDATA section. */
const MAX_MARKUP = 8 * 1024 * 1024;

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const isNameEnd = (code: number) =>
	isSpace(code) || code === 0x2f || code === 0x3e || code === 0x3d || code === 0x3c;

/**
 * Reads XML 1.0 as it comes, piece by piece, and holds no more than the tag it is in. Refuses what is
 * not well-formed and every document type declaration, so no entity but the five of XML is known.
 * It is several times faster than a general SAX parser, which is what a sheet of 100,000 rows needs.
 */
export class XmlReader {
	readonly #handler: XmlHandler;
	readonly #attributes = new XmlAttributes();
	readonly #open: string[] = [];
	#text = '';
	/** Place in the text up to which it has been told, and lines before the text. */
	#at = 0;
	#lines = 0;
	#rooted = false;

	constructor(handler: XmlHandler) {
		this.#handler = handler;
	}

	/** Reads on. Throws XmlError where the document is not well-formed. */
	write(piece: string): void {
		this.#lines += lineEnds(this.#text, this.#at);
		const text = this.#text.slice(this.#at) + piece;
		this.#text = text;
		this.#at = 0;
		while (this.#at < text.length) {
			const tag = text.indexOf('<', this.#at);
			if (tag !== this.#at) {
				const end = tag < 0 ? safeEnd(text, this.#at) : tag;
				this.#tell(text.slice(this.#at, end), this.#at);
				this.#at = end;
				if (tag < 0) break;
			}
			const end = this.#markup(text, this.#at);
			if (end < 0) {
				if (text.length - this.#at > MAX_MARKUP) this.#refuse();
				break;
			}
			this.#at = end;
		}
	}

	/** Says that nothing follows. Throws XmlError where something is missing. */
	end(): void {
		const rest = this.#text.slice(this.#at);
		if (this.#open.length > 0 || !this.#rooted || rest.trim() !== '') this.#refuse();
	}

	/** @param at place in the text of what is wrong */
	#refuse(at = this.#at): never {
		throw new XmlError(this.#lines + lineEnds(this.#text, at) + 1);
	}

	/** Text as it is meant; refused where it holds an entity that XML does not know. */
	#decoded(raw: string, at: number): string {
		if (!raw.includes('&')) return raw;
		const unknown = unknownEntity(raw);
		return unknown < 0 ? decodeEntities(raw) : this.#refuse(at + unknown);
	}

	#tell(raw: string, at: number): void {
		if (this.#open.length > 0) this.#handler.text?.(this.#decoded(raw, at));
		else if (raw.trim() !== '' && raw !== '\ufeff') this.#refuse(at + raw.search(/\S/));
	}

	/** Reads what starts with `<`; the place behind it, or -1 when it has not all come yet. */
	#markup(text: string, at: number): number {
		const code = text.charCodeAt(at + 1);
		if (code === 0x2f) return this.#endTag(text, at);
		if (code === 0x3f) return this.#passed(text, at, '?>');
		if (code !== 0x21) return this.#startTag(text, at);
		if (text.length - at < 9) return -1;
		if (text.startsWith('<!--', at)) return this.#passed(text, at, '-->', 4);
		if (!text.startsWith('<![CDATA[', at) || this.#open.length === 0) this.#refuse();
		const end = this.#passed(text, at, ']]>');
		if (end > 0) this.#handler.text?.(text.slice(at + 9, end - 3));
		return end;
	}

	#passed(text: string, at: number, closing: string, skip = 2): number {
		const end = text.indexOf(closing, at + skip);
		return end < 0 ? -1 : end + closing.length;
	}

	#endTag(text: string, at: number): number {
		const end = text.indexOf('>', at);
		if (end < 0) return -1;
		const name = text.slice(at + 2, end).trimEnd();
		if (this.#open.pop() !== name) this.#refuse();
		this.#handler.close?.(localName(name));
		return end + 1;
	}

	#startTag(text: string, at: number): number {
		const { length } = text;
		const attributes = this.#attributes;
		attributes.count = 0;
		let i = at + 1;
		while (i < length && !isNameEnd(text.charCodeAt(i))) i++;
		const name = text.slice(at + 1, i);
		for (;;) {
			while (i < length && isSpace(text.charCodeAt(i))) i++;
			if (i >= length) return -1;
			const code = text.charCodeAt(i);
			if (code === 0x3e || code === 0x2f) break;
			const from = i;
			while (i < length && !isNameEnd(text.charCodeAt(i))) i++;
			const to = i;
			while (i < length && isSpace(text.charCodeAt(i))) i++;
			if (i + 1 >= length) return -1;
			if (to === from || text.charCodeAt(i) !== 0x3d) this.#refuse();
			i++;
			while (i < length && isSpace(text.charCodeAt(i))) i++;
			if (i >= length) return -1;
			const quote = text.charAt(i);
			if (quote !== '"' && quote !== "'") this.#refuse();
			const end = text.indexOf(quote, i + 1);
			if (end < 0) return -1;
			const value = this.#value(text.slice(i + 1, end), i + 1);
			if (!attributes.add(this.#key(text, from, to), value)) this.#refuse();
			i = end + 1;
		}
		const empty = text.charCodeAt(i) === 0x2f;
		if (empty && ++i >= length) return -1;
		if (text.charCodeAt(i) !== 0x3e) this.#refuse();
		this.#enter(name, empty);
		return i + 1;
	}

	/** The name of an attribute; mostly the one that the tag before had in its place. */
	#key(text: string, from: number, to: number): string {
		const before = this.#attributes.names[this.#attributes.count];
		const same = before?.length === to - from && text.startsWith(before, from);
		return same ? before : text.slice(from, to);
	}

	#value(raw: string, at: number): string {
		if (!/[<&\t\n\r]/.test(raw)) return raw;
		if (raw.includes('<')) this.#refuse();
		return this.#decoded(raw.replace(/[\t\n\r]/g, ' '), at);
	}

	#enter(name: string, empty: boolean): void {
		const outside = this.#open.length === 0;
		if (name === '' || (outside && this.#rooted) || this.#open.length >= MAX_DEPTH) {
			this.#refuse();
		}
		this.#rooted = true;
		const local = localName(name);
		this.#handler.open(local, this.#attributes);
		if (empty) this.#handler.close?.(local);
		else this.#open.push(name);
	}
}

/** Line ends in a text before a place. */
function lineEnds(text: string, to: number): number {
	let count = 0;
	for (let i = text.indexOf('\n'); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) count++;
	return count;
}

function localName(name: string): string {
	const colon = name.indexOf(':');
	return colon < 0 ? name : name.slice(colon + 1);
}

/** How much of the text behind a place can be told already: not an entity that is cut in two. */
function safeEnd(text: string, from: number): number {
	const entity = text.lastIndexOf('&');
	const cut = entity >= from && !text.includes(';', entity) && text.length - entity < 12;
	return cut ? entity : text.length;
}
