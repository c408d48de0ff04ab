import type { Classification } from './predicate.ts';

/** A way to read one table of facts; its states and dates are all that measures are made of. */
export interface Reading {
	/** Name of the fact table. */
	readonly table: string;
	/** Column of kind `day` that dates a fact; facts without that day are not in the reading. */
	readonly dated: string;
	/** True: the period selects nothing, only a `step` sorts by the day (state at as-of, whatever the period). */
	readonly asOf?: boolean;
	/** A dimension's name in questions -> its name in this table's dimensions, where they differ (unit: path_unit). */
	readonly dimensions?: Readonly<Record<string, string>>;
	/** Classifications by name; an atom is one state of each. */
	readonly classes: Readonly<Record<string, Classification>>;
	/** Columns of the table's lattice that cells of this reading are kept by; absent: all of them. */
	readonly lattice?: readonly string[];
	/** Columns whose sums, and whose exact quantiles, measures of this reading ask for. */
	readonly sums?: readonly string[];
	readonly quantiles?: readonly string[];
	/**
	 * A `key` column: facts of one group with the same key count once, in the first of their states in the order the
	 * classes list them (several classes: the first class decides, then the next). All facts of a key have one
	 * client; facts without a key are not in the reading. Sums and quantiles are still of all facts, and stand with
	 * the state their key counts in.
	 */
	readonly subject?: string;
	/**
	 * Dimensions that tell the facts of one subject apart: no two facts of a key share a value of all of them, and
	 * the dimensions know every value there is (else several are "unknown" alike).
	 * Empty: a key has one fact. Absent: nothing is known, and the reading is always scanned.
	 */
	readonly apart?: readonly string[];
}

/** States by classification: the atoms whose states are all listed. A class that is not named takes all. */
export type States = Readonly<Record<string, readonly string[]>>;

/**
 * Length of a step of time. `rolling_12` are the twelve months that end with each month; only windows that lie
 * wholly in the period and in the months from data start to data end are given.
 */
export type Step =
	'month' | 'week' | 'quarter' | 'four_months' | 'half_year' | 'year' | 'rolling_12';

/** What is asked of a reading: which facts, and how they are grouped. */
export interface Selection {
	/** Dimensions to group by, in order. */
	readonly by: readonly string[];
	readonly step: Step | null;
	/** Half-open period in days since 1970-01-01; null = open. */
	readonly from: number | null;
	readonly to: number | null;
	/** Words each dimension is narrowed to; the empty word is "unknown". */
	readonly where: Readonly<Record<string, readonly string[]>>;
}

/** A half-open period in days since 1970-01-01 that facts are cut to; null = open. */
export type Cut = Pick<Selection, 'from' | 'to'>;

export const uncut: Cut = { from: null, to: null };

/** What predicates may read beside a fact's columns. */
export interface ReadContext {
	readonly params: Readonly<Record<string, string | number | boolean | null>>;
	readonly asOf: number;
	readonly dataStart: number;
	readonly dataEnd: number;
}

/** What facts of one group and one atom add up to. */
export interface AtomSum {
	readonly n: number;
	readonly sums: Readonly<Record<string, number>>;
	/** Facts by value of each quantile column, ascending by value: pairs of value and count. */
	readonly values: Readonly<Record<string, readonly (readonly [value: number, count: number])[]>>;
	/** Distinct clients, ascending: all of them, or the 20 lowest keys where there are 20 or more. */
	readonly clients: readonly number[];
	/** The facts by value of each column of `Detail.histograms`, ascending; only a scan gives them. */
	readonly bins?: Readonly<Record<string, readonly Bin[]>>;
}

/** Facts with one value of a column, and the clients behind them (as in `AtomSum`). */
export interface Bin {
	readonly value: number;
	readonly n: number;
	readonly clients: readonly number[];
}

/** What only a scan can tell beside the sums. */
export interface Detail {
	/** Columns whose facts are wanted by value, with the clients of every value. */
	readonly histograms?: readonly string[];
	/** Sets of states for which clients are wanted by how many facts (of a `subject`: keys) they have. */
	readonly perClient?: readonly States[];
}

/** One group of an answer; atoms without a fact are absent. */
export interface Group {
	/** Word of every dimension grouped by. */
	readonly by: Readonly<Record<string, string>>;
	/** First day of the step (`rolling_12`: of its first month), null where none was asked. */
	readonly step: number | null;
	/** By atom: the states' names in the order of the reading's classes, joined by `|`. */
	readonly atoms: ReadonlyMap<string, AtomSum>;
	/**
	 * For each of `Detail.perClient`: pairs of a number of facts and the clients who have so many, ascending from 1.
	 * Facts without client (negative keys) are nobody's and left out.
	 */
	readonly perClient?: readonly (readonly (readonly [facts: number, clients: number])[])[];
}
