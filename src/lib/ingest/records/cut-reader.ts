import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { CutRow } from '../bytes/record-cells.ts';
import { isUtf8 } from '../bytes/utf8.ts';
import { IdentityTally, tallyCodes } from '../guard/identity-tally.ts';

const MAX_LINE_BYTES = 1_048_576;
const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * Judges rows that need no cutting as `RecordReader` does those it cuts: finds identity codes, tells broken rows
 * apart, passes blank ones.
 */
export class CutReader {
	readonly tally = new IdentityTally();
	/** Why the latest row was rejected. */
	code: IssueCode | '' = '';
	readonly #cells: number;
	readonly #dataLine: number;
	readonly #ragged: IssueCode;
	#starts: Int32Array = new Int32Array();
	readonly #cellAt = (place: number) => this.#starts.findLastIndex((start) => start <= place);
	readonly #outside = () => -1;

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
		const { bytes, line, scanner } = row;
		const { end } = scanner;
		const inData = line >= this.#dataLine;
		this.#starts = scanner.starts;
		tallyCodes(this.tally, bytes, 0, end, false, line, inData ? this.#cellAt : this.#outside);
		if (!inData) return 'passed';
		const tooLong = end >= MAX_LINE_BYTES;
		if (!tooLong && isBlank(bytes, end)) return 'passed';
		this.code = tooLong ? 'line_too_long' : this.#fault(row);
		return this.code === '' ? 'record' : 'rejected';
	}

	#fault({ bytes, scanner, high, highEnd, nul }: CutRow): IssueCode | '' {
		if (nul) return 'nul_byte';
		if (high >= 0 && !isUtf8(bytes, high, highEnd)) return 'bad_encoding';
		return scanner.cells === this.#cells ? '' : this.#ragged;
	}
}

/** Whether a row holds nothing but spaces, commas and quotes: such a line is no row. */
function isBlank(bytes: Uint8Array, end: number): boolean {
	for (let i = 0; i < end; i++) {
		const byte = bytes[i] as number;
		if (byte === 0 || (byte > 0x20 && byte !== QUOTE && byte !== COMMA)) return false;
	}
	return true;
}
