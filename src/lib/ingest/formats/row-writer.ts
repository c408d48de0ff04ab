import { csvQuoted } from '#lib/base/csv.ts';
import { AppError } from '#lib/base/errors.ts';
import type { BytePiece } from '../bytes/source.ts';

const MAX_BYTES = 4 * 1024 ** 3;
const PIECE = 1 << 18;

/** Rows of text on their way to being the CSV text that `Rewritten` promises. */
export class RowWriter {
	readonly #file: string;
	readonly #encoder = new TextEncoder();
	#text = '';
	#bytes = 0;

	/** @param file what the refusal of endless text calls the file */
	constructor(file: string) {
		this.#file = file;
	}

	/** A row of at least `width` cells, padded with empty ones; line ends inside a cell become spaces. */
	row(cells: readonly string[], width: number): void {
		let line = '';
		for (let i = 0; i < cells.length; i++) {
			if (i > 0) line += ',';
			line += quoted(cells[i] as string);
		}
		line += ','.repeat(Math.max(0, width - Math.max(1, cells.length)));
		// Without quotes a row of one empty cell would be a blank line, which is no row.
		this.#text += line === '' ? '""\n' : `${line}\n`;
	}

	/** What is no record: its text behind `width` cells, so that the row has one too many. */
	broken(text: string, width: number): void {
		this.#text += `${','.repeat(width)}${quoted(text)}\n`;
	}

	/** Lines that hold no row. */
	blank(lines: number): void {
		this.#text += '\n'.repeat(lines);
	}

	/** Whether enough has come for a piece. */
	get full(): boolean {
		return this.#text.length >= PIECE;
	}

	/** What has come since the last piece. Throws AppError `broken_archive` past 4 GB in all. */
	take(share: number): BytePiece {
		const bytes = this.#encoder.encode(this.#text);
		this.#text = '';
		this.#bytes += bytes.length;
		if (this.#bytes > MAX_BYTES) {
			throw new AppError('broken_archive', { file: this.#file, reason: 'inflates_too_much' });
		}
		return { bytes, share, compressed: false };
	}
}

function quoted(cell: string): string {
	if (!/[",\r\n]/.test(cell)) return cell;
	const flat = cell.replace(/\r\n|[\r\n]/g, ' ');
	return /[",]/.test(flat) ? csvQuoted(flat) : flat;
}
