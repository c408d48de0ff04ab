import { isAbort } from '#lib/base/errors.ts';
import type { Engine } from '#lib/engine/port.ts';
import type { FirstData } from './first-file.ts';
import type { KeptDevice, TabLock } from './kept-device.ts';
import { newStem, readKeptFirst, writeKeptFirst } from './kept-first.ts';
import { filesOf, KEPT_FORMAT, type KeptManifest, type Unreadable } from './kept-manifest.ts';
import { checkOf, fits, keyOf, saltOf, type KeyCheck } from './linking-key.ts';
import type { FirstRepair, Keepable, KeepFailure, KeptState, Storage } from './kept-state.ts';
import type { LoadKeys } from './load-order.ts';

/** The data kept on this device: one tab has them at a time, and a writing is whole or nothing. */
export class KeptData {
	readonly #device: KeptDevice;
	readonly #lock: TabLock;
	#state = $state.raw<KeptState>({ kind: 'unknown' });
	#storage = $state.raw<Storage | null>(null);
	#saving = $state.raw<number | null>(null);
	#failure = $state.raw<KeepFailure | null>(null);
	#key = $state.raw<string | null>(null);
	#repair = $state.raw<FirstRepair | null>(null);
	readonly #mark: string;

	/**
	 * @param letGo closes what is open of the kept data, because another tab takes over
	 * @param mark changes with the version of the app
	 */
	constructor(letGo: () => Promise<void>, device: KeptDevice, mark: string) {
		this.#device = device;
		this.#mark = mark;
		this.#lock = device.lock(async () => {
			await letGo();
			this.#state = { kind: 'taken' };
		});
	}

	get state(): KeptState {
		return this.#state;
	}

	get storage(): Storage | null {
		return this.#storage;
	}

	/** Share written so far, 0-1, while data are being kept. */
	get saving(): number | null {
		return this.#saving;
	}

	get failure(): KeepFailure | null {
		return this.#failure;
	}

	/** The linking key of data kept just now, until it was put aside: it is shown once. */
	get key(): string | null {
		return this.#key;
	}

	/** What came of files for the first charts that were damaged; null where they were not. */
	get repair(): FirstRepair | null {
		return this.#repair;
	}

	putKeyAside(): void {
		this.#key = null;
	}

	/** Looks what is kept. Gives it when this tab may open it. */
	async look(): Promise<KeptManifest | null> {
		if (!(await this.#device.canKeep().catch(() => false))) {
			this.#state = { kind: 'impossible' };
			return null;
		}
		const found = await this.#found();
		if (found === null) {
			this.#state = { kind: 'none' };
			return null;
		}
		if (!(await this.#lock.acquire())) {
			this.#state = { kind: 'elsewhere' };
			return null;
		}
		return this.#hold(await this.#found());
	}

	/** Takes the kept data over from another tab, and gives them. */
	async takeOver(): Promise<KeptManifest | null> {
		await this.#lock.takeOver();
		return this.#hold(await this.#found());
	}

	/** Path of the kept database for the engine. */
	path(manifest: KeptManifest): string {
		return this.#device.path(manifest.file);
	}

	/** Says that what is kept could not be opened. */
	unreadable(reason: Unreadable): void {
		this.#state = { kind: 'unreadable', reason };
	}

	/**
	 * What the first charts of kept data are made of; null where there is none, it is of another version, or damaged
	 * (`repair` says so).
	 */
	async first({ first }: KeptManifest): Promise<FirstData | null> {
		this.#repair = null;
		if (!first || first.stamp.mark !== this.#mark) return null;
		return readKeptFirst(this.#device, first, () => (this.#repair = 'damaged'));
	}

	/** Whether the kept data lack files for their first charts that this version can read. */
	get lacksFirst(): boolean {
		return (
			this.#manifest !== null &&
			(this.#manifest.first?.stamp.mark !== this.#mark || this.#repair === 'damaged')
		);
	}

	/** Writes those files anew beside the kept database; where that fails, the data are kept as they were. */
	async writeFirst(data: Keepable, signal: AbortSignal): Promise<void> {
		const before = this.#manifest;
		if (before === null) return;
		try {
			const first = await writeKeptFirst(this.#device, this.#mark, data, signal);
			const manifest = { ...before, first };
			await this.#device.pointTo(manifest);
			this.#state = { kind: 'kept', manifest };
			if (this.#repair) this.#repair = 'rebuilt';
		} catch (thrown) {
			if (this.#repair && !isAbort(thrown)) this.#repair = 'failed';
		}
		await this.#clear();
		await this.#measured();
	}

	/**
	 * Writes loaded data to the device in place of what was kept, and asks the browser not to clear them.
	 * Tells whether it succeeded; `failure` says why not. An abort leaves what was kept.
	 */
	async save(engine: Engine, data: Keepable, signal: AbortSignal): Promise<boolean> {
		this.#failure = null;
		this.#saving = 0;
		try {
			if (!(await this.#lock.acquire())) {
				this.#failure = 'elsewhere';
				return false;
			}
			await this.#device.persist();
			await this.#write(engine, data, signal);
			return true;
		} catch (thrown) {
			if (!isAbort(thrown)) this.#failure = (await this.#hasRoom(thrown)) ? 'unknown' : 'room';
			await this.#clear();
			return false;
		} finally {
			this.#saving = null;
			await this.#measured();
		}
	}

	/** The salt of a linking key as typed or out of its file; null where it is not the one of these data. */
	async saltOf(text: string): Promise<string | null> {
		const salt = saltOf(text);
		const check = this.#manifest?.key;
		return salt !== null && check && (await fits(salt, check)) ? salt : null;
	}

	/** Removes everything of this app from the device; what holds it must be closed. */
	async forget(): Promise<void> {
		if (this.#state.kind === 'impossible') return;
		await this.#lock.takeOver();
		await this.#device.removeAll();
		this.#lock.release();
		this.#key = null;
		this.#failure = this.#repair = null;
		this.#state = { kind: 'none' };
		await this.measure();
	}

	/** Looks how much room the files take and how much there is. */
	async measure(): Promise<void> {
		if (this.#state.kind === 'impossible') return;
		this.#storage = { ...(await this.#device.room()), files: await this.#device.files() };
	}

	#found(): Promise<KeptManifest | Unreadable | null> {
		return this.#device.manifest().catch(() => 'broken');
	}

	get #manifest(): KeptManifest | null {
		return this.#state.kind === 'kept' ? this.#state.manifest : null;
	}

	async #hold(found: KeptManifest | Unreadable | null): Promise<KeptManifest | null> {
		if (found === null) this.#state = { kind: 'none' };
		else if (typeof found === 'string') this.unreadable(found);
		else {
			this.#state = { kind: 'kept', manifest: found };
			await this.#clear();
			void this.#measured();
			return found;
		}
		return null;
	}

	async #write(engine: Engine, data: Keepable, signal: AbortSignal): Promise<void> {
		const [{ forgetRecords, keepData }, { tablesMark }, { isOfOtherDefinition }] =
			await Promise.all([
				import('#lib/ingest/load/keep.ts'),
				import('#lib/facts/tables-mark.ts'),
				import('#lib/facts/fact-tables.ts')
			]);
		const file = `${newStem(this.#device)}.db`;
		const { key, shown } = await this.#keyFor(data.keys);
		await keepData(engine, this.#device.path(file), {
			salt: data.keys?.salt ?? null,
			leaveOut: isOfOtherDefinition,
			signal,
			onProgress: (share) => (this.#saving = share)
		});
		const first = await writeKeptFirst(this.#device, this.#mark, data, signal);
		signal.throwIfAborted();
		const manifest: KeptManifest = {
			format: KEPT_FORMAT,
			tables: tablesMark(),
			file,
			name: data.name,
			keptAt: this.#device.now().toISOString(),
			report: data.report,
			mappings: data.mappings,
			first,
			key,
			appendable: data.records !== 'none' && this.#canCount(data.keys)
		};
		await this.#device.pointTo(manifest);
		this.#state = { kind: 'kept', manifest };
		this.#repair = null;
		this.#key = shown ?? this.#key;
		await this.#clear();
		await forgetRecords(engine).catch(() => undefined);
	}

	/** Removes what nothing points to: where that fails it costs room, nothing more. */
	async #clear(): Promise<void> {
		const kept = this.#manifest ? filesOf(this.#manifest) : [];
		await this.#device.removeStrays(kept).catch(() => undefined);
	}

	#measured(): Promise<void> {
		return this.measure().catch(() => undefined);
	}

	/** The check of the data's linking key, and the key itself when it is a new one. */
	async #keyFor(keys: LoadKeys | null): Promise<{ key: KeyCheck; shown: string | null }> {
		const known = this.#manifest?.key;
		if (known && (keys === null || (await fits(keys.salt, known))))
			return { key: known, shown: null };
		if (keys === null) throw new Error('keep: data without a key');
		const key = await checkOf(keys.salt, crypto.getRandomValues(new Uint8Array(16)));
		return { key, shown: keyOf(keys.salt) };
	}

	/** Running numbers stand for texts that are kept nowhere: later files could not go on counting. */
	#canCount(keys: LoadKeys | null): boolean {
		return keys === null ? this.#manifest?.appendable === true : !keys.standIns.counting;
	}

	async #hasRoom(thrown: unknown): Promise<boolean> {
		if (/quota/i.test(String(thrown))) return false;
		const room = await this.#device.room().catch(() => null);
		return room === null || room.quota - room.used > ROOM_LEFT;
	}
}

/** Less free room than this is the likely reason for a writing that failed. */
const ROOM_LEFT = 16 * 1024 * 1024;
