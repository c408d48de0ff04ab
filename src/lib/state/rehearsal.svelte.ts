import { isAbort } from '#lib/base/errors.ts';
import type { Head } from '#lib/ingest/bytes/head-source.ts';
import type { SourceFile } from '#lib/ingest/bytes/source.ts';
import type { LoadFile } from '#lib/ingest/mapping/load-file.ts';
import type { ImportReport } from '#lib/ingest/load/report.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';
import { EngineOwner, pageOpeners, type Openers } from './engine-owner.ts';
import { newSalt } from './salt.ts';
import { Turns } from './turns.ts';
import { wait } from './wait.ts';

/** What a load would make of the rows; `whole` is false while only the beginnings were tried. */
export type Rehearsed =
	| { readonly whole: boolean; readonly report: ImportReport }
	| { readonly whole: boolean; readonly cause: unknown };

/** What to rehearse. */
export interface RehearsalOrder {
	readonly files: readonly LoadFile[];
	readonly units: readonly UnitRow[];
}

/** What a rehearsal is made of; the page's own where nothing else is given. */
interface RehearsalTools extends Openers {
	readonly newSalt: () => string;
	readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
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
	readonly #tools: RehearsalTools;
	readonly #turns = new Turns();
	#result = $state.raw<Rehearsed | null>(null);
	#rows = $state.raw(0);
	#stale = $state.raw(false);
	/** The latest order while it is being tried. */
	#latest = $state.raw<RehearsalOrder | null>(null);
	#owner: EngineOwner;
	readonly #heads = new WeakMap<SourceFile, Promise<Head>>();

	constructor(tools: Partial<RehearsalTools> = {}) {
		this.#tools = { ...pageOpeners, newSalt, wait, ...tools };
		this.#owner = new EngineOwner(this.#tools);
	}

	/** The latest counts; those of an older mapping until newer ones are there. */
	get result(): Rehearsed | null {
		return this.#result;
	}

	get running(): boolean {
		return this.#latest !== null;
	}

	/** Whether the counts are still those of an older mapping. */
	get stale(): boolean {
		return this.#stale;
	}

	/** Rows read so far by the try over whole files. */
	get rows(): number {
		return this.#rows;
	}

	/** Starts the engine while there is nothing to try out yet. */
	warm(): void {
		this.cancel();
		void this.#owner.open().catch(() => undefined);
	}

	/** Tries an order out instead of the one before. */
	ask(order: RehearsalOrder): void {
		this.#latest = order;
		this.#rows = 0;
		this.#stale = true;
		void this.#turns.take(async (signal) => {
			await this.#try(order, signal);
			if (this.#latest === order) this.#latest = null;
		});
	}

	/** Stops, and keeps the latest counts. */
	cancel(): void {
		this.#turns.cancel();
		this.#latest = null;
	}

	/** Stops, forgets the counts and gives the engine's memory back. */
	close(): void {
		void this.#turns.abandon();
		this.#latest = null;
		this.#result = null;
		const owner = this.#owner;
		this.#owner = new EngineOwner(this.#tools);
		void owner.close().catch(() => undefined);
	}

	async #try(order: RehearsalOrder, signal: AbortSignal): Promise<void> {
		try {
			signal.throwIfAborted();
			// Typing asks anew at every letter.
			await this.#tools.wait(PAUSE_MS, signal);
			const heads = await Promise.all(order.files.map((file) => this.#head(file)));
			const small = heads.every(({ whole }) => whole);
			const sample = order.files.map((file, at) => ({ ...file, source: heads[at]!.source }));
			await this.#count({ ...order, files: sample }, small, signal);
			const size = order.files.reduce((bytes, { source }) => bytes + source.size, 0);
			if (small || size > WHOLE_BYTES) return;
			await this.#count(order, true, signal);
		} catch (cause) {
			if (!isAbort(cause) && !signal.aborted) this.#tell({ whole: false, cause });
		}
	}

	async #count(order: RehearsalOrder, whole: boolean, signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		const [engine, { rehearse }] = await Promise.all([
			this.#owner.open(),
			import('#lib/ingest/load/rehearse.ts')
		]);
		signal.throwIfAborted();
		const onRead = (rows: number) => {
			if (whole && !signal.aborted) this.#rows = rows;
		};
		try {
			const salt = this.#tools.newSalt();
			const report = await rehearse(engine, order.files, {
				salt,
				units: order.units,
				decode: this.#tools.decode,
				signal,
				onRead
			});
			if (!signal.aborted) this.#tell({ whole, report });
		} catch (cause) {
			if (isAbort(cause) || signal.aborted) throw cause;
			this.#tell({ whole, cause });
		}
	}

	#tell(result: Rehearsed): void {
		this.#result = result;
		this.#stale = false;
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
}
