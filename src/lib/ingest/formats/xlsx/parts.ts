import { shownByBuiltIn, shownByCode, type Shown } from './number.ts';
import type { XmlAttributes, XmlHandler } from '../xml/reader.ts';

/** What one part of a workbook points to: other parts by their ids. */
export class Relationships implements XmlHandler {
	readonly all: { id: string; type: string; target: string }[] = [];

	open(name: string, attributes: XmlAttributes): void {
		if (name !== 'Relationship') return;
		this.all.push({
			id: attributes.get('Id') ?? '',
			type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
			target: attributes.get('Target') ?? ''
		});
	}
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
	readonly name: string;
	readonly id: string;
	readonly hidden: boolean;
}

/** The workbook's own part: its sheets in their order and its calendar. */
export class WorkbookPart implements XmlHandler {
	readonly sheets: ListedSheet[] = [];
	epoch1904 = false;

	open(name: string, attributes: XmlAttributes): void {
		if (name === 'workbookPr') this.epoch1904 = isTrue(attributes.get('date1904'));
		if (name !== 'sheet') return;
		const { names, values, count } = attributes;
		const id = names.findIndex((one, index) => index < count && one.endsWith(':id'));
		const state = attributes.get('state') ?? 'visible';
		this.sheets.push({
			name: attributes.get('name') ?? '',
			id: values[id] ?? '',
			hidden: state !== 'visible'
		});
	}
}

/** Styles: what the number format of every cell style shows. */
export class StylesPart implements XmlHandler {
	readonly shown: Shown[] = [];
	readonly #codes = new Map<number, string>();
	#inCellStyles = false;

	open(name: string, attributes: XmlAttributes): void {
		if (name === 'numFmt') {
			this.#codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
		} else if (name === 'cellXfs') this.#inCellStyles = true;
		else if (name === 'xf' && this.#inCellStyles) {
			const id = Number(attributes.get('numFmtId') ?? 0);
			const code = this.#codes.get(id);
			this.shown.push(code === undefined ? shownByBuiltIn(id) : shownByCode(code));
		}
	}

	close(name: string): void {
		if (name === 'cellXfs') this.#inCellStyles = false;
	}
}

/** Shared strings: rich text as its plain letters, reading aids for eastern scripts left out. */
export class StringsPart implements XmlHandler {
	readonly strings: string[] = [];
	#inText = false;
	#inPhonetic = false;
	#text = '';

	open(name: string): void {
		if (name === 'si') this.#text = '';
		else if (name === 't') this.#inText = true;
		else if (name === 'rPh') this.#inPhonetic = true;
	}

	close(name: string): void {
		if (name === 'si') this.strings.push(plainText(this.#text));
		else if (name === 't') this.#inText = false;
		else if (name === 'rPh') this.#inPhonetic = false;
	}

	text(text: string): void {
		if (this.#inText && !this.#inPhonetic) this.#text += text;
	}
}

/** Text with `_xHHHH_` turned into the character it stands for (ECMA-376 part 1, 22.4.2.4). */
export function plainText(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16))
	);
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
