import { addDays, type Day } from '#lib/base/civil-day.ts';
import { isAbort } from '#lib/base/errors.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { ImportReport, LoadProgress } from '#lib/ingest/report.ts';
import { readCatalog, type Catalog } from '#lib/metrics/catalog.ts';
import { createBus, type Bus } from '#lib/metrics/run.ts';
import type { Appending, LoadChoice } from './appending.ts';
import { demoOrder, loadOrder, type LoadOrder } from './load-order.ts';

/** Data that can be asked. */
export interface Loaded {
	readonly name: string;
	/** Made up: said wherever its figures stand. */
	readonly synthetic: boolean;
	readonly report: ImportReport;
	/** First day after the data. */
	readonly periodEnd: Day;
	readonly catalog: Catalog;
	readonly bus: Bus;
}

/** `earlier` is what stays usable while a load runs or after it failed. */
export type SessionUnion =
	| { readonly kind: 'empty' }
	| {
			readonly kind: 'loading';
			readonly progress: LoadProgress | null;
			readonly earlier: Loaded | null;
	  }
	| { readonly kind: 'ready'; readonly loaded: Loaded }
	| { readonly kind: 'failed'; readonly cause: unknown; readonly earlier: Loaded | null };

/** Owns the engine and what is loaded into it. Nothing outlives the page. */
export class SessionState {
	#state = $state.raw<SessionUnion>({ kind: 'empty' });
	#engine: Promise<Engine> | null = null;
	#running: AbortController | null = null;

	get state(): SessionUnion {
		return this.#state;
	}

	/** The data that pages show now, also while other data are on their way. */
	get loaded(): Loaded | null {
		const state = this.#state;
		if (state.kind === 'empty') return null;
		return state.kind === 'ready' ? state.loaded : state.earlier;
	}

	/** Whether files can be added to the data, instead of replacing them. */
	get appending(): Appending {
		return 'no';
	}

	/** Replaces the data, or adds to them; leaves them as they are when it fails or is cancelled. */
	async load(order: LoadOrder, { append = false }: LoadChoice = {}): Promise<void> {
		if (append && this.appending !== 'yes') throw new Error('append: nothing to add to');
		await this.#run(() => Promise.resolve(order));
	}

	/** Loads the synthetic county that ships with the app. */
	async loadDemo(): Promise<void> {
		await this.#run(demoOrder);
	}

	/** Stops a running load; the earlier data stay. */
	cancel(): void {
		this.#running?.abort();
	}

	/** Forgets all data and gives the engine's memory back. */
	async erase(): Promise<void> {
		this.cancel();
		this.#running = null;
		const engine = this.#engine;
		this.#engine = null;
		this.#state = { kind: 'empty' };
		await (await engine)?.close();
	}

	async #run(makeOrder: (signal: AbortSignal) => Promise<LoadOrder>): Promise<void> {
		this.cancel();
		const running = new AbortController();
		const { signal } = running;
		const earlier = this.loaded;
		this.#running = running;
		const isCurrent = () => this.#running === running;
		const tell = (progress: LoadProgress | null) => {
			if (isCurrent()) this.#state = { kind: 'loading', progress, earlier };
		};
		tell(null);
		try {
			const order = await makeOrder(signal);
			const engine = await this.#openEngine();
			signal.throwIfAborted();
			const report = await loadOrder(engine, order, { signal, onProgress: tell });
			const loaded = await describe(engine, order, report);
			if (isCurrent()) this.#state = { kind: 'ready', loaded };
		} catch (cause) {
			if (!isCurrent()) return;
			if (!isAbort(cause)) this.#state = { kind: 'failed', cause, earlier };
			else this.#state = earlier ? { kind: 'ready', loaded: earlier } : { kind: 'empty' };
		} finally {
			if (isCurrent()) this.#running = null;
		}
	}

	#openEngine(): Promise<Engine> {
		this.#engine ??= import('#lib/engine/wasm.ts')
			.then(({ openWasmEngine }) => openWasmEngine())
			.catch((cause: unknown) => {
				this.#engine = null;
				throw cause;
			});
		return this.#engine;
	}
}

async function describe(engine: Engine, order: LoadOrder, report: ImportReport): Promise<Loaded> {
	const bus = createBus(engine);
	await bus.refresh();
	const catalog = await readCatalog(engine);
	return {
		name: order.name,
		synthetic: order.synthetic,
		report,
		periodEnd: addDays(report.data_end, 1),
		catalog,
		bus
	};
}
