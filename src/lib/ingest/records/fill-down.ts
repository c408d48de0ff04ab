import { joined, type ByteStage } from '../bytes/stage.ts';
import { RecordScanner } from './record-scanner.ts';

/** What of a table's layout filling needs. */
export interface FilledLayout {
	readonly delimiter: string;
	readonly headers: readonly string[];
	/** First physical line behind the header. */
	readonly dataLine: number;
}

const MAX_RECORD = 1 << 20;

/**
 * Text of a table in which empty cells of some columns have the cell above them, as cells merged over rows
 * mean it. Rows that are blank or have another number of cells than the header pass as they are.
 * @param columns headers of the columns to fill
 */
export function fillingDown(layout: FilledLayout, columns: readonly string[]): ByteStage {
	const filler = new FillDown(layout, columns);
	let rest: Uint8Array = new Uint8Array();
	const filled = (bytes: Uint8Array, final: boolean) => {
		const pieces: Uint8Array[] = [];
		rest = bytes.slice(filler.run(bytes, final, pieces));
		const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const piece of pieces) {
			all.set(piece, at);
			at += piece.length;
		}
		return all;
	};
	return {
		push: (piece) => filled(joined(rest, piece), false),
		end: () => filled(rest, true)
	};
}

class FillDown {
	readonly #scanner: RecordScanner;
	readonly #delimiter: number;
	readonly #columns: readonly number[];
	readonly #width: number;
	readonly #dataLine: number;
	readonly #above = new Map<number, Uint8Array>();
	#line = 1;

	constructor({ delimiter, headers, dataLine }: FilledLayout, columns: readonly string[]) {
		this.#scanner = new RecordScanner(delimiter);
		this.#delimiter = delimiter.charCodeAt(0);
		this.#columns = headers.flatMap((header, index) => (columns.includes(header) ? [index] : []));
		this.#width = headers.length;
		this.#dataLine = dataLine;
	}

	/** Writes the whole records of some bytes; returns where the first one starts that may go on behind them. */
	run(bytes: Uint8Array, final: boolean, out: Uint8Array[]): number {
		let at = 0;
		while (at < bytes.length) {
			if (this.#line < this.#dataLine) {
				const end = lineEnd(bytes, at, final);
				if (end < 0) return at;
				out.push(bytes.slice(at, end));
				at = end;
				this.#line++;
				continue;
			}
			const scanner = this.#scanner;
			const outcome = scanner.scan(bytes, at, bytes.length, final);
			if (outcome === 'incomplete' && bytes.length - at <= MAX_RECORD) return at;
			if (outcome === 'record') {
				this.#record(bytes, at, out);
				at = scanner.next;
				continue;
			}
			const end = lineEnd(bytes, at, final);
			out.push(bytes.slice(at, end < 0 ? bytes.length : end));
			at = end < 0 ? bytes.length : end;
		}
		return at;
	}

	#record(bytes: Uint8Array, from: number, out: Uint8Array[]): void {
		const { starts, ends, cells, next } = this.#scanner;
		const isEmpty = (cell: number) => isBlank(bytes, starts[cell] as number, ends[cell] as number);
		let at = from;
		let filled = false;
		for (let cell = 0; cell < this.#width && !filled; cell++) filled = !isEmpty(cell);
		const sound = cells === this.#width && filled;
		for (let cell = 0, start = from; sound && cell < cells; cell++) {
			const end = this.#cellEnd(bytes, ends[cell] as number);
			if (this.#columns.includes(cell)) {
				if (isEmpty(cell)) {
					out.push(bytes.slice(at, start), this.#above.get(cell) ?? new Uint8Array());
					at = end;
				} else this.#above.set(cell, bytes.slice(start, end));
			}
			start = end + 1;
		}
		out.push(bytes.slice(at, next));
	}

	/** The delimiter or line end behind a cell, past its closing quote. */
	#cellEnd(bytes: Uint8Array, from: number): number {
		let i = from;
		while (i < this.#scanner.end && bytes[i] !== this.#delimiter) i++;
		return i;
	}
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x20) return false;
	return true;
}

/** First byte behind a physical line, or -1 where its end has not come yet. */
function lineEnd(bytes: Uint8Array, from: number, final: boolean): number {
	for (let i = from; i < bytes.length; i++) {
		if (bytes[i] === 0x0a) return i + 1;
		if (bytes[i] !== 0x0d) continue;
		if (i + 1 < bytes.length) return bytes[i + 1] === 0x0a ? i + 2 : i + 1;
		return final ? i + 1 : -1;
	}
	return final ? bytes.length : -1;
}
