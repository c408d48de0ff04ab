import type { Day } from '#lib/base/civil-day.ts';

/** Something wrong with the data, counted: never a value. */
export interface IssueCount {
	readonly code: string;
	/** Contract column (or header) it was found in; empty when it concerns the whole row. */
	readonly column: string;
	readonly count: number;
	/** Up to five sample row numbers, ascending; the header line of the file is row 1 when it is the first line. */
	readonly rows: readonly number[];
}

/** What became of every row; `rows = used + rejected + duplicates` always. */
export interface ImportReport {
	readonly files: readonly string[];
	readonly rows: number;
	readonly used: number;
	readonly rejected: number;
	readonly duplicates: number;
	readonly events: number;
	/** Events dropped because a case's rows repeat them word for word. */
	readonly merged: number;
	/** Events without a client id. */
	readonly unidentified: number;
	readonly data_start: Day;
	readonly data_end: Day;
	readonly as_of: Day;
	readonly issues: readonly IssueCount[];
}

/** The stages of a load, in order, for the progress bar. */
export type LoadStage = 'read' | 'events' | 'facts';

export interface LoadProgress {
	readonly stage: LoadStage;
	/** Share done of the whole load, 0-1, never falling. */
	readonly share: number;
	readonly rows: number;
}
