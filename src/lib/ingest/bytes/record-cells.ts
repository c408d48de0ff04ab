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
	readonly scanner: {
		readonly starts: Int32Array;
		readonly ends: Int32Array;
		readonly forms: Uint8Array;
		readonly end: number;
	};
}

/** A row whose text needs no cutting: UTF-8 with `,` between cells. */
export interface CutRow extends RecordCells {
	readonly scanner: RecordCells['scanner'] & { readonly cells: number };
	/** Where its first cell with a byte over 0x7f begins, -1 without one, and where the last such ends. */
	readonly high: number;
	readonly highEnd: number;
	/** Whether it has a NUL. */
	readonly nul: boolean;
}

/** Rows of a table that need no cutting, and the share of the file read by the last of them. */
export interface CutPiece {
	readonly share: number;
	/** The row at hand, after `next`; its line is that of its text. */
	readonly row: CutRow;
	/** Goes to the next row; false where there is none. */
	next(): boolean;
}
