import type { IssueCode } from '#lib/events/issues/issues.ts';

/**
 * A record as its cells lie in bytes: cell `i` in `starts[i]` to `ends[i]`, in the way `forms[i]` says
 * (`record-scanner.ts`); the record itself from `from` to `scanner.end`.
 */
export interface RecordCells {
	readonly bytes: Uint8Array;
	readonly from: number;
	/** Physical line (1-based) it starts on. */
	readonly line: number;
	/** Whether bytes over 0x7f are windows-1252; `null` where it has none. */
	readonly singleByte: boolean | null;
	/** Set where cells lie in any order with anything between them: then the record has no place of its own. */
	readonly apart?: boolean;
	readonly scanner: {
		readonly starts: Int32Array;
		readonly ends: Int32Array;
		readonly forms: Uint8Array;
		readonly end: number;
		readonly cells: number;
	};
}

/** A row whose cells needed no cutting; `fault`: why it cannot be used. */
export interface CutRow extends RecordCells {
	readonly apart: true;
	readonly fault: IssueCode | '';
}

/** Rows of a table whose cells need no cutting, and the share of the file read by the last of them. */
export interface CutPiece {
	readonly share: number;
	/** The row at hand, after `next`; its line is that of its text. */
	readonly row: CutRow;
	/** Goes to the next row; false where there is none. */
	next(): boolean;
}
