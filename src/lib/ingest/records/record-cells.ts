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
