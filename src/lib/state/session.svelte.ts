import { AppError, isAbort } from '#lib/base/errors.ts';
import type { LoadProgress } from '#lib/ingest/load/report.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';
import type { Appending, LoadChoice } from './appending.ts';
import { EngineOwner } from './engine-owner.ts';
import { Held, type SessionUnion } from './held.svelte.ts';
import { KeptData } from './kept-data.svelte.ts';
import type { KeptManifest } from './kept-manifest.ts';
import { loadInto } from './load-into.ts';
import { keysOf, type LoadOrder } from './load-order.ts';
import { appendingTo, areSame, type Loaded } from './loaded.ts';
import { pageTools, type SessionTools } from './session-tools.ts';
import { showDemo, showKept, type FirstSurroundings } from './show-first.ts';
import { Turns } from './turns.ts';

/** What the making of other data is given. */
interface Making {
	readonly owner: EngineOwner;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: LoadProgress) => void;
	readonly building: (share: number | null) => void;
	/** Another engine in its place, once the data have taken the place of others. */
	readonly renew: () => EngineOwner;
}

/** Owns the engine and what is loaded into it. Nothing outlives the page but what the reader keeps. */
export class SessionState {
	/** What is kept on this device. */
	readonly kept: KeptData;
	readonly #tools: SessionTools;
	readonly #turns = new Turns();
	readonly #held = new Held();
	#rebuilt = $state.raw<number | null>(null);
	#owner: EngineOwner;
	/** Another one after every erasing. */
	#life = Symbol();

	constructor(tools: Partial<SessionTools> = {}) {
		this.#tools = { ...pageTools, ...tools };
		this.#owner = new EngineOwner(this.#tools);
		this.kept = new KeptData(() => this.erase(), this.#tools.device, this.#tools.mark);
	}

	get state(): SessionUnion {
		return this.#held.state;
	}

	/** The data that pages show now, also while other data are on their way. */
	get loaded(): Loaded | null {
		return this.#held.loaded;
	}

	/** The share of a rebuild of facts that is done, 0-1; null while none runs. */
	get rebuilt(): number | null {
		return this.#rebuilt;
	}

	/** Whether the loaded data are those kept on this device. */
	get isKept(): boolean {
		return this.loaded?.isKept ?? false;
	}

	/** Whether the linking key of reopened data was given. */
	get keyGiven(): boolean {
		return this.loaded?.keyGiven ?? false;
	}

	/** Whether files can be added to the data, instead of replacing them. */
	get appending(): Appending {
		return appendingTo(this.loaded);
	}

	/** Opens what is kept on this device, if anything; called once in the browser. */
	async start(): Promise<void> {
		const manifest = await this.kept.look();
		if (manifest && this.state.kind === 'empty') await this.#open(manifest);
	}

	/** Opens what is kept on this device in place of the loaded data, taking it from another tab. */
	async openKept(): Promise<void> {
		await this.erase();
		const manifest = await this.kept.takeOver();
		if (manifest && this.state.kind === 'empty') await this.#open(manifest);
	}

	/** Keeps the loaded data on this device, in place of what was kept. */
	async keep(): Promise<void> {
		const { loaded } = this;
		if (loaded === null || loaded.synthetic) return;
		await this.#turns.take((signal) => this.#save(loaded, signal));
	}

	/** Takes the linking key of reopened data; false when it is not theirs. */
	async giveKey(text: string): Promise<boolean> {
		const { loaded } = this;
		const salt = await this.kept.saltOf(text);
		if (loaded === null || salt === null) return false;
		return this.#held.learn(loaded, { keys: await keysOf(salt), keyGiven: true });
	}

	/** Replaces the data, or adds to them; leaves them as they are, and tells so, when it fails or is cancelled. */
	async load(order: LoadOrder, { append = false }: LoadChoice = {}): Promise<boolean> {
		const { appending } = this;
		// Without files nothing needs the linking key: what there is, is settled anew.
		const needed = order.files.length === 0 ? appending !== 'no' : appending === 'yes';
		if (append && !needed) throw new Error('append: nothing to add to');
		return this.#load(() => Promise.resolve(order), append ? this.loaded : null);
	}

	/** Settles the whole history anew with other units; leaves the data as they are, and tells so, when it fails. */
	async recount(units: readonly UnitRow[]): Promise<boolean> {
		if (!this.loaded?.synthetic)
			return this.load({ name: '', synthetic: false, files: [], units }, { append: true });
		return this.#load(async (signal) => ({ ...(await this.#tools.demo(signal)), units }), null);
	}

	/** Opens the synthetic county that ships with the app: at once from its file, else by a load of its events. */
	async loadDemo(): Promise<void> {
		const loaded = await this.#replace(async (making) => {
			const { signal } = making;
			const first = await this.#tools.demoFirst(signal).catch(() => null);
			signal.throwIfAborted();
			if (!first) return this.#loadOrder(making, this.#tools.demo, null);
			return showDemo(first, this.#tools.demo, this.#around(making));
		});
		this.#follow(loaded);
	}

	/** Stops a running load or keeping; the earlier data stay. */
	cancel(): void {
		this.#turns.cancel();
	}

	/** Forgets all data of this page and gives the engine's memory back; what is kept stays kept. */
	async erase(): Promise<void> {
		this.loaded?.close();
		const ended = this.#turns.abandon();
		const owner = this.#owner;
		this.#owner = new EngineOwner(this.#tools);
		this.#life = Symbol();
		this.#rebuilt = null;
		this.#held.clear();
		// Closed under a statement, an engine never tells how that ended.
		await Promise.race([ended, this.#tools.wait(STOP_MS)]);
		await owner.close();
	}

	async #load(
		makeOrder: (signal: AbortSignal) => Promise<LoadOrder>,
		onto: Loaded | null
	): Promise<boolean> {
		const loaded = await this.#replace((making) => this.#loadOrder(making, makeOrder, onto));
		if (loaded && onto?.isKept && areSame(loaded, this.loaded) && this.state.kind === 'ready')
			void this.keep();
		return loaded !== null;
	}

	async #loadOrder(
		{ owner, ...making }: Making,
		makeOrder: (signal: AbortSignal) => Promise<LoadOrder>,
		onto: Loaded | null
	): Promise<Loaded> {
		const order = await makeOrder(making.signal);
		making.signal.throwIfAborted();
		const engine = await owner.open();
		making.signal.throwIfAborted();
		// The load before this one may have ended well after all.
		if (onto && !areSame(onto, this.loaded)) throw new Error('append: other data were loaded');
		await onto?.behind?.bring(making.signal);
		const { state } = this.kept;
		const { decode, newSalt } = this.#tools;
		return loadInto(engine, order, {
			...{ ...making, decode, rollup: owner.rollup, onto: onto && this.loaded },
			keys: await keysOf(newSalt()),
			keptPath: state.kind === 'kept' ? this.kept.path(state.manifest) : null
		});
	}

	async #open(manifest: KeptManifest): Promise<void> {
		let failure: unknown;
		const loaded = await this.#replace(async (making) => {
			const { owner, signal } = making;
			const first = await this.kept.first(manifest);
			signal.throwIfAborted();
			const path = this.kept.path(manifest);
			if (first)
				return showKept(first, manifest, path, {
					...this.#around(making),
					came: () => void this.#repair(),
					broken: (cause) => void this.#unreadable(cause, manifest)
				});
			try {
				const [engine, { reopen }] = await Promise.all([owner.open(), import('./reopen.ts')]);
				signal.throwIfAborted();
				return await reopen(engine, manifest, { ...making, rollup: owner.rollup, path });
			} catch (cause) {
				failure = cause;
				throw cause;
			}
		});
		const state = this.state;
		if (state.kind === 'failed' && state.cause === failure)
			await this.#unreadable(failure, manifest);
		else if (state.kind !== 'ready' || !areSame(state.loaded, loaded)) return;
		else if (state.loaded.behind) this.#follow(loaded);
		else if (!state.loaded.inFile) await this.keep();
		else await this.#repair();
	}

	/** Data that are shown before their engine: that is a new one where the present one has held others. */
	#around({ owner, building, renew }: Making): FirstSurroundings {
		const { decode } = this.#tools;
		return { owner: owner.isOpen ? renew() : owner, turns: this.#turns, decode, building };
	}

	/** Starts the engine behind data when their charts are painted. */
	#follow(loaded: Loaded | null): void {
		const { behind } = loaded ?? {};
		if (behind) void this.#tools.idle().then(() => behind.start());
	}

	/** Writes what the next visit's first charts need, where what is kept lacks it. */
	async #repair(): Promise<void> {
		if (!this.kept.lacksFirst) return;
		await this.#turns
			.follow(async (signal) => {
				const { loaded } = this;
				if (loaded?.isKept) await this.kept.writeFirst(loaded, signal);
			})
			.catch(() => undefined);
	}

	/** Says that kept data cannot be read, unless it is the engine that cannot be had. */
	async #unreadable(failure: unknown, manifest: KeptManifest): Promise<void> {
		if (failure instanceof AppError) return;
		await this.erase();
		this.kept.unreadable(manifest.tables === (await currentMark()) ? 'broken' : 'version');
	}

	async #save(wanted: Loaded, signal: AbortSignal): Promise<void> {
		const { loaded } = this;
		if (signal.aborted || loaded === null || !areSame(loaded, wanted)) return;
		const engine = await (loaded.behind?.bring(signal) ?? this.#owner.open());
		if (!(await this.kept.save(engine, loaded, signal))) return;
		const hasRecords = loaded.records !== 'none';
		this.#held.learn(loaded, { isKept: true, ...(hasRecords && { records: 'file' }) });
	}

	/** Makes other data in place of the loaded ones; null when that fails or is stopped. */
	async #replace(make: (making: Making) => Promise<Loaded>): Promise<Loaded | null> {
		const life = this.#life;
		const isErased = () => life !== this.#life;
		const telling = this.#held.begin();
		const building = (share: number | null) => {
			if (!isErased()) this.#rebuilt = share;
		};
		return this.#turns.take(async (signal) => {
			const owner = this.#owner;
			let next = owner;
			const renew = () => (next = new EngineOwner(this.#tools));
			try {
				signal.throwIfAborted();
				const { progress: onProgress } = telling;
				const loaded = await make({ owner, signal, onProgress, building, renew });
				if (isErased()) return null;
				const before = this.loaded;
				telling.end({ kind: 'ready', loaded });
				before?.close();
				this.#owner = next;
				if (next !== owner) await owner.close();
				return loaded;
			} catch (cause) {
				const earlier = isErased() ? null : await this.#standing();
				if (isErased()) return null;
				if (!isAbort(cause)) telling.end({ kind: 'failed', cause, earlier });
				else telling.end(earlier ? { kind: 'ready', loaded: earlier } : { kind: 'empty' });
				return null;
			}
		});
	}

	/**
	 * The loaded data where the engine holds them still. A failure after other data had taken their place leaves
	 * nothing that can be asked, and no use of the engine.
	 */
	async #standing(): Promise<Loaded | null> {
		const { loaded } = this;
		if (loaded === null || (await loaded.stand())) return this.loaded;
		const owner = this.#owner;
		this.#owner = new EngineOwner(this.#tools);
		loaded.close();
		await owner.close();
		return null;
	}
}

const currentMark = async () => (await import('#lib/facts/tables-mark.ts')).tablesMark();

/** How long stopped work may take to end before the engine is closed under it. */
const STOP_MS = 1500;
