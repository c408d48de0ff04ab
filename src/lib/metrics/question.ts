import type { ParamValues } from '#lib/facts/param.ts';
import type { Scope } from '#lib/scope/scope.ts';
import type { GroupName } from './group.ts';
import type { Metric } from './metric.ts';
import type { Cell, Row } from '#lib/gate/row.ts';

/** One question to the bus. */
export interface Question {
	readonly metric: Metric;
	/** Group columns; empty = one total row (per `metric.always`). */
	readonly by: readonly GroupName[];
	readonly scope: Scope;
	/** Parameters that differ from their defaults. */
	readonly params: ParamValues;
	/** Of a metric judged by rules: only this one. */
	readonly rule?: string | null;
	/** Only these of the metric's counts; absent = all its columns. */
	readonly counts?: readonly string[];
	/** Asks a total beside the rows: of `totalScope`, or of the rows' own scope. All of it passes the gate as one panel. */
	readonly total?: boolean;
	/** What the reader looks at, where the rows show more: all months, all units. */
	readonly totalScope?: Scope;
	/** Asks the total of other scopes too, in the same panel. */
	readonly compare?: Readonly<Record<string, Scope>>;
}

/** What passed the gate: rows of the groups, the scope's total, and the total of every scope compared with. */
export interface Answer {
	readonly rows: readonly Row[];
	readonly totals: readonly Row[];
	readonly comparisons: Readonly<Record<string, readonly Row[]>>;
	/** By how much the headline's cases count for less than as many of as many clients, 1 or more; groups are compared on n / this. */
	readonly designEffect: number;
	/** How the whole file was cut (`Judgement`); absent where the metric does not judge it, or only counts are asked. */
	readonly shape?: Readonly<Record<string, Cell>>;
}

/** A question's groups, with those its metric always keeps apart. */
export function groupsOf({ metric, by }: Pick<Question, 'metric' | 'by'>): GroupName[] {
	return [...new Set([...by, ...(metric.always ?? [])])];
}

/** The scope of a question's total: what the reader looks at. */
export const totalScopeOf = ({
	scope,
	totalScope
}: Pick<Question, 'scope' | 'totalScope'>): Scope => totalScope ?? scope;
