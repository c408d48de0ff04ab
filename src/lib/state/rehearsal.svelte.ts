import { isAbort } from '#lib/base/errors.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { Head } from '#lib/ingest/bytes/head-source.ts';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import type { LoadFile } from '#lib/ingest/mapping/load-file.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';
import { newSalt } from './salt.ts';

/** What a load would make of the rows; `whole` is false while only the beginnings were tried. */
export type Rehearsed =
	| { readonly whole: boolean; readonly report: ImportReport }
	| { readonly whole: boolean; readonly cause: unknown };

/** What to rehearse. */
export interface RehearsalOrder {
	readonly files: readonly LoadFile[];
	readonly units: readonly UnitRow[];
}

const SAMPLE_BYTES = 1024 * 1024;
/** Files larger than this on disk are tried from their beginnings only: a second copy would not fit beside them. */
const WHOLE_BYTES = 256 * 1024 * 1024;
const PAUSE_MS = 250;

/**
 * Tries a load out while its mapping is still being made: over the beginning of every file at once, then
 * over the whole files. Works in an engine of its own, so that neither charts nor data notice. A newer
 * order stops the one before it.
 */
export class Rehearsal {
	#result = $state.raw<Rehearsed | null>(null);
	#running = $state.raw(false);
	#rows = $state.raw(0);
	#engine: Promise<Engine> | null = null;
	#current: AbortController | null = null;
	readonly #heads = new WeakMap<SourceFile, Promise<Head>>();

	/** The latest counts; those of an older mapping until newer ones are there. */
	get result(): Rehearsed | null {
		return this.#result;
	}

	get running(): boolean {
		return this.#running;
	}

	/** Rows read so far by the try over whole files. */
	get rows(): number {
		return this.#rows;
	}

	/** Starts the engine while there is nothing to try out yet. */
	warm(): void {
		this.cancel();
		void this.#open().catch(() => undefined);
	}

	/** Tries an order out instead of the one before. */
	ask(order: RehearsalOrder): void {
		this.#current?.abort();
		const current = new AbortController();
		this.#current = current;
		this.#running = true;
		this.#rows = 0;
		void this.#try(order, current.signal).finally(() => {
			if (this.#current !== current) return;
			this.#current = null;
			this.#running = false;
		});
	}

	/** Stops, and keeps the latest counts. */
	cancel(): void {
		this.#current?.abort();
		this.#current = null;
		this.#running = false;
	}

	/** Stops, forgets the counts and gives the engine's memory back. */
	close(): void {
		this.cancel();
		this.#result = null;
		const engine = this.#engine;
		this.#engine = null;
		void engine?.then((opened) => opened.close()).catch(() => undefined);
	}

	async #try(order: RehearsalOrder, signal: AbortSignal): Promise<void> {
		try {
			await pause(PAUSE_MS, signal);
			const heads = await Promise.all(order.files.map((file) => this.#head(file)));
			const small = heads.every(({ whole }) => whole);
			const sample = order.files.map((file, at) => ({ ...file, source: heads[at]!.source }));
			await this.#count({ ...order, files: sample }, small, signal);
			const size = order.files.reduce((bytes, { source }) => bytes + source.size, 0);
			if (small || size > WHOLE_BYTES) return;
			await this.#count(order, true, signal);
		} catch (cause) {
			if (!isAbort(cause) && !signal.aborted) this.#result = { whole: false, cause };
		}
	}

	async #count(order: RehearsalOrder, whole: boolean, signal: AbortSignal): Promise<void> {
		const [engine, { rehearse }] = await Promise.all([
			this.#open(),
			import('#lib/ingest/load/rehearse.ts')
		]);
		signal.throwIfAborted();
		const onRead = (rows: number) => {
			if (whole && !signal.aborted) this.#rows = rows;
		};
		try {
			const report = await rehearse(engine, order.files, {
				salt: newSalt(),
				units: order.units,
				signal,
				onRead
			});
			if (!signal.aborted) this.#result = { whole, report };
		} catch (cause) {
			if (isAbort(cause) || signal.aborted) throw cause;
			this.#result = { whole, cause };
		}
	}

	#head({ source, shape }: LoadFile): Promise<Head> {
		const known = this.#heads.get(source);
		if (known) return known;
		const made = import('#lib/ingest/bytes/head-source.ts').then(({ headSource }) =>
			headSource(source, shape.encoding, SAMPLE_BYTES)
		);
		this.#heads.set(source, made);
		return made;
	}

	#open(): Promise<Engine> {
		this.#engine ??= import('#lib/engine/wasm.ts')
			.then(({ openWasmEngine }) => openWasmEngine())
			.catch((cause: unknown) => {
				this.#engine = null;
				throw cause;
			});
		return this.#engine;
	}
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener(
			'abort',
			() => {
				clearTimeout(timer);
				reject(signal.reason as Error);
			},
			{ once: true }
		);
	});
}
