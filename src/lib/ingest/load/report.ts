import type { Day } from '#lib/base/civil-day.ts';
import type { Session } from '#lib/engine/port.ts';
import type { IssueCode, RejectReason } from '#lib/events/issues/issues.ts';
import { tableSql } from './load-tables.ts';
import type { EngineMemory } from './memory.ts';

/** Something wrong with the data, counted: never a value. */
export interface IssueCount {
	readonly code: IssueCode;
	/** Contract column (or header) it was found in; empty when it concerns the whole row. */
	readonly column: string;
	readonly count: number;
	/** Up to five sample row numbers, ascending; the header line of the file is row 1 when it is the first line. */
	readonly rows: readonly number[];
	/** The files of those rows, one per row; only where several files were loaded. */
	readonly files?: readonly string[];
	/** Share of the events checked that have it, 0-1; only where a share says more than the count. */
	readonly share?: number;
}

/**
 * A step from the rows of the files to the events of the data. `rejected`: rows, by the issue code that lost them
 * (`no_event`: nothing in the row is an event); `extra`: events that used rows give beyond one each; `lost`: events
 * of used rows without a time or type; `merged`: repetitions inside a case; `isolated`: those set aside because their day
 * is far from all others; `later`: events after as-of, which are not in the data.
 * used + extra - lost - merged - isolated = events.
 */
export interface RowFate {
	readonly step: 'rejected' | 'extra' | 'lost' | 'merged' | 'isolated' | 'later';
	/** Issue code for `rejected`, else empty. */
	readonly reason: RejectReason | '';
	readonly count: number;
}

/** What became of every row; `rows = used + rejected + duplicates` always. */
export interface ImportReport {
	readonly files: readonly string[];
	readonly rows: number;
	readonly used: number;
	readonly rejected: number;
	readonly duplicates: number;
	/** Over the whole file, those after as-of too, those set aside not. */
	readonly events: number;
	/** Events dropped because a case's rows repeat them word for word. */
	readonly merged: number;
	/** Events without a client id. */
	readonly unidentified: number;
	/** First and last day of the file's events, isolated ones left out, whatever the as-of day. */
	readonly data_start: Day;
	readonly data_end: Day;
	/** The day asked for, else the last one of the data; never a later one. */
	readonly as_of: Day;
	/**
	 * Tells the events from all others, in sixteen hexadecimal digits: the same files read in the same way have the same,
	 * whatever their order. Against mix-ups, not against forgery.
	 */
	readonly data_hash: string;
	/** Steps that lost or added something, in the order of `RowFate`. */
	readonly fates: readonly RowFate[];
	readonly issues: readonly IssueCount[];
}

/** The stages of a load, in order, for the progress bar. */
export type LoadStage = 'read' | 'events' | 'facts';

export interface LoadProgress {
	readonly stage: LoadStage;
	/** Share done of the whole load, 0-1, never falling. */
	readonly share: number;
	readonly rows: number;
	/** Bytes of the files read so far, and of all files, as they lie on disk. */
	readonly bytes: number;
	readonly totalBytes: number;
	readonly memory: EngineMemory;
}

/** The report but for its issues, which are complete only when the facts are built. */
export type RowCounts = Omit<ImportReport, 'issues'>;

/** What became of the rows of the load in hand; to be asked before its staging tables are dropped. */
export async function countRows(
	session: Session,
	files: readonly string[],
	rows: number
): Promise<RowCounts> {
	const totals = await session.query(tableSql('issues/row-counts'));
	const hash = await session.query(tableSql('issues/data-hash'));
	const number = (column: string) => Number(totals.column(column)[0]);
	const day = (column: string) => String(totals.column(column)[0]);
	const refused = number('refused') + number('unusable');
	// A row without any record gave no event: a wide row with no date in it.
	const silent = rows - number('refused') - number('recorded');
	const rejected = refused + silent;
	const used = rows - rejected - number('duplicates');
	return {
		files,
		rows,
		used,
		rejected,
		duplicates: number('duplicates'),
		events: number('events'),
		merged: number('merged'),
		unidentified: number('unidentified'),
		data_start: day('data_start'),
		data_end: day('data_end'),
		as_of: day('as_of'),
		data_hash: String(hash.column('data_hash')[0]),
		fates: await countFates(session, used, silent)
	};
}

async function countFates(session: Session, used: number, silent: number): Promise<RowFate[]> {
	const found = await session.query(tableSql('issues/row-fates'));
	const [steps, reasons] = [found.column('step'), found.column('reason')];
	const counted = found.column('fate_count').map((count, index) => ({
		step: String(steps[index]),
		reason: String(reasons[index]) as RowFate['reason'],
		count: Number(count)
	}));
	const of = (step: RowFate['step']) =>
		counted.filter((fate): fate is RowFate => fate.step === step);
	const records = counted.find(({ step }) => step === 'records')?.count ?? 0;
	const fates: RowFate[] = [
		...of('rejected'),
		{ step: 'rejected', reason: 'no_event', count: silent },
		{ step: 'extra', reason: '', count: records - used },
		...of('lost'),
		...of('merged'),
		...of('isolated'),
		...of('later')
	];
	return fates.filter(({ count }) => count !== 0);
}

/** Everything found wrong with the loaded data, per code and column; `files` are the names of those loaded. */
export async function countIssues(
	session: Session,
	files: readonly string[]
): Promise<IssueCount[]> {
	const found = await session.query(tableSql('issues/issue-counts'));
	const [codes, columns] = [found.column('code'), found.column('column_name')];
	const [counts, lines] = [found.column('problems'), found.column('lines')];
	const checked = found.column('checked');
	return codes.map((code, index) => {
		const count = Number(counts[index]);
		const samples = String(lines[index])
			.split(' ')
			.filter(Boolean)
			.map((sample) => sample.split(':').map(Number));
		return {
			code: String(code) as IssueCode,
			column: String(columns[index]),
			count,
			rows: samples.map(([, row]) => row!),
			...(files.length > 1 && { files: samples.map(([file]) => files[file! - 1] ?? '') }),
			...(checked[index] !== null && { share: count / Number(checked[index]) })
		};
	});
}
