import { isAbort } from '#lib/base/errors.ts';

/** Made things by key, the least recently used beyond a number forgotten; whoever asks while one is being made waits for it. */
export class Recent<Made> {
	readonly #most: number;
	readonly #made = new Map<string, Made>();
	readonly #making = new Map<string, Promise<Made>>();

	constructor(most: number) {
		this.#most = most;
	}

	/** What was made, undefined while it is not there. */
	get(key: string): Made | undefined {
		const made = this.#made.get(key);
		if (made !== undefined) {
			this.#made.delete(key);
			this.#made.set(key, made);
		}
		return made;
	}

	/**
	 * What was made, or is made now. Rejects when the making does, or `signal` aborts; where whoever began the making
	 * gave it up, the next who waits for it begins anew.
	 */
	async make(key: string, make: () => Promise<Made>, signal?: AbortSignal): Promise<Made> {
		for (;;) {
			signal?.throwIfAborted();
			const made = this.get(key);
			if (made !== undefined) return made;
			const others = this.#making.get(key);
			try {
				const done = await (others ?? this.#begin(key, make));
				signal?.throwIfAborted();
				return done;
			} catch (cause) {
				if (!others || signal?.aborted || !isAbort(cause)) throw cause;
			}
		}
	}

	#begin(key: string, make: () => Promise<Made>): Promise<Made> {
		const making = make()
			.then((made) => {
				this.keep(key, made);
				return made;
			})
			.finally(() => this.#making.delete(key));
		this.#making.set(key, making);
		return making;
	}

	/** Keeps what was made elsewhere. */
	keep(key: string, made: Made): void {
		this.#made.set(key, made);
		if (this.#made.size > this.#most) this.#made.delete(this.#made.keys().next().value as string);
	}

	/** Forgets all whose key begins so. */
	forget(prefix: string): void {
		for (const key of [...this.#made.keys()]) if (key.startsWith(prefix)) this.#made.delete(key);
	}
}
