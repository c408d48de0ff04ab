/**
 * The first reading of a table whose columns are known only once all of it has been read: made once, when its text is
 * first asked for, unless another thread that read the same table tells what it found.
 */
export class Survey<Found> {
	readonly #make: (signal?: AbortSignal) => Promise<Found>;
	#making: Promise<Found> | null = null;
	#found: Found | null = null;

	/** @param make reads the table; what it gives must be such that it can travel between threads */
	constructor(make: (signal?: AbortSignal) => Promise<Found>) {
		this.#make = make;
	}

	/** What it found; null before. */
	get found(): Found | null {
		return this.#found;
	}

	/** Takes what was found in the same table elsewhere. */
	tell(found: Found): void {
		this.#found = found;
	}

	/** Reads the table where that was not done. Throws what is wrong with the file as a whole. */
	async get(signal?: AbortSignal): Promise<Found> {
		if (this.#found !== null) return this.#found;
		this.#making ??= this.#make(signal).finally(() => (this.#making = null));
		return (this.#found = await this.#making);
	}
}
