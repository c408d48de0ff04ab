import { plainLetters } from './entities.ts';

/** A row of a table of a page: which table, counted from 0, and its cells. */
export type TakeRow = (table: number, cells: readonly string[]) => void;

/** One table that is open: tables may stand in cells of others. */
interface OpenTable {
	readonly index: number;
	cells: string[] | null;
	cell: string | null;
	/** Columns the open cell takes, and rows. */
	columns: number;
	rows: number;
	/** Cells that reach into the rows below: their text and how many rows are left, by column. */
	readonly spans: Map<number, { readonly text: string; left: number }>;
}

const TAG = /^<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/;
const LONGEST_TAG = 1 << 16;
const MAX_SPAN = 10_000;

/**
 * The rows of all tables of a web page as it comes, piece by piece: text without tags, spaces as a browser
 * shows them, cells that reach over several rows in each of them. Pages need not be well-formed.
 */
export class HtmlRows {
	readonly #take: TakeRow;
	readonly #open: OpenTable[] = [];
	#tables = 0;
	#rest = '';
	/** Name of an element whose content is no text. */
	#skipping = '';

	constructor(take: TakeRow) {
		this.#take = take;
	}

	write(piece: string): void {
		const text = this.#rest + piece;
		let at = 0;
		for (;;) {
			const tag = text.indexOf('<', at);
			if (tag < 0) break;
			this.#text(text.slice(at, tag));
			at = tag;
			if (text.startsWith('<!', at) || text.startsWith('<?', at)) {
				const end = text.indexOf(text.startsWith('<!--', at) ? '-->' : '>', at);
				if (end < 0) break;
				at = text.indexOf('>', end) + 1;
				continue;
			}
			const match = TAG.exec(text.slice(at, at + LONGEST_TAG));
			if (match) {
				this.#tag(match[1] === '/', (match[2] ?? '').toLowerCase(), match[3] ?? '');
				at += match[0].length;
			} else if (text.length - at < LONGEST_TAG && !/^<[^a-zA-Z/]/.test(text.slice(at, at + 2))) {
				break;
			} else {
				this.#text('<');
				at++;
			}
		}
		this.#rest = text.slice(at);
		if (!this.#rest.startsWith('<')) {
			// An entity may be cut in two.
			const cut = this.#rest.lastIndexOf('&');
			const from = cut >= 0 && this.#rest.length - cut < 12 ? cut : this.#rest.length;
			this.#text(this.#rest.slice(0, from));
			this.#rest = this.#rest.slice(from);
		}
	}

	end(): void {
		this.#text(this.#rest);
		while (this.#open.length > 0) this.#endTable();
	}

	#text(text: string): void {
		const table = this.#open.at(-1);
		if (table && table.cell !== null && this.#skipping === '') table.cell += text;
	}

	#tag(closing: boolean, name: string, attributes: string): void {
		if (this.#skipping !== '') {
			if (closing && name === this.#skipping) this.#skipping = '';
			return;
		}
		const table = this.#open.at(-1);
		if (name === 'script' || name === 'style') this.#skipping = closing ? '' : name;
		else if (name === 'table') {
			if (closing) this.#endTable();
			else this.#openTable();
		} else if (!table) return;
		else if (name === 'tr') {
			this.#endRow(table);
			if (!closing) table.cells = [];
		} else if (name === 'td' || name === 'th') {
			this.#endCell(table);
			if (!closing) this.#openCell(table, attributes);
		} else if (name === 'br' || name === 'p' || name === 'div') this.#text(' ');
	}

	#openTable(): void {
		const index = this.#tables++;
		const spans = new Map<number, { text: string; left: number }>();
		this.#open.push({ index, cells: null, cell: null, columns: 1, rows: 1, spans });
	}

	#endTable(): void {
		const table = this.#open.pop();
		if (table) this.#endRow(table);
	}

	#openCell(table: OpenTable, attributes: string): void {
		table.cells ??= [];
		table.cell = '';
		table.columns = spanOf(attributes, 'colspan');
		table.rows = spanOf(attributes, 'rowspan');
	}

	#endCell(table: OpenTable): void {
		if (table.cell === null || !table.cells) return;
		this.#reach(table);
		const text = plainLetters(table.cell)
			.replace(/[\s\u00a0]+/g, ' ')
			.trim();
		if (table.rows > 1) table.spans.set(table.cells.length, { text, left: table.rows - 1 });
		table.cells.push(text);
		for (let more = 1; more < table.columns; more++) table.cells.push('');
		table.cell = null;
	}

	/** Puts in cells that reach down from rows above. */
	#reach(table: OpenTable): void {
		const cells = table.cells ?? [];
		for (;;) {
			const span = table.spans.get(cells.length);
			if (!span) return;
			if (--span.left === 0) table.spans.delete(cells.length);
			cells.push(span.text);
		}
	}

	#endRow(table: OpenTable): void {
		if (!table.cells) return;
		this.#endCell(table);
		this.#reach(table);
		this.#take(table.index, table.cells);
		table.cells = null;
	}
}

function spanOf(attributes: string, name: string): number {
	const span = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1];
	return Math.min(MAX_SPAN, Math.max(1, Number(span ?? 1)));
}
