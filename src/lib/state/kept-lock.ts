const NAME = 'sujuva.kept';
const LET_GO = 'let go';
/** A tab that is asked to let go closes its engine first; one that does not answer is passed over. */
const PATIENCE_MS = 4000;

/** One tab at a time has the kept data. A tab that is closed or killed lets go of them by itself. */
export class KeptLock {
	readonly #letGo: () => Promise<void>;
	#release: (() => void) | null = null;
	#channel: BroadcastChannel | null = null;

	/** @param letGo what to do when another tab takes over: close what is open */
	constructor(letGo: () => Promise<void>) {
		this.#letGo = letGo;
	}

	/** Takes the lock when no other tab has it; tells whether this tab has it now. */
	acquire(): Promise<boolean> {
		return this.#request({ ifAvailable: true });
	}

	/** Asks the other tab to let go, and takes the lock over when it does not. */
	async takeOver(): Promise<void> {
		if (this.#release) return;
		this.#open().postMessage(LET_GO);
		const given = await this.#request({ signal: AbortSignal.timeout(PATIENCE_MS) });
		if (!given) await this.#request({ steal: true });
	}

	release(): void {
		this.#release?.();
		this.#release = null;
	}

	#request(options: LockOptions): Promise<boolean> {
		if (this.#release) return Promise.resolve(true);
		return new Promise((answer) => {
			let mine = false;
			const hold = (lock: Lock | null) => {
				answer(lock !== null);
				if (lock === null) return undefined;
				mine = true;
				this.#open().onmessage = ({ data }) => {
					if (data === LET_GO) void this.#lose();
				};
				return new Promise<void>((done) => {
					this.#release = done;
				});
			};
			navigator.locks.request(NAME, options, hold).catch(() => {
				answer(false);
				// Held and rejected all the same: stolen.
				if (mine) void this.#lose();
			});
		});
	}

	async #lose(): Promise<void> {
		if (!this.#release) return;
		await this.#letGo();
		this.release();
	}

	#open(): BroadcastChannel {
		return (this.#channel ??= new BroadcastChannel(NAME));
	}
}
