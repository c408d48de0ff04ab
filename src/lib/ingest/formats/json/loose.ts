const WORD = /[\w$.+-]/;
const PREFIX = /^(?:(?:export\s+default|(?:(?:var|let|const)\s+)?[\w$.]+\s*[=(]))\s*$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Words for what JSON has one word for, in Python, R, SQL and JavaScript. */
const words: Readonly<Record<string, string>> = {
	True: 'true',
	TRUE: 'true',
	False: 'false',
	FALSE: 'false',
	None: 'null',
	NULL: 'null',
	NA: 'null',
	NaN: 'null',
	nan: 'null',
	'-NaN': 'null',
	undefined: 'null',
	Infinity: 'null',
	'-Infinity': 'null'
};

/**
 * Turns text that is not quite JSON into JSON, piece by piece, where only one thing can be meant: comments,
 * commas before a closing bracket, none between records, single quotes, names without quotes, words of other
 * languages (`None`, `NaN`), a call or an assignment around it all. What it cannot mend stays as it is, and
 * every line stays in its place.
 */
export class LooseJson {
	#out = '';
	#state: 'between' | 'string' | 'word' | 'slash' | 'line' | 'block' = 'between';
	#mark = '';
	#escaped = false;
	#star = false;
	#word = '';
	/** A word or number that is a name if a colon follows. */
	#waiting = '';
	/** White space behind what waits. */
	#gap = '';
	#comma = false;
	#closed = false;
	#depth = 0;
	#prefix: string | null = '';
	#wrapped = false;

	write(piece: string): string {
		for (const letter of piece) this.#take(letter);
		return this.#taken();
	}

	/** What is left when nothing follows. */
	end(): string {
		if (this.#state === 'word') this.#endWord();
		this.#say();
		if (this.#comma && this.#depth > 0) this.#out += ',';
		return this.#taken();
	}

	#taken(): string {
		const taken = this.#out;
		this.#out = '';
		return taken;
	}

	#take(letter: string): void {
		switch (this.#state) {
			case 'string':
				return this.#inString(letter);
			case 'line':
				if (letter === '\n') this.#state = 'between';
				if (letter === '\n') this.#space(letter);
				return;
			case 'block':
				if (this.#star && letter === '/') this.#state = 'between';
				this.#star = letter === '*';
				if (letter === '\n') this.#space(letter);
				return;
			case 'slash':
				this.#state = letter === '*' ? 'block' : letter === '/' ? 'line' : 'between';
				this.#star = false;
				if (this.#state === 'between') this.#out += `/${letter}`;
				return;
			case 'word':
				if (WORD.test(letter)) {
					this.#word += letter;
					return;
				}
				this.#endWord();
		}
		this.#between(letter);
	}

	#between(letter: string): void {
		if (this.#prefix !== null && this.#isBeforeAll(letter)) return;
		if (/\s/.test(letter)) this.#space(letter);
		else if (letter === '/') this.#state = 'slash';
		else if (letter === '"' || letter === "'") {
			if (this.#waiting === 'u') this.#waiting = '';
			this.#start();
			this.#state = 'string';
			this.#mark = letter;
			this.#out += '"';
		} else if (WORD.test(letter)) {
			this.#start();
			this.#state = 'word';
			this.#word = letter;
		} else if (letter === ':') {
			if (this.#waiting !== '') this.#write(JSON.stringify(this.#waiting));
			this.#out += letter;
		} else if (letter === ',') {
			this.#say();
			if (this.#comma) this.#out += ',';
			this.#comma = true;
			this.#closed = false;
		} else if (letter === '{' || letter === '[') {
			if (this.#closed) this.#comma = true;
			this.#start();
			this.#depth++;
			this.#out += letter;
		} else if (letter === '}' || letter === ']') {
			this.#say();
			this.#comma = false;
			this.#closed = true;
			this.#depth--;
			this.#out += letter;
		} else if (this.#depth > 0 || !this.#wrapped || !/[);]/.test(letter)) {
			this.#start();
			this.#out += letter;
		}
	}

	/** Takes what stands before the first bracket: spaces, or the call or assignment that goes. */
	#isBeforeAll(letter: string): boolean {
		const prefix = this.#prefix ?? '';
		const opens = letter === '{' || letter === '[';
		if (letter === '/' && prefix.trim() === '') return false;
		if (!opens && prefix.length < 200) {
			this.#prefix = prefix + letter;
			if (letter === '\n') this.#out += letter;
			return true;
		}
		this.#prefix = null;
		this.#wrapped = PREFIX.test(prefix.trimStart());
		if (!this.#wrapped) this.#out += prefix.replaceAll('\n', '');
		return false;
	}

	/** Before anything that begins a value or a name. */
	#start(): void {
		this.#say();
		if (this.#comma) this.#out += ',';
		this.#comma = false;
		this.#closed = false;
	}

	#inString(letter: string): void {
		if (this.#escaped) {
			this.#escaped = false;
			this.#out += letter === "'" ? "'" : `\\${letter}`;
		} else if (letter === '\\') this.#escaped = true;
		else if (letter === this.#mark) {
			this.#state = 'between';
			this.#out += '"';
		} else this.#out += letter === '"' ? '\\"' : letter;
	}

	#endWord(): void {
		this.#state = 'between';
		this.#waiting = this.#word;
	}

	/** Writes a word that turned out to be a value. */
	#say(): void {
		const word = this.#waiting;
		if (word === '') return;
		this.#write(words[word] ?? (NUMBER.test(word) ? plainNumber(word) : word));
	}

	#write(text: string): void {
		this.#out += text + this.#gap;
		this.#waiting = '';
		this.#gap = '';
	}

	#space(letter: string): void {
		if (this.#waiting === '') this.#out += letter;
		else this.#gap += letter;
	}
}

/** A number without the plus, the leading and the trailing point that JSON does not know. */
function plainNumber(text: string): string {
	return text
		.replace(/^\+/, '')
		.replace(/^(-?)\./, '$10.')
		.replace(/\.(?=$|[eE])/, '');
}

/** A whole text as `LooseJson` mends it. */
export function looseText(text: string): string {
	const loose = new LooseJson();
	return loose.write(text) + loose.end();
}
