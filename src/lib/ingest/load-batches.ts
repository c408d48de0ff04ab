import { AppError } from '#lib/base/errors.ts';
import type { Day } from '#lib/base/civil-day.ts';
import type { Engine, Session } from '#lib/engine/port.ts';
import { batchColumns, type Batch } from './batch.ts';
import { buildFacts, defaultVariant, type Definition, type FactFamily } from './facts.ts';
import { sendTable, tableSql } from './load-tables.ts';
import { loadLookups } from './lookups.ts';
import type { Mapping } from './mapping.ts';
import { memoryOf, refuseWhatCannotFit } from './memory.ts';
import { readInput } from './read-input.ts';
import {
	countIssues,
	countRows,
	type ImportReport,
	type LoadProgress,
	type LoadStage
} from './report.ts';
import { unitColumns, unitValues, type UnitRow } from './units.ts';

/** One file on its way in: decoded batches and the mapping that made them. */
export interface LoadInput {
	readonly name: string;
	readonly mapping: Mapping;
	readonly batches: AsyncIterable<Batch>;
	/** Bytes of the file: its weight in the progress. */
	readonly size: number;
}

export interface LoadOptions {
	/**
	 * Randomness made by the caller for this import. Clients, cases, events, referrals, series and rows are
	 * told apart by hashes of it and their text, then by dense numbers that do not depend on it. It is in no
	 * table once the load begins and in no variable once it ends; a later file whose keys must meet these
	 * needs the same salt.
	 */
	readonly salt: string;
	readonly units?: readonly UnitRow[];
	/** State of the world at the end of this day; default: the data's own end. */
	readonly asOf?: Day;
	/** Definition parameters of variant 1 that differ from the defaults. */
	readonly definitions?: Partial<Readonly<Record<FactFamily, Definition>>>;
	/** Facts to build; default: all. */
	readonly families?: readonly FactFamily[];
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: LoadProgress) => void;
}

const stages = [
	'29-instants',
	'30-date-order',
	'31-traits',
	'32-persons',
	'33-rows',
	'34-period',
	'40-keys',
	'41-strata',
	'42-events',
	'43-units',
	'44-column-fill',
	'45-issues',
	'46-column-issues'
];
const allFamilies: readonly FactFamily[] = ['contact_days', 'waits', 'paths'];

/** Shares of the bar at which reading ends, and events are ready. */
const READ_SHARE = 0.7;
const EVENTS_SHARE = 0.88;

/**
 * Replaces the loaded data by the given files: events, lookups, facts of variant 1.
 * All or nothing: an error or an abort leaves the earlier data as it was.
 * @throws AppError `no_readable_date` {file, column}, `nothing_readable` {file}, `bad_mapping` {column},
 * `out_of_memory` {needed, limit} as soon as the files are sure not to fit
 */
export function loadBatches(
	engine: Engine,
	inputs: readonly LoadInput[],
	options: LoadOptions
): Promise<ImportReport> {
	const { signal } = options;
	return engine.transaction((session) => replaceData(session, inputs, options), { signal });
}

async function replaceData(
	session: Session,
	inputs: readonly LoadInput[],
	options: LoadOptions
): Promise<ImportReport> {
	const { onProgress = () => undefined, signal, families = allFamilies } = options;
	await openStaging(session, options);
	const total = inputs.reduce((sum, { size }) => sum + Math.max(1, size), 0);
	const before = await memoryOf(session);
	let rows = 0;
	let weight = 0;
	const tell = async (stage: LoadStage, share: number, bytes: number, rowsRead: number) => {
		const memory = await memoryOf(session);
		onProgress({ stage, share, rows: rowsRead, bytes, totalBytes: total, memory });
		return memory;
	};
	for (const [index, input] of inputs.entries()) {
		rows += await readInput(session, input, index + 1, async (share, more) => {
			const bytes = weight + share * Math.max(1, input.size);
			const now = await tell('read', (READ_SHARE * bytes) / total, bytes, rows + more);
			refuseWhatCannotFit(before, now, bytes / total);
		});
		weight += Math.max(1, input.size);
	}
	for (const [index, stage] of stages.entries()) {
		signal?.throwIfAborted();
		await session.run(tableSql(stage));
		if (stage === '33-rows') await refuseUnreadable(session);
		const done = (index + 1) / stages.length;
		await tell('events', READ_SHARE + (EVENTS_SHARE - READ_SHARE) * done, total, rows);
	}
	const names = inputs.map(({ name }) => name);
	const counts = await countRows(session, names, rows);
	await session.run(tableSql('48-forget-facts'));
	await session.run(tableSql('49-clean-up'));
	for (const [index, family] of families.entries()) {
		await buildFacts(session, family, defaultVariant, options.definitions?.[family] ?? {});
		const done = (index + 1) / families.length;
		await tell('facts', EVENTS_SHARE + (1 - EVENTS_SHARE) * done, total, rows);
	}
	if (families.includes('waits')) await session.run(tableSql('80-clock-issues'));
	await session.run(tableSql('82-event-issues'));
	return { ...counts, issues: await countIssues(session, names) };
}

async function openStaging(session: Session, { salt, units = [], asOf }: LoadOptions): Promise<void> {
	await loadLookups(session);
	await sendTable(session, 'load_salt', { salt: 'VARCHAR' }, [[salt]]);
	await session.readCsv(new Uint8Array(), 'batch_shape', batchColumns);
	await sendTable(session, 'units_file', unitColumns, units.map(unitValues));
	// A row of one NULL would be a blank line, which no CSV reader keeps.
	await sendTable(session, 'asked_as_of', { one: 'INTEGER', as_of: 'DATE' }, [[1, asOf ?? null]]);
	await session.run(tableSql('10-staging'));
	await session.run(tableSql('11-time-macros'));
}

async function refuseUnreadable(session: Session): Promise<void> {
	const found = await session.query(tableSql('33-unreadable-files'));
	if (found.numRows === 0) return;
	const file = String(found.column('file_name')[0]);
	if (found.column('has_time')[0]) {
		throw new AppError('no_readable_date', { file, column: 'event_time' });
	}
	throw new AppError('nothing_readable', { file, reason: 'no_events' });
}
