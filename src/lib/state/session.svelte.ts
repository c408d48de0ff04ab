import { AppError, isAbort } from '#lib/base/errors.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { LoadProgress } from '#lib/ingest/load/report.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';
import { openRollup, type RollupWorker } from './rollup-worker.ts';
import type { Appending, LoadChoice } from './appending.ts';
import { KeptData } from './kept-data.svelte.ts';
import type { KeptManifest } from './kept-manifest.ts';
import { describe, type Loaded } from './loaded.ts';
import { demoOrder, keysOf, loadOrder, type LoadKeys, type LoadOrder } from './load-order.ts';
import { newSalt } from './salt.ts';

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

/** Where records are that later files can join. */
type Records = 'none' | 'memory' | 'file';

/** Owns the engine and what is loaded into it. Nothing outlives the page but what the reader keeps. */
export class SessionState {
	/** What is kept on this device. */
	readonly kept = new KeptData(() => this.#letGo());
	#state = $state.raw<SessionUnion>({ kind: 'empty' });
	// Derived, so that the progress of a load makes no page ask anew.
	readonly #loaded = $derived.by(() => {
		const state = this.#state;
		if (state.kind === 'empty') return null;
		return state.kind === 'ready' ? state.loaded : state.earlier;
	});
	#keys = $state.raw<LoadKeys | null>(null);
	#records = $state.raw<Records>('none');
	#isKept = $state.raw(false);
	#rebuilt = $state.raw<number | null>(null);
	#keyGiven = $state.raw(false);
	#engine: Promise<Engine> | null = null;
	#rollup: RollupWorker | null = null;
	/** The kept file is open in the engine. */
	#attached = false;
	#running: AbortController | null = null;
	#turn: Promise<unknown> = Promise.resolve();

	get state(): SessionUnion {
		return this.#state;
	}

	/** The data that pages show now, also while other data are on their way. */
	get loaded(): Loaded | null {
		return this.#loaded;
	}

	/** The share of a rebuild of facts that is done, 0-1; null while none runs. */
	get rebuilt(): number | null {
		return this.#rebuilt;
	}

	/** Whether the loaded data are those kept on this device. */
	get isKept(): boolean {
		return this.#isKept;
	}

	/** Whether the linking key of reopened data was given. */
	get keyGiven(): boolean {
		return this.#keyGiven;
	}

	/** Whether files can be added to the data, instead of replacing them. */
	get appending(): Appending {
		if (this.loaded === null || this.#records === 'none') return 'no';
		return this.#keys === null ? 'key' : 'yes';
	}

	/** Opens what is kept on this device, if anything; called once in the browser. */
	async start(): Promise<void> {
		const manifest = await this.kept.look();
		if (manifest && this.#state.kind === 'empty') await this.#open(manifest);
	}

	/** Opens what is kept on this device in place of the loaded data, taking it from another tab. */
	async openKept(): Promise<void> {
		await this.erase();
		const manifest = await this.kept.takeOver();
		if (manifest) await this.#open(manifest);
	}

	/** Keeps the loaded data on this device, in place of what was kept. */
	async keep(): Promise<void> {
		const { loaded } = this;
		if (loaded === null || loaded.synthetic) return;
		await this.#alone(async (signal) => this.#save(await this.#openEngine(), loaded, signal));
	}

	/** Takes the linking key of reopened data; false when it is not theirs. */
	async giveKey(text: string): Promise<boolean> {
		const salt = await this.kept.saltOf(text);
		if (salt === null) return false;
		this.#keys = await keysOf(salt);
		this.#keyGiven = true;
		return true;
	}

	/** Replaces the data, or adds to them; leaves them as they are when it fails or is cancelled. */
	async load(order: LoadOrder, { append = false }: LoadChoice = {}): Promise<void> {
		const { appending } = this;
		// Without files nothing needs the linking key: what there is, is settled anew.
		const needed = order.files.length === 0 ? appending !== 'no' : appending === 'yes';
		if (append && !needed) throw new Error('append: nothing to add to');
		await this.#load(() => Promise.resolve(order), append ? this.loaded : null);
	}

	/** Settles the whole history anew with other units; leaves the data as they are when it fails. */
	async recount(units: readonly UnitRow[]): Promise<void> {
		if (this.loaded?.synthetic)
			await this.#load(async (signal) => ({ ...(await demoOrder(signal)), units }), null);
		else await this.load({ name: '', synthetic: false, files: [], units }, { append: true });
	}

	/** Loads the synthetic county that ships with the app. */
	async loadDemo(): Promise<void> {
		await this.#load(demoOrder, null);
	}

	/** Stops a running load or keeping; the earlier data stay. */
	cancel(): void {
		this.#running?.abort();
	}

	/** Forgets all data of this page and gives the engine's memory back; what is kept stays kept. */
	async erase(): Promise<void> {
		this.cancel();
		this.#running = null;
		const [engine, rollup] = [this.#engine, this.#rollup];
		this.#engine = null;
		this.#attached = false;
		this.#isKept = this.#keyGiven = false;
		this.#keys = null;
		this.#records = 'none';
		this.#state = { kind: 'empty' };
		this.#rollup = null;
		rollup?.close();
		await (await engine?.catch(() => null))?.close();
	}

	/** Gives up the kept data, and all others of this page, for another tab. */
	async #letGo(): Promise<void> {
		this.cancel();
		const patience = new Promise((resume) => setTimeout(resume, STOP_MS));
		await Promise.race([this.#turn, patience]);
		await this.erase();
	}

	async #load(
		makeOrder: (signal: AbortSignal) => Promise<LoadOrder>,
		onto: Loaded | null
	): Promise<void> {
		await this.#run(async (signal, tell) => {
			const order = await makeOrder(signal);
			const engine = await this.#openEngine();
			signal.throwIfAborted();
			const keys = onto ? this.#keys : await keysOf(newSalt());
			const { closeKept, earlierData } = await import('#lib/ingest/load/keep.ts');
			if (onto && this.#records === 'file') await this.#attachRecords(engine);
			const handling = {
				signal,
				onProgress: tell,
				keys: keys ?? (await keysOf('')),
				...(onto && { onto: onto.report })
			};
			const report = await loadOrder(engine, order, handling);
			if (this.#attached) await closeKept(engine);
			this.#attached = false;
			const { setApart } = await engine.transaction(earlierData);
			const mappings = order.files.map(({ mapping }) => mapping);
			const origin = {
				name: [onto?.name, order.name].filter(Boolean).join(' + '),
				synthetic: order.synthetic,
				mappings: [...(onto?.mappings ?? []), ...mappings]
			};
			const loaded = await describe(engine, this.#openRollup(), origin, report, this.#hearBuilding);
			return () => {
				this.#keys = order.synthetic ? null : keys;
				this.#records = setApart ? 'memory' : 'none';
				if (!onto) this.#isKept = this.#keyGiven = false;
				return loaded;
			};
		});
		const { loaded } = this;
		if (onto && this.#isKept && this.#state.kind === 'ready' && loaded !== onto && loaded)
			void this.#alone(async (signal) => this.#save(await this.#openEngine(), loaded, signal));
	}

	async #open(manifest: KeptManifest): Promise<void> {
		let settled = false;
		await this.#run(async (signal, tell) => {
			const [engine, { reopen }] = await Promise.all([this.#openEngine(), import('./reopen.ts')]);
			const path = this.kept.path(manifest);
			const rollup = this.#openRollup();
			const hear = { onProgress: tell, building: this.#hearBuilding };
			const opened = await reopen(engine, rollup, path, manifest, signal, hear);
			settled = opened.settled;
			return () => {
				this.#keys = null;
				this.#attached = !settled;
				this.#records = manifest.appendable ? (settled ? 'memory' : 'file') : 'none';
				this.#isKept = true;
				return opened.loaded;
			};
		});
		const state = this.#state;
		if (state.kind === 'failed' && !(state.cause instanceof AppError)) {
			await this.erase();
			this.kept.unreadable(manifest.tables === (await currentMark()) ? 'broken' : 'version');
		} else if (settled && state.kind === 'ready') await this.keep();
	}

	async #save(engine: Engine, loaded: Loaded, signal: AbortSignal): Promise<void> {
		const hasRecords = this.#records !== 'none';
		const data = { ...loaded, keys: this.#keys, hasRecords };
		if (!(await this.kept.save(engine, data, signal))) return;
		this.#isKept = true;
		if (hasRecords) this.#records = 'file';
	}

	async #attachRecords(engine: Engine): Promise<void> {
		const { state } = this.kept;
		if (this.#attached || state.kind !== 'kept') return;
		await engine.attach(this.kept.path(state.manifest), 'kept', 'read');
		this.#attached = true;
	}

	/** Runs what ends with other data; its last step is taken only when nothing newer was begun meanwhile. */
	async #run(
		work: (signal: AbortSignal, tell: (progress: LoadProgress) => void) => Promise<() => Loaded>
	): Promise<void> {
		const earlier = this.loaded;
		await this.#alone(async (signal, isCurrent) => {
			const tell = (progress: LoadProgress | null) => {
				if (isCurrent()) this.#state = { kind: 'loading', progress, earlier };
			};
			tell(null);
			try {
				const finish = await work(signal, tell);
				if (!isCurrent()) return;
				this.#state = { kind: 'ready', loaded: finish() };
				earlier?.close();
			} catch (cause) {
				if (!isCurrent()) return;
				if (!isAbort(cause)) this.#state = { kind: 'failed', cause, earlier };
				else this.#state = earlier ? { kind: 'ready', loaded: earlier } : { kind: 'empty' };
			}
		});
	}

	/** Runs work after whatever ran before was stopped. */
	async #alone(
		work: (signal: AbortSignal, isCurrent: () => boolean) => Promise<void>
	): Promise<void> {
		this.cancel();
		const running = new AbortController();
		this.#running = running;
		const turn = work(running.signal, () => this.#running === running);
		this.#turn = turn;
		try {
			await turn;
		} finally {
			if (this.#running === running) this.#running = null;
		}
	}

	readonly #hearBuilding = (share: number | null) => void (this.#rebuilt = share);

	#openRollup() {
		this.#rollup ??= openRollup();
		return this.#rollup.rollup;
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

const currentMark = async () => (await import('#lib/facts/tables-mark.ts')).tablesMark();

/** How long a stopped load may take to end before the engine is closed under it. */
const STOP_MS = 1500;
