/** Cells merged over rows: the column that shows their text, and their first and last row (1-based). */
export interface MergedRange {
	readonly column: number;
	readonly first: number;
	readonly last: number;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?[A-Za-z]{1,3}\$?(\d{1,7})$/;

/** A range such as `A2:B4` where it covers several rows, else null: cells merged over columns are one cell. */
export function mergedRange(reference: string): MergedRange | null {
	const [, letters = '', first = '', last = ''] = REFERENCE.exec(reference) ?? [];
	if (Number(last) <= Number(first)) return null;
	let column = 0;
	for (const letter of letters.toUpperCase()) column = 26 * column + letter.charCodeAt(0) - 0x40;
	return { column: column - 1, first: Number(first), last: Number(last) };
}

/** Gives every row of a sheet, from the top down, the text of cells that are merged into it. */
export class MergedCells {
	readonly #ranges: readonly MergedRange[];
	#next = 0;
	#open: { readonly range: MergedRange; readonly text: string }[] = [];

	constructor(ranges: readonly MergedRange[]) {
		this.#ranges = [...ranges].sort((one, other) => one.first - other.first);
	}

	/** The cells of a row, those that are empty filled from above. */
	fill(row: number, cells: readonly string[]): readonly string[] {
		this.#open = this.#open.filter(({ range }) => range.last >= row);
		const filled = this.#open.length > 0 ? [...cells] : cells;
		for (const { range, text } of this.#open) put(filled as string[], range.column, text);
		for (; this.#next < this.#ranges.length; this.#next++) {
			const range = this.#ranges[this.#next] as MergedRange;
			if (range.first > row) break;
			const text = range.first === row ? (cells[range.column] ?? '') : '';
			if (text !== '') this.#open.push({ range, text });
		}
		return filled;
	}
}

function put(cells: string[], column: number, text: string): void {
	while (cells.length <= column) cells.push('');
	if (cells[column] === '') cells[column] = text;
}
