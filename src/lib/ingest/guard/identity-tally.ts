import { AppError } from '#lib/base/errors.ts';
import { bareCode } from './code-text.ts';
import { findIdentityCode, hasIdentityCode } from './identity-code.ts';

/** Counts identity codes of a file: in which columns, in how many rows. Holds no value. */
export class IdentityTally {
	rows = 0;
	readonly #columns = new Set<number>();
	#lastLine = 0;

	/** Notes a code in a cell (-1: outside the cells) of the row that starts at a line. */
	note(line: number, cell: number): void {
		this.#columns.add(cell);
		if (line !== this.#lastLine) this.rows++;
		this.#lastLine = line;
	}

	/**
	 * The refusal. A column is named by its header, by `#n` (the n-th) where its header holds a code or is
	 * none; `#0` is text outside the cells: title lines, the header line, a line without end.
	 */
	refusal(file: string, headers: readonly string[]): AppError {
		const inHeaders = headers.flatMap((header, cell) => (hasCode(header) ? [cell] : []));
		const columns = [...new Set([...this.#columns, ...inHeaders])]
			.sort((a, b) => a - b)
			.map((cell) => (inHeaders.includes(cell) ? undefined : headers[cell]) ?? `#${cell + 1}`);
		return new AppError('identity_code', { file, columns, rows: this.rows });
	}
}

const hasCode = (header: string) => hasIdentityCode(header) || bareCode(header).hits > 0;

/** What a code looks like in a name, where every sign counts as the hyphen. */
const CODE_IN_NAME = /\d{6}\D\d{3}[0-9A-Z]/gi;

/**
 * Refuses a file whose name, or the name of a sheet in it, holds an identity code: names are shown and kept.
 * @throws AppError `identity_code` {file, columns: ['#0'], rows: 1}, the file's name without the code
 */
export function refuseNamedCodes(file: string, sheets: readonly string[] = []): void {
	if (![file, ...sheets].some(hasIdentityCode)) return;
	const named = file.replace(CODE_IN_NAME, '…');
	throw new AppError('identity_code', { file: named, columns: ['#0'], rows: 1 });
}

/** Notes every cell of a stretch of bytes that holds an identity code; `cellAt` tells the cell of a place. */
export function tallyCodes(
	tally: IdentityTally,
	bytes: Uint8Array,
	from: number,
	to: number,
	singleByte: boolean,
	line: number,
	cellAt: (place: number) => number
): void {
	let place = findIdentityCode(bytes, from, to, singleByte);
	while (place >= 0) {
		tally.note(line, cellAt(place));
		place = findIdentityCode(bytes, place + 10, to, singleByte);
	}
}
