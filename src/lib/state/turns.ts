/** One piece of work at a time: a newer one stops the one before it, and begins when that has ended. */
export class Turns {
	#latest: AbortController | null = null;
	#ended: Promise<unknown> = Promise.resolve();

	/** Stops what runs and what waits. */
	cancel(): void {
		this.#latest?.abort();
	}

	/** Runs work in its turn. Work that was stopped while it waited is begun all the same, its signal aborted. */
	take<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		this.cancel();
		const latest = new AbortController();
		this.#latest = latest;
		const turn = this.#ended.then(() => work(latest.signal));
		this.#ended = turn.catch(() => undefined);
		return turn;
	}

	/** Stops what runs and what waits; what comes later waits for neither. Settles when they have ended. */
	async abandon(): Promise<void> {
		this.cancel();
		const ended = this.#ended;
		this.#latest = null;
		this.#ended = Promise.resolve();
		await ended;
	}
}
