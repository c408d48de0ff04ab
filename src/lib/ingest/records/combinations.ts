import type { Combination } from './batch.ts';
import type { CellText } from './cell-text.ts';
import type { Lanes } from './lanes.ts';
import { NumberTable, UNKNOWN } from './number-table.ts';
import type { RecordCells } from '../bytes/record-cells.ts';
import { cellsIn, textIn, type Slot } from './slot.ts';

/** A copy on this side of the import: hot loops must not look a binding up. */
const unknown = UNKNOWN;
const encoder = new TextEncoder();

/** Columns that combine, what fills them in one kind of event, and what tells that kind from others. */
export interface CombinationPlan {
	readonly slots: readonly (Slot | null)[];
	/** The cells that all of it depends on, as runs of neighbours: the first and the last of each, in turn. */
	readonly runs: Int32Array;
	readonly kind: number;
	/** Column that, where it is filled, makes the year of the event a part of the combination; -1 = none. */
	readonly dated: number;
}

export function combinationPlan(
	columns: readonly string[],
	slots: ReadonlyMap<string, Slot>,
	kind: number,
	dated = ''
): CombinationPlan {
	const own = columns.map((column) => slots.get(column) ?? null);
	const cells = new Set(own.flatMap(cellsIn).filter((cell) => cell >= 0));
	return { slots: own, runs: runsOf([...cells]), kind, dated: columns.indexOf(dated) };
}

function runsOf(cells: number[]): Int32Array {
	const runs: number[] = [];
	for (const cell of cells.sort((one, other) => one - other)) {
		if (runs.at(-1) === cell - 1) runs[runs.length - 1] = cell;
		else runs.push(cell, cell);
	}
	return Int32Array.from(runs);
}

/** Gives out numbers that no two combinations of a load share. */
export class Counter {
	next = 0;
}

/** What a text of a column stands for; null for nothing. Asked once for each different text. */
export type Told = (column: number, text: string) => string | null;

/**
 * Numbers combinations of texts that many events of a file share. A record's cells are compared as they lie in the
 * file, by 64 bits; texts are made only of those not met before, of which there are few.
 */
export class Combinations {
	readonly #counter: Counter;
	readonly #lanes: Lanes;
	readonly #standIn: (text: string) => string;
	readonly #raw = new NumberTable();
	readonly #numbers = new Map<string, number>();
	readonly #told: Map<string, string | null>[] = [];
	/** Hashes of the texts, by number less the first one. */
	readonly #hashes: number[] = [];
	readonly #begin: number;
	#new: Combination[] = [];

	constructor(counter: Counter, lanes: Lanes, standIn: (text: string) => string) {
		this.#counter = counter;
		this.#begin = counter.next;
		this.#lanes = lanes;
		this.#standIn = standIn;
	}

	/** The number of a record's combination. */
	of(
		reader: RecordCells,
		plan: CombinationPlan,
		cell: CellText,
		told: Told,
		eventYear = 0
	): number {
		const { runs, kind } = plan;
		const lanes = this.#lanes;
		const { starts, ends, forms } = reader.scanner;
		lanes.start(kind, eventYear);
		// From cell to cell with all that is between them, quotes too: bytes that differ may still be one combination.
		for (let i = 0; i < runs.length; i += 2) {
			const [begin, end] = [runs[i] as number, runs[i + 1] as number];
			lanes.word(forms[begin] as number);
			lanes.add(reader.bytes, starts[begin] as number, ends[end] as number);
		}
		lanes.finish();
		const { first, second } = lanes;
		const known = this.#raw.get(first, second);
		if (known !== unknown) return known;
		const number = this.#meet(reader, plan, cell, told, eventYear);
		this.#raw.set(first, second, number);
		return number;
	}

	/** The number of a combination whose cells were not met in this form; apart, for it makes objects. */
	#meet(
		reader: RecordCells,
		{ slots, dated }: CombinationPlan,
		cell: CellText,
		told: Told,
		eventYear: number
	): number {
		const texts = slots.map((slot, column) => {
			if (slot === null) return null;
			const text = textIn(slot, (at) => textOf(reader, at, cell), this.#standIn);
			return text === '' ? null : this.#toldOf(column, text, told);
		});
		const year = dated >= 0 && typeof texts[dated] === 'string' ? eventYear : 0;
		return this.#ofTexts(texts, year);
	}

	/** Adds what a number's texts are known by to a hash. */
	addTo(lanes: Lanes, number: number): void {
		const at = 2 * (number - this.#begin);
		lanes.word(this.#hashes[at] as number);
		lanes.word(this.#hashes[at + 1] as number);
	}

	/** Combinations met since it was last asked. */
	takeNew(): readonly Combination[] {
		const met = this.#new;
		this.#new = [];
		return met;
	}

	#toldOf(column: number, text: string, told: Told): string | null {
		const known = (this.#told[column] ??= new Map());
		let meant = known.get(text);
		if (meant === undefined) known.set(text, (meant = told(column, text)));
		return meant;
	}

	#ofTexts(texts: readonly (string | null)[], year: number): number {
		const key = JSON.stringify(year === 0 ? texts : [...texts, year]);
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		const number = this.#counter.next++;
		const bytes = encoder.encode(key);
		this.#lanes.start(0, 0);
		this.#lanes.add(bytes, 0, bytes.length);
		this.#lanes.finish();
		this.#hashes.push(this.#lanes.first, this.#lanes.second);
		this.#numbers.set(key, number);
		this.#new.push({ number, texts, year: year === 0 ? null : year });
		return number;
	}
}

/** Text of a cell of the record at hand, `''` where it is empty. */
export function textOf(reader: RecordCells, at: number, cell: CellText): string {
	const { starts, ends, forms } = reader.scanner;
	const [from, to] = [starts[at] as number, ends[at] as number];
	return cell.take(reader.bytes, from, to, forms[at] as number) ? cell.text() : '';
}
