/** One piece of work at a time: a newer one stops the one before it, and begins when that has ended. */
export class Turns {
	#latest: AbortController | null = null;
	#followers = new Set<AbortController>();
	#ended: Promise<unknown> = Promise.resolve();

	/** Stops what runs and what waits, but for what follows it. */
	cancel(): void {
		this.#latest?.abort();
	}

	/** Runs work in its turn. Work that was stopped while it waited is begun all the same, its signal aborted. */
	take<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		this.#stop();
		const latest = new AbortController();
		this.#latest = latest;
		return this.#queue(latest, work);
	}

	/** Runs work when all before it has ended, and stops none of that; work that is taken later stops it. */
	async follow<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		const follower = new AbortController();
		this.#followers.add(follower);
		try {
			return await this.#queue(follower, work);
		} finally {
			this.#followers.delete(follower);
		}
	}

	/** Stops what runs and what waits; what comes later waits for neither. Settles when they have ended. */
	async abandon(): Promise<void> {
		this.#stop();
		const ended = this.#ended;
		this.#latest = null;
		this.#ended = Promise.resolve();
		await ended;
	}

	#stop(): void {
		this.cancel();
		for (const follower of this.#followers) follower.abort();
	}

	#queue<T>({ signal }: AbortController, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
		const turn = this.#ended.then(() => work(signal));
		this.#ended = turn.catch(() => undefined);
		return turn;
	}
}
