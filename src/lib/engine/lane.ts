/**
 * A single-file queue: work that enters starts when everything before it has settled.
 * A connection holds one statement at a time, and an interrupt hits whatever runs on it.
 */
export class Lane {
	#tail: Promise<unknown> = Promise.resolve();

	/** Runs `work` in its turn and hands on its result or its error. */
	enter<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#tail.then(work);
		this.#tail = turn.catch(() => undefined);
		return turn;
	}
}
