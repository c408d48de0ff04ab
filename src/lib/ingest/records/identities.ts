import type { CellText } from './cell-text.ts';
import type { Lanes } from './lanes.ts';
import type { LooseIds } from './loose-ids.ts';
import { NumberTable, UNKNOWN } from './number-table.ts';
import { NONE } from './event-columns.ts';
import { SIMPLE } from './record-scanner.ts';

// Copies on this side of the import: hot loops must not look bindings up.
const [none, simple, unknown] = [NONE, SIMPLE, UNKNOWN];
const encoder = new TextEncoder();
const FIRST_NUMBERS = 1 << 10;

/**
 * Numbers for the texts of one kind of identity (client, case ...), 0, 1 ... in the order they come; the same text has
 * the same number in all files of a load. Texts are told apart by 64 bits of salt and text alone and are kept nowhere.
 */
export class Identities {
	/** How many there are. */
	count = 0;
	readonly #seed: readonly [number, number];
	readonly #lanes: Lanes;
	readonly #loose: LooseIds | null;
	readonly #known = new NumberTable();
	/** Both lanes of each number's hash, in turn. */
	#hashes = new Int32Array(2 * FIRST_NUMBERS);
	#taken = 0;

	/** @param loose hears of every text that gets a number */
	constructor(seed: readonly [number, number], lanes: Lanes, loose: LooseIds | null = null) {
		this.#seed = seed;
		this.#lanes = lanes;
		this.#loose = loose;
	}

	/** Adds what a number's text is known by to a hash; zeros for none. */
	addTo(lanes: Lanes, number: number): void {
		lanes.word(number < 0 ? 0 : (this.#hashes[2 * number] as number));
		lanes.word(number < 0 ? 0 : (this.#hashes[2 * number + 1] as number));
	}

	/** The number of a text. */
	ofText(text: string): number {
		const bytes = encoder.encode(text);
		return this.#ofBytes(bytes, 0, bytes.length);
	}

	/**
	 * The number of a cell, `NONE` where it is empty.
	 * @param way what tells cells of one encoding from the same bytes in another
	 * @param meet the text that a cell met for the first time stands for; null for none
	 */
	ofCell(
		bytes: Uint8Array,
		from: number,
		to: number,
		form: number,
		way: number,
		meet: (text: string) => string | null,
		cell: CellText
	): number {
		if (from === to) return none;
		const known = this.#ask(bytes, from, to, form === simple ? 0 : way * 4 + form);
		if (known !== unknown) return known;
		const { first, second } = this.#lanes;
		const number = cell.take(bytes, from, to, form) ? this.#ofMet(cell, meet) : none;
		if (this.#known.get(first, second) === unknown) this.#known.set(first, second, number);
		return number;
	}

	/** Hashes of the numbers given since it was last asked, and the first of these. */
	takeNew(): { readonly first: number; readonly hashes: BigInt64Array } {
		const first = this.#taken;
		const hashes = this.#hashes.slice(2 * first, 2 * this.count);
		this.#taken = this.count;
		return { first, hashes: new BigInt64Array(hashes.buffer) };
	}

	#ofMet(cell: CellText, meet: (text: string) => string | null): number {
		const { bytes, from, to } = cell;
		const text = cell.text();
		const meant = meet(text);
		if (meant === null) return none;
		return meant === text ? this.#ofBytes(bytes, from, to) : this.ofText(meant);
	}

	#ofBytes(bytes: Uint8Array, from: number, to: number): number {
		const known = this.#ask(bytes, from, to, 0);
		if (known !== unknown) return known;
		this.#loose?.add(bytes, from, to);
		return this.#add(this.#lanes.first, this.#lanes.second);
	}

	#ask(bytes: Uint8Array, from: number, to: number, way: number): number {
		const lanes = this.#lanes;
		lanes.start(this.#seed[0] ^ way, this.#seed[1]);
		lanes.add(bytes, from, to);
		lanes.finish();
		return this.#known.get(lanes.first, lanes.second);
	}

	#add(first: number, second: number): number {
		const at = 2 * this.count;
		if (at === this.#hashes.length) {
			const larger = new Int32Array(2 * at);
			larger.set(this.#hashes);
			this.#hashes = larger;
		}
		this.#hashes[at] = first;
		this.#hashes[at + 1] = second;
		this.#known.set(first, second, this.count);
		return this.count++;
	}
}
