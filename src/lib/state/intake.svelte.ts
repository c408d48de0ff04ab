import type { Mapping } from '#lib/events/mapping.ts';
import type { FileShape } from '#lib/ingest/look/file-shape.ts';
import type { UnitRow } from '#lib/ingest/units/units.ts';
import type { LoadChoice } from './appending.ts';
import type { SessionUnion } from './held.svelte.ts';
import {
	activeGroups,
	changeTables,
	isReady,
	loadFilesOf,
	placeTables,
	shortName,
	withoutLegends,
	type Draft,
	type IntakeTable,
	type Recognised,
	type Settled,
	type TableGroup
} from '#lib/ingest/mapping/draft.ts';
import { looking, openFiles, type IntakeFailure } from '#lib/ingest/mapping/open-files.ts';
import { remembering, type Remembered } from '#lib/ingest/mapping/remembered.ts';
import { settle } from '#lib/ingest/mapping/settle.ts';
import { appliedMappings } from '#lib/ingest/mapping/applied-mappings.ts';
import type { Profiles } from './profiles.svelte.ts';
import { Rehearsal } from './rehearsal.svelte.ts';
import type { SessionState } from './session.svelte.ts';

/** What the intake needs of the session. */
type Loading = Pick<SessionState, 'state' | 'appending' | 'load'>;

/** The reader's own files from the drop to the load: looked at, mapped, tried out, handed to the session. */
export class Intake {
	readonly rehearsal: Rehearsal;
	readonly #session: Loading;
	readonly #profiles: Profiles;
	#draft = $state.raw<Draft | null>(null);
	#reading = $state.raw(0);
	#failures = $state.raw<readonly IntakeFailure[]>([]);
	#added = $state.raw<readonly string[]>([]);
	/** The last load began by itself. */
	#unasked = $state.raw(false);
	#past = $state.raw<SessionUnion | null>(null);
	#propose: ((shape: FileShape) => Settled) | null = null;
	/** Choices of the loads since the page was opened. */
	#remembered: readonly Remembered[] = [];
	#line: Promise<unknown> = Promise.resolve();
	#lastId = 0;
	/** Another one whenever all is forgotten: what was begun before must not come back. */
	#life = Symbol();

	constructor(session: Loading, profiles: Profiles, rehearsal = new Rehearsal()) {
		this.#session = session;
		this.#profiles = profiles;
		this.rehearsal = rehearsal;
	}

	get draft(): Draft | null {
		return this.#draft;
	}

	/** Whether chosen files are being looked at. */
	get reading(): boolean {
		return this.#reading > 0;
	}

	/** Files of the last choice that could not be taken in. */
	get failures(): readonly IntakeFailure[] {
		return this.#failures;
	}

	/** The state of the session when files were last chosen: a failure from then is no longer news. */
	get past(): SessionUnion | null {
		return this.#past;
	}

	/** Names under which mapping files that came without data were saved as profiles. */
	get added(): readonly string[] {
		return this.#added;
	}

	/** How the loaded draft was recognised, when it loaded without questions. */
	get recognised(): readonly Recognised[] {
		if (!this.#draft?.loaded || !this.#unasked) return [];
		return this.#draft.groups.flatMap(({ recognised }) => (recognised?.certain ? recognised : []));
	}

	/**
	 * Takes files in beside those waiting already: tables, units, mappings. Files whose headers are known
	 * load at once when nothing else waits and there are no data to add them to; any other waits
	 * for `start`.
	 */
	choose(chosen: readonly File[]): Promise<void> {
		if (chosen.length === 0) return Promise.resolve();
		const life = this.#life;
		return this.#inTurn(() => this.#take(chosen, life));
	}

	async #take(chosen: readonly File[], life: symbol): Promise<void> {
		this.#failures = [];
		this.#added = [];
		this.#past = this.#session.state;
		const opened = await openFiles(chosen);
		const propose = await this.#proposer();
		if (life !== this.#life) return;
		const before = this.#draft;
		const goesOn = before !== null && (!before.loaded || opened.tables.length === 0);
		const known = goesOn ? before.groups : [];
		const fresh = opened.tables.map((table): IntakeTable => ({ ...table, id: ++this.#lastId }));
		const placed = withoutLegends(
			placeTables(known, fresh, propose),
			new Set(fresh.map(({ id }) => id))
		);
		const applied = appliedMappings(placed, opened.mappings);
		this.#failures = [...opened.failures, ...applied.failures];
		if (placed.length === 0)
			this.#added = opened.mappings.map(({ mapping }) => this.#profiles.add(mapping.name, mapping));
		const units = opened.units ?? before?.units ?? null;
		if (placed.length === 0 && units === null) return;
		if (goesOn && fresh.length + opened.mappings.length === 0 && opened.units === null) return;
		const reopened = goesOn && (before.loaded || before.reopened);
		const draft = { groups: applied.groups, units, loaded: false, reopened };
		this.#set(draft);
		const asks = goesOn && !before.loaded && before.groups.length > 0 && fresh.length > 0;
		const certain = applied.groups.every(({ recognised }) => recognised?.certain);
		const free = this.#session.appending === 'no' && this.#failures.length === 0;
		if (certain && free && !asks && isReady(draft)) await this.#load({}, true);
	}

	/** Loads the draft as it is mapped now, in place of the loaded data or in addition to them. */
	start(choice: LoadChoice = {}): Promise<void> {
		return this.#load(choice, false);
	}

	async #load(choice: LoadChoice, unasked: boolean): Promise<void> {
		const draft = this.#draft;
		if (draft === null || !isReady(draft)) return;
		this.rehearsal.close();
		this.#unasked = unasked;
		const files = loadFilesOf(draft);
		const order = {
			name: shortName(files.map(({ source }) => source.name)),
			synthetic: false,
			files,
			units: draft.units?.rows ?? []
		};
		const isLoaded = await this.#session.load(order, choice);
		if (this.#draft !== draft) return;
		if (isLoaded) {
			this.#draft = { ...draft, loaded: true };
			this.#remembered = remembering(this.#remembered, activeGroups(draft));
		} else this.#rehearse(draft);
	}

	/** Changes the mapping of a group. */
	change(group: number, edit: (mapping: Mapping) => Mapping): void {
		this.#changeGroup(group, (before) => ({ ...before, mapping: edit(before.mapping) }));
	}

	/** Gives a group another mapping as a whole, such as a saved profile. */
	apply(group: number, mapping: Mapping, recognised: Recognised | null): void {
		this.#changeGroup(group, (before) => ({ ...before, mapping, recognised }));
	}

	/** Takes a table into the load or leaves it out. */
	include(table: number, included: boolean): void {
		this.#changeTable(table, (before) => ({ ...before, included }));
	}

	/** Forgets a table that waits. */
	drop(table: number): void {
		this.#changeTable(table, () => null);
	}

	/** Reads a table another way: header in another row, another delimiter or encoding. */
	reread(table: number, format: Mapping['format']): Promise<void> {
		return this.#inTurn(async () => {
			const found = this.#table(table);
			if (!found) return;
			try {
				const shape = await looking((look) => look(found.source, format));
				const propose = await this.#proposer();
				const [draft, before] = [this.#draft, this.#table(table)];
				if (!draft || !before) return;
				const rest = changeTables(draft.groups, (t) => (t.id === table ? null : t));
				const groups = placeTables(rest, [{ ...before, shape, format }], propose);
				this.#failures = [];
				this.#set({ ...draft, groups, loaded: false });
			} catch (cause) {
				if (this.#table(table)) this.#failures = [{ file: found.source.name, cause }];
			}
		});
	}

	/** Sets the units that go with the files, as edited in the app. */
	setUnits(rows: readonly UnitRow[]): void {
		const draft = this.#draft;
		const name = draft?.units?.name ?? '';
		const reopened = draft?.loaded === true || draft?.reopened === true;
		this.#set({ groups: draft?.groups ?? [], units: { name, rows }, loaded: false, reopened });
	}

	/** Takes units that the loaded data have been counted with, so that a later load keeps them. */
	keepUnits(rows: readonly UnitRow[]): void {
		const draft = this.#draft;
		if (draft) this.#draft = { ...draft, units: { name: draft.units?.name ?? '', rows } };
	}

	/** Opens the loaded draft again, to be changed and loaded once more. */
	reopen(): void {
		const draft = this.#draft;
		if (draft?.loaded) this.#set({ ...draft, loaded: false, reopened: true });
	}

	/** Forgets the files and every choice made for them. */
	forget(): void {
		this.#remembered = [];
		this.#clear();
	}

	#clear(): void {
		this.#life = Symbol();
		this.rehearsal.close();
		this.#draft = null;
		this.#failures = [];
		this.#added = [];
	}

	#table(table: number): IntakeTable | undefined {
		return this.#draft?.groups.flatMap(({ tables }) => tables).find(({ id }) => id === table);
	}

	#changeTable(table: number, change: (before: IntakeTable) => IntakeTable | null): void {
		const draft = this.#draft;
		if (!draft) return;
		const groups = changeTables(draft.groups, (t) => (t.id === table ? change(t) : t));
		if (groups.length === 0 && draft.units === null) this.#clear();
		else this.#set({ ...draft, groups, loaded: false });
	}

	#changeGroup(group: number, change: (before: TableGroup) => TableGroup): void {
		const draft = this.#draft;
		if (!draft) return;
		const groups = draft.groups.map((g) => (g.id === group ? change(g) : g));
		this.#set({ ...draft, groups, loaded: false });
	}

	#set(draft: Draft): void {
		this.#draft = draft;
		this.#rehearse(draft);
	}

	#rehearse(draft: Draft): void {
		if (isReady(draft))
			this.rehearsal.ask({ files: loadFilesOf(draft), units: draft.units?.rows ?? [] });
		else if (draft.groups.length > 0) this.rehearsal.warm();
		else this.rehearsal.cancel();
	}

	async #proposer(): Promise<(shape: FileShape) => Settled> {
		if (this.#propose) return this.#propose;
		const [{ proposeMapping }, { readyProfiles }] = await Promise.all([
			import('#lib/ingest/mapping/propose.ts'),
			import('#lib/ingest/mapping/ready-profiles.ts')
		]);
		const known = { saved: this.#profiles, ready: readyProfiles };
		this.#propose = (shape) =>
			settle(shape, proposeMapping(shape), { ...known, remembered: this.#remembered });
		return this.#propose;
	}

	/** One choice of files after another, so that none overwrites what another brought. */
	#inTurn(work: () => Promise<void>): Promise<void> {
		this.#reading++;
		const turn = this.#line.then(work).finally(() => this.#reading--);
		this.#line = turn.catch(() => undefined);
		return turn;
	}
}
