import type { Setting } from './threshold.ts';

/** How a column of a panel hangs together with the others; what it tells beyond itself follows from it. */
export type GateColumn =
	| {
			readonly kind: 'count';
			/** The smallest disjoint kinds of facts it adds. Names are unique per dating: one name is the same facts. */
			readonly atoms: readonly string[];
			/** A count column of the same states under another dating: in some rows it is the same facts. */
			readonly mirror?: string;
	  }
	/** Names of count columns; the atoms of `of` are among those of `among`. */
	| { readonly kind: 'share'; readonly of: string; readonly among: string }
	/** Interval bounds, means, sums: hidden when any of these columns is. */
	| { readonly kind: 'follows'; readonly columns: readonly string[] }
	/** Median, P90 of the facts of a count column. */
	| { readonly kind: 'quantile'; readonly of: string };

/** headline: a total of the scope itself; row: part of the breakdown; comparison: another period, the whole area. */
export type Role = 'headline' | 'row' | 'comparison';

/** One row of a panel. */
export interface GateRow {
	/** Unique in the panel and independent of the order of rows: it decides ties. */
	readonly label: string;
	readonly role: Role;
	/** What would be shown, by column; null = nothing to show. */
	readonly values: Readonly<Record<string, number | null>>;
	/** Distinct clients behind each count column, exact up to 20. */
	readonly clients: Readonly<Record<string, number>>;
	/** Distinct clients behind what each share leaves out of `among`, exact up to 20. */
	readonly rest?: Readonly<Record<string, number>>;
	/** Facts of one atom; asked only in a panel that has something to hide. */
	readonly facts: (atom: string) => number;
}

/** Row `total` is the sum of rows `parts`. A row is the total of at most one sum in each column. */
export interface RowSum {
	readonly total: number;
	readonly parts: readonly number[];
	/** Count columns the sum holds in, every one that shares an atom with another of them; absent = all. */
	readonly columns?: readonly string[];
}

/** Everything one panel shows together: the rows of its breakdown, the strip's totals, the comparisons. */
export interface Panel {
	readonly columns: Readonly<Record<string, GateColumn>>;
	readonly rows: readonly GateRow[];
	readonly sums: readonly RowSum[];
	readonly k: Setting;
	/** The share or count the page is about. */
	readonly headline?: string;
}

/** `few`: a count from 1 to k-1, about as many clients at most. `linked`: any count, hidden to protect a small one. */
export type Hidden = 'few' | 'linked';
