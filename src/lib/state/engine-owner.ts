import type { Engine } from '#lib/engine/port.ts';
import { decodeInWorker } from '#lib/ingest/load/decode-in-worker.ts';
import type { OpenDecoder } from '#lib/ingest/load/decoder.ts';
import type { Rollup } from '#lib/rollup/port.ts';
import { openRollup, type RollupWorker } from './rollup-worker.ts';

/** How an engine, the columns beside it and what decodes files for it are started. */
export interface Openers {
	readonly openEngine: () => Promise<Engine>;
	readonly openRollup: () => RollupWorker;
	readonly decode: OpenDecoder;
}

/** Starts all in workers of this page. */
export const pageOpeners: Openers = {
	openEngine: async () => (await import('#lib/engine/wasm.ts')).openWasmEngine(),
	openRollup,
	decode: decodeInWorker
};

/** An engine and the columns beside it, started when first asked for and closed for good. */
export class EngineOwner {
	readonly #openers: Openers;
	#engine: Promise<Engine> | null = null;
	#rollup: RollupWorker | null = null;
	#closed = false;

	constructor(openers: Openers) {
		this.#openers = openers;
	}

	/** The engine; one that could not be opened is tried again. Rejects with AbortError once closed. */
	open(): Promise<Engine> {
		if (this.#closed) return Promise.reject(closed());
		this.#engine ??= this.#openers.openEngine().catch((cause: unknown) => {
			this.#engine = null;
			throw cause;
		});
		return this.#engine;
	}

	/** Whether an engine was asked for and not refused. */
	get isOpen(): boolean {
		return this.#engine !== null;
	}

	/** The columns. Throws AbortError once closed. */
	get rollup(): Rollup {
		if (this.#closed) throw closed();
		this.#rollup ??= this.#openers.openRollup();
		return this.#rollup.rollup;
	}

	/** Gives the memory of both back, also of an engine that is still starting. */
	async close(): Promise<void> {
		this.#closed = true;
		const [engine, rollup] = [this.#engine, this.#rollup];
		this.#engine = this.#rollup = null;
		rollup?.close();
		await (await engine?.catch(() => null))?.close();
	}
}

const closed = () => new DOMException('the engine was closed', 'AbortError');
