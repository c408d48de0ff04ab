import type { Hidden } from './panel.ts';

/** A value in a row: null is "no value", or hidden when its name is in `suppressed`. */
export type Cell = string | number | boolean | null;

/** One result row after the gate: group columns, declared columns, and why those that are hidden are. */
export interface Row {
	readonly [column: string]: Cell | Readonly<Record<string, Hidden>> | undefined;
	readonly suppressed?: Readonly<Record<string, Hidden>>;
}

/** Why a column of a row is hidden, undefined when it is not. */
export function hiddenAs(row: Row, column: string): Hidden | undefined {
	return row.suppressed?.[column];
}
