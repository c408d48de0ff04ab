import type { TableColumn } from '#lib/engine/port.ts';
import { contractColumns } from '#lib/events/columns.ts';
import type { IssueCode } from '#lib/events/issues/issues.ts';

/** What a decoder knows of a record besides its contract values. */
const provenance: readonly TableColumn[] = [
	{ name: 'line', type: 'INTEGER' },
	{ name: 'row_hash', type: 'VARCHAR' },
	{ name: 'event_no', type: 'INTEGER' }
];

/**
 * Every column a batch of decoded records may have: its source line, a 64-bit hash of the raw record
 * (equal only for rows that are the same to the letter), the number of the event within the row, then
 * the contract columns as text, trimmed, with null tokens emptied; a time that came in two columns has
 * its time of day in `<name>_clock`. A decoder leaves out columns that its mapping does not fill.
 */
export const batchColumns: readonly TableColumn[] = [
	...provenance,
	...contractColumns.flatMap(({ name, type }): TableColumn[] =>
		type === 'time'
			? [
					{ name, type: 'VARCHAR' },
					{ name: `${name}_clock`, type: 'VARCHAR' }
				]
			: [{ name, type: 'VARCHAR' }]
	)
];

/** A row that never became a record, and why (`ragged_row`, `broken_record`, `bad_encoding`, `nul_byte`, `line_too_long`, `unclosed_quote`). */
export interface RejectedLine {
	readonly line: number;
	readonly code: IssueCode;
}

/** One piece of a decoded file, small enough to load and cancel in well under a second. */
export interface Batch {
	/** The file's columns out of `batchColumns`, in its order; the same for all batches of a file. */
	readonly columns: readonly TableColumn[];
	/** Records in the engine port's CSV dialect; one per event, so a wide row gives several. */
	readonly bytes: Uint8Array;
	/** Source rows read in this batch, rejected ones included; header, title and blank lines are none. */
	readonly rows: number;
	readonly rejected: readonly RejectedLine[];
	/** Share of the file read so far, 0-1. */
	readonly share: number;
}
