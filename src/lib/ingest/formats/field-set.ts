import { AppError } from '#lib/base/errors.ts';

const MAX_FIELDS = 16_384;

/** Fields of records that need not all have the same ones, in the order in which they first came. */
export class FieldSet {
	readonly #places = new Map<string, number>();
	readonly #file: string;

	/**
	 * @param file what the refusal of too many fields calls the file
	 * @param names fields that are known already
	 */
	constructor(file: string, names: readonly string[] = []) {
		this.#file = file;
		for (const name of names) this.add(name);
	}

	get names(): string[] {
		return [...this.#places.keys()];
	}

	get size(): number {
		return this.#places.size;
	}

	/** Takes a field in. Throws AppError `nothing_readable` {file, reason: too_many_columns} past 16,384. */
	add(name: string): void {
		if (this.#places.has(name)) return;
		if (this.#places.size >= MAX_FIELDS) {
			throw new AppError('nothing_readable', { file: this.#file, reason: 'too_many_columns' });
		}
		this.#places.set(name, this.#places.size);
	}

	/** A record's cells in the order of the fields, empty where it lacks one. */
	row(record: ReadonlyMap<string, string>): string[] {
		const cells = new Array<string>(this.#places.size).fill('');
		for (const [name, cell] of record) {
			const place = this.#places.get(name);
			if (place !== undefined) cells[place] = cell;
		}
		return cells;
	}
}
