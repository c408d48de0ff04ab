import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { CutRow } from '../bytes/record-cells.ts';
import { IdentityTally, tallyCodes } from '../guard/identity-tally.ts';

const MAX_LINE_BYTES = 1_048_576;
/** Shorter cells hold no identity code. */
const CODE_BYTES = 11;
const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * Judges rows whose cells needed no cutting as `RecordReader` does those of their text: finds identity codes, tells
 * broken rows apart, passes blank ones.
 */
export class CutReader {
	readonly tally = new IdentityTally();
	/** Why the latest row was rejected. */
	code: IssueCode | '' = '';
	readonly #cells: number;
	readonly #dataLine: number;
	readonly #ragged: IssueCode;
	#cell = 0;
	readonly #cellAt = () => this.#cell;

	/**
	 * @param cells how many cells a row must have
	 * @param dataLine the first line behind the header
	 * @param ragged what a row with another number is rejected as
	 */
	constructor(cells: number, dataLine: number, ragged: IssueCode = 'ragged_row') {
		this.#cells = cells;
		this.#dataLine = dataLine;
		this.#ragged = ragged;
	}

	judge(row: CutRow): 'record' | 'rejected' | 'passed' {
		const { starts, ends, cells } = row.scanner;
		const inData = row.line >= this.#dataLine;
		let bytes = cells;
		for (let cell = 0; cell < cells; cell++) {
			const [from, to] = [starts[cell] as number, ends[cell] as number];
			bytes += to - from;
			if (to - from < CODE_BYTES) continue;
			this.#cell = inData ? cell : -1;
			tallyCodes(this.tally, row.bytes, from, to, false, row.line, this.#cellAt);
		}
		if (!inData || (bytes <= MAX_LINE_BYTES && isBlank(row))) return 'passed';
		this.code = bytes > MAX_LINE_BYTES ? 'line_too_long' : this.#fault(row);
		return this.code === '' ? 'record' : 'rejected';
	}

	#fault({ fault, scanner }: CutRow): IssueCode | '' {
		if (fault !== '') return fault;
		return scanner.cells === this.#cells ? '' : this.#ragged;
	}
}

/** Whether a row holds nothing but spaces and what cuts text: such a line is no row. */
function isBlank({ bytes, scanner }: CutRow): boolean {
	const { starts, ends, cells } = scanner;
	for (let cell = 0; cell < cells; cell++) {
		for (let i = starts[cell] as number; i < (ends[cell] as number); i++) {
			const byte = bytes[i] as number;
			if (byte === 0 || (byte > 0x20 && byte !== QUOTE && byte !== COMMA)) return false;
		}
	}
	return true;
}
