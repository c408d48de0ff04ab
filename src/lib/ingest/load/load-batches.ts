import { AppError } from '#lib/base/errors.ts';
import type { Day } from '#lib/base/civil-day.ts';
import type { Engine, Session } from '#lib/engine/port.ts';
import { tried } from '#lib/engine/tried.ts';
import { emptyColumns } from '../records/event-columns.ts';
import { settleDominantClients } from './dominant-clients.ts';
import { earlierData } from './keep.ts';
import { fillEventRows } from './event-rows.ts';
import { settleKin } from './kin.ts';
import { sendTable, tableSql } from './load-tables.ts';
import { extendCalendar, loadLookups } from './lookups.ts';
import { memoryOf, refuseWhatCannotFit } from './memory.ts';
import { readInput, type LoadInput } from './read-input.ts';
import {
	countIssues,
	countRows,
	type ImportReport,
	type LoadProgress,
	type LoadStage
} from './report.ts';
import { joining, lasting, opening, settling } from './stages.ts';
import { unitColumns, unitValues, type UnitRow } from '../units/units.ts';

/**
 * Builds the facts of the events just settled, beside them, before they replace the earlier data. `onProgress` hears
 * the share done, 0-1.
 */
export type BuildFacts = (
	session: Session,
	onProgress: (share: number) => Promise<unknown>
) => Promise<void>;

export interface LoadOptions {
	/**
	 * Randomness made by the caller for this import. Clients, cases, events, referrals, series and rows are
	 * told apart by hashes of it and their text, then by dense numbers that do not depend on it. It is in no
	 * table once the load begins and in no variable once it ends; a later file whose keys must meet these
	 * needs the same salt.
	 */
	readonly salt: string;
	/**
	 * Adds the files to the data of an earlier load, whose report this is, instead of replacing them: the whole
	 * history is settled anew. Its records must be at hand (`keep.ts`) and its salt the same.
	 */
	readonly onto?: ImportReport;
	/** Leaves the records for later files to join, as long as half of the memory is free. */
	readonly joinable?: boolean;
	readonly units?: readonly UnitRow[];
	/** State of the world at the end of this day; default: the data's own end. */
	readonly asOf?: Day;
	/** Builds the facts; without it the data have none, and those of earlier data are not to be read. */
	readonly facts?: BuildFacts;
	/** Events that are sorted in one go; nothing but memory depends on it. */
	readonly eventsAtOnce?: number;
	/** Tells what would become of the files, and leaves the loaded data as they are. */
	readonly rehearsal?: boolean;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: LoadProgress) => void;
}

/** Where each stage's part of the progress bar starts and ends. */
const partOfBar: Readonly<Record<LoadStage, readonly [number, number]>> = {
	read: [0, 0.7],
	events: [0.7, 0.88],
	facts: [0.88, 1]
};

/**
 * Replaces the loaded data by the given files, or adds the files to them: events, lookups, facts of variant 1.
 * All or nothing: an error or an abort leaves the earlier data as it was.
 * @throws AppError `no_readable_date` {file, column}, `nothing_readable` {file}, `bad_mapping` {column},
 * `out_of_memory` {needed, limit} as soon as the files are sure not to fit
 */
export async function loadBatches(
	engine: Engine,
	inputs: readonly LoadInput[],
	options: LoadOptions
): Promise<ImportReport> {
	const { rehearsal = false, signal } = options;
	const load = new Load(inputs, options);
	try {
		return await (rehearsal ? tried : replaced)(
			engine,
			async (session, earlier) => {
				await load.stage(session, earlier);
				return load.makeData(session);
			},
			{ signal }
		);
	} finally {
		// The first error is the one to tell.
		await engine.transaction(dropScratch).catch(() => undefined);
	}
}

/** One load on its way: first scratch tables, then the data that stay. */
class Load {
	readonly #inputs: readonly LoadInput[];
	readonly #options: LoadOptions;
	readonly #totalBytes: number;
	readonly #names: readonly string[];
	#rows: number;
	#stagesDone = 0;

	constructor(inputs: readonly LoadInput[], options: LoadOptions) {
		this.#inputs = inputs;
		this.#options = options;
		this.#names = [...(options.onto?.files ?? []), ...inputs.map(({ name }) => name)];
		this.#rows = options.onto?.rows ?? 0;
		this.#totalBytes = inputs.reduce((sum, input) => sum + weightOf(input), 0);
	}

	/** Reads all files and settles what they say. */
	async stage(session: Session, earlier: string): Promise<void> {
		await openStaging(session, this.#options);
		if (this.#options.onto) await recall(session, earlier);
		const earlierFiles = this.#options.onto?.files.length ?? 0;
		const before = await memoryOf(session);
		let readBytes = 0;
		for (const [index, input] of this.#inputs.entries()) {
			const earlierRows = this.#rows;
			await readInput(session, input, earlierFiles + index + 1, async (share, rows) => {
				const bytes = readBytes + share * weightOf(input);
				this.#rows = earlierRows + rows;
				const now = await this.#tell(session, 'read', bytes / this.#totalBytes, bytes);
				refuseWhatCannotFit(before, now, bytes / this.#totalBytes);
			});
			readBytes += weightOf(input);
		}
		if (this.#options.onto) await joinEarlier(session, this.#options.salt);
		await this.#runStages(session, settling);
		await extendCalendar(session);
	}

	/** Makes the data and their facts of variant 1. */
	async makeData(session: Session): Promise<ImportReport> {
		await this.#runStages(session, lasting);
		const counts = await countRows(session, this.#names, this.#rows);
		await this.#options.facts?.(session, (share) => this.#tell(session, 'facts', share));
		await session.run(tableSql('issues/event-issues'));
		const { used, limit } = await memoryOf(session);
		if (!this.#options.joinable || used > limit * FREE_SHARE)
			await session.run(tableSql('keep/forget-records'));
		return { ...counts, issues: await countIssues(session, this.#names) };
	}

	async #runStages(session: Session, stages: readonly string[]): Promise<void> {
		const all = settling.length + lasting.length;
		for (const stage of stages) {
			this.#options.signal?.throwIfAborted();
			await session.run(tableSql(stage));
			if (stage === 'settle/usable-events') await refuseUnreadable(session);
			if (stage === 'settle/keys') {
				await settleKin(session);
				await settleDominantClients(session);
			}
			if (stage === 'events/events') await fillEventRows(session, this.#options.eventsAtOnce);
			this.#stagesDone++;
			await this.#tell(session, 'events', this.#stagesDone / all);
		}
	}

	/** Tells how far a stage has come, as a share of it, and what memory the engine holds. */
	async #tell(session: Session, stage: LoadStage, share: number, bytes = this.#totalBytes) {
		const memory = await memoryOf(session);
		const [from, to] = partOfBar[stage];
		this.#options.onProgress?.({
			stage,
			share: from + (to - from) * share,
			rows: this.#rows,
			bytes,
			totalBytes: this.#totalBytes,
			memory
		});
		return memory;
	}
}

/** Share of the memory that may be in use for records to be set apart. */
const FREE_SHARE = 0.5;

/** Bytes of a file, at least one, so that empty files count in the progress. */
const weightOf = ({ size }: LoadInput) => Math.max(1, size);

const replaced: typeof tried = (engine, work, options) => engine.replace(work, options);

/** Drops all scratch tables, and forgets the salt. */
async function dropScratch(session: Session): Promise<void> {
	const { column } = await session.query(tableSql('keep/scratch'));
	for (const drop of column('statement')) await session.run(String(drop));
	await session.run(tableSql('keep/forget-variables'));
}

async function openStaging(session: Session, { units = [], asOf }: LoadOptions): Promise<void> {
	await loadLookups(session);
	await session.writeNumbers('batch_shape', emptyColumns());
	await sendTable(session, 'units_file', unitColumns, units.map(unitValues), {});
	// A row of one NULL would be a blank line, which no CSV reader keeps.
	await sendTable(session, 'asked_as_of', { one: 'INTEGER', as_of: 'DATE' }, [[1, asOf ?? null]]);
	for (const name of opening) await session.run(tableSql(name));
}

/** Takes the records of the earlier data up again. */
async function recall(session: Session, earlier: string): Promise<void> {
	const { inFile } = await earlierData(session);
	const place = inFile ? 'kept' : earlier;
	await session.run(tableSql('keep/recall').replaceAll('earlier.', `${place}.`));
	await session.run(tableSql('keep/continue-numbers'));
}

/** Makes one of the earlier records and those just read: whoever is in both has one number. */
async function joinEarlier(session: Session, salt: string): Promise<void> {
	await sendTable(session, 'load_salt', { salt: 'VARCHAR' }, [[salt]]);
	await session.run(tableSql('keep/take-salt'));
	await session.run(tableSql('keep/seal-words'));
	for (const stage of joining) await session.run(tableSql(stage));
	await session.run(tableSql('keep/forget-salt'));
}

async function refuseUnreadable(session: Session): Promise<void> {
	const found = await session.query(tableSql('settle/unreadable-files'));
	if (found.numRows === 0) return;
	const file = String(found.column('file_name')[0]);
	if (found.column('has_time')[0]) {
		throw new AppError('no_readable_date', { file, column: 'event_time' });
	}
	throw new AppError('nothing_readable', { file, reason: 'no_events' });
}
