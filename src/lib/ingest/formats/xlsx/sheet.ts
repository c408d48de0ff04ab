import { mergedRange, type MergedRange } from './merged-cells.ts';
import { NumberTexts, type Shown } from './number.ts';
import { plainText } from './parts.ts';
import type { XmlAttributes, XmlHandler } from '../xml/reader.ts';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** What cells of a workbook refer to. */
export interface SheetContext {
	readonly strings: readonly string[];
	/** What the number format of each cell style shows. */
	readonly shown: readonly Shown[];
	readonly epoch1904: boolean;
}

/**
 * Tells the rows of a sheet that have a filled cell: their 1-based number and their cells as text up to
 * the last filled one. Formulas give their stored value; errors (`#N/A` …) and formulas without a value
 * give nothing. Rows and cells without a reference follow the one before.
 */
export class SheetRows implements XmlHandler {
	/** Cells merged over rows, which the sheet tells behind its rows. */
	readonly merged: MergedRange[] = [];
	readonly #context: SheetContext;
	readonly #numbers: NumberTexts;
	readonly #emit: (row: number, cells: readonly string[]) => void;
	#row = 0;
	#cells: string[] = [];
	#column = -1;
	#type = 'n';
	#style = 0;
	#text = '';
	#inValue = false;
	#inInline = false;
	#inPhonetic = false;

	constructor(context: SheetContext, emit: (row: number, cells: readonly string[]) => void) {
		this.#context = context;
		this.#numbers = new NumberTexts(context.epoch1904);
		this.#emit = emit;
	}

	open(name: string, attributes: XmlAttributes): void {
		if (name === 'c') this.#openCell(attributes);
		else if (name === 'v') this.#inValue = true;
		else if (name === 'row') {
			const row = Number(attributes.get('r'));
			this.#row = row > this.#row && row <= MAX_ROWS ? row : this.#row + 1;
			this.#column = -1;
			this.#cells = [];
		} else if (name === 'is') this.#inInline = true;
		else if (name === 't') this.#inValue = this.#inInline && !this.#inPhonetic;
		else if (name === 'rPh') this.#inPhonetic = true;
		else if (name === 'mergeCell') {
			const range = mergedRange(attributes.get('ref') ?? '');
			if (range) this.merged.push(range);
		}
	}

	close(name: string): void {
		if (name === 'v' || name === 't') this.#inValue = false;
		else if (name === 'c') this.#closeCell();
		else if (name === 'row') {
			if (this.#cells.length > 0) this.#emit(this.#row, this.#cells);
		} else if (name === 'is') this.#inInline = false;
		else if (name === 'rPh') this.#inPhonetic = false;
	}

	text(text: string): void {
		if (this.#inValue) this.#text += text;
	}

	#openCell(attributes: XmlAttributes): void {
		const column = columnOf(attributes.get('r'));
		this.#column = column >= 0 ? column : this.#column + 1;
		this.#type = attributes.get('t') ?? 'n';
		this.#style = Number(attributes.get('s') ?? 0);
		this.#text = '';
	}

	#closeCell(): void {
		const text = this.#cellText();
		if (text.trim() === '' || this.#column >= MAX_COLUMNS) return;
		while (this.#cells.length < this.#column) this.#cells.push('');
		this.#cells[this.#column] = text;
	}

	#cellText(): string {
		const raw = this.#text;
		const { strings, shown } = this.#context;
		switch (this.#type) {
			case 's':
				return strings[Number(raw)] ?? '';
			case 'str':
			case 'inlineStr':
				return plainText(raw);
			case 'b':
				return raw === '1' ? 'true' : raw === '0' ? 'false' : raw;
			case 'e':
				return '';
			case 'd':
				return raw.replace('T', ' ');
			default:
				return this.#numbers.text(raw, shown[this.#style] ?? 'number');
		}
	}
}

/** Zero-based column of a reference such as `AB12`; -1 where there is none. */
function columnOf(reference: string | undefined): number {
	if (reference === undefined) return -1;
	let column = 0;
	for (let i = 0; i < reference.length; i++) {
		const code = reference.charCodeAt(i) & ~0x20;
		if (code < 0x41 || code > 0x5a) break;
		column = 26 * column + code - 0x40;
	}
	return column - 1;
}
