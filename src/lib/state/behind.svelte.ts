import { isAbort } from '#lib/base/errors.ts';
import { lateEngine } from '#lib/engine/late.ts';
import type { Engine } from '#lib/engine/port.ts';
import { epochOf } from '#lib/facts/epoch.ts';
import { otherData } from '#lib/facts/variants.ts';
import type { LoadProgress } from '#lib/ingest/load/report.ts';

/** Where the engine stands that follows data which are shown without it. */
export type BehindState =
	| { readonly kind: 'asleep' | 'here' }
	| { readonly kind: 'coming'; readonly progress: LoadProgress | null }
	| { readonly kind: 'failed'; readonly cause: unknown };

/** What the bringing of data into an engine is given. */
export interface Bringing {
	readonly signal: AbortSignal;
	readonly onProgress: (progress: LoadProgress) => void;
}

interface BehindTools {
	/** Brings the data into an engine, in place of whatever it holds. */
	readonly bring: (bringing: Bringing) => Promise<Engine>;
	/** Runs work when the engine is free, stopping nothing. */
	readonly turn: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
	/** Whether an engine holds other data, which it cannot be asked beside. */
	readonly isTaken: () => Promise<boolean>;
}

/** The engine behind data that came out of a file: it starts when it is wanted, and whoever asks it waits for it. */
export class Behind {
	/** Waits until the data are in it. */
	readonly engine: Engine = lateEngine(() => this.#wanted());
	readonly #tools: BehindTools;
	#state = $state.raw<BehindState>({ kind: 'asleep' });
	#waiting = $state(0);
	#retries = $state(0);
	#coming: Promise<Engine> | null = null;
	#here: { readonly engine: Engine; readonly epoch: string } | null = null;
	#closed = false;

	constructor(tools: BehindTools) {
		this.#tools = tools;
	}

	get state(): BehindState {
		return this.#state;
	}

	/** Whether somebody waits for an answer of the engine. */
	get isWanted(): boolean {
		return this.#waiting > 0;
	}

	/** How often it was tried again after it failed: another number makes what had failed with it worth asking anew. */
	get retries(): number {
		return this.#retries;
	}

	/** The epoch of the data in the engine. Throws before they are there. */
	get epoch(): string {
		if (!this.#here) throw new Error('the engine is still to come');
		return this.#here.epoch;
	}

	/** Starts the engine when it is not there yet, also after it failed; what fails is told by `state`. */
	start(): void {
		if (this.#state.kind === 'failed') this.#begin();
		this.#come().catch(() => undefined);
	}

	/** Brings the data into the engine, for work that has its turn. Rejects when that fails or is stopped. */
	async bring(signal: AbortSignal): Promise<Engine> {
		if (this.#closed) throw otherData();
		if (this.#here) return this.#here.engine;
		this.#begin();
		const onProgress = (progress: LoadProgress) => {
			if (!this.#closed) this.#state = { kind: 'coming', progress };
		};
		try {
			const engine = await this.#tools.bring({ signal, onProgress });
			this.#here = { engine, epoch: await epochOf(engine) };
			this.#state = { kind: 'here' };
			return engine;
		} catch (cause) {
			this.#state = isAbort(cause) ? { kind: 'asleep' } : { kind: 'failed', cause };
			throw cause;
		}
	}

	/** Whether the data can still be asked: they are in the engine, or can come into it. */
	async stands(): Promise<boolean> {
		if (!this.#here) return !(await this.#tools.isTaken());
		const { engine, epoch } = this.#here;
		return (await epochOf(engine)) === epoch;
	}

	/** Gives up: whoever waits hears that other data are there. */
	close(): void {
		this.#closed = true;
	}

	#begin(): void {
		if (this.#state.kind === 'failed') this.#retries += 1;
		this.#state = { kind: 'coming', progress: null };
	}

	async #wanted(): Promise<Engine> {
		if (this.#here) return this.#here.engine;
		// Many ask at a time: what failed for one is not tried again by the next, but when somebody wants it so.
		if (this.#state.kind === 'failed') throw this.#state.cause;
		this.#waiting += 1;
		try {
			return await this.#come();
		} finally {
			this.#waiting -= 1;
		}
	}

	#come(): Promise<Engine> {
		this.#coming ??= this.#inTurn().catch((cause: unknown) => {
			this.#coming = null;
			throw cause;
		});
		return this.#coming;
	}

	/** Work that goes before may stop the bringing; then it begins anew after that. */
	async #inTurn(): Promise<Engine> {
		for (;;) {
			try {
				return await this.#tools.turn((signal) => this.bring(signal));
			} catch (cause) {
				if (!isAbort(cause) || this.#closed) throw cause;
			}
		}
	}
}
