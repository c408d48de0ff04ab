import type { ParamValues } from '#lib/facts/param.ts';
import type { Scope } from '#lib/scope/scope.ts';
import type { Selection } from '#lib/rollup/question.ts';
import { dayNumber } from '#lib/base/civil-day.ts';
import { agesOf } from '#lib/scope/ages.ts';
import { scopeDimensions } from '#lib/scope/scope.ts';
import { splitGroups, type GroupName } from './group.ts';
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
	/** Asks the scope's own total beside the rows; both pass the gate as one panel. */
	readonly total?: boolean;
	/** Asks the total of other scopes too, in the same panel. */
	readonly compare?: Readonly<Record<string, Scope>>;
}

/** What passed the gate: rows of the groups, the scope's total, and the total of every scope compared with. */
export interface Answer {
	readonly rows: readonly Row[];
	readonly totals: readonly Row[];
	readonly comparisons: Readonly<Record<string, readonly Row[]>>;
	/** How the whole file was cut (`Judgement`); absent where the metric does not judge it, or only counts are asked. */
	readonly shape?: Readonly<Record<string, Cell>>;
}

/** A question's groups, with those its metric always keeps apart. */
export function groupsOf({ metric, by }: Pick<Question, 'metric' | 'by'>): GroupName[] {
	return [...new Set([...by, ...(metric.always ?? [])])];
}

/** What a scope selects, of one rule where it is given, grouped by `by`. */
export function selectionOf(
	scope: Scope,
	by: readonly GroupName[],
	rule: string | null = null
): Selection {
	const { dimensions, step } = splitGroups(by);
	const chosen = { ...scope, age_group: agesOf(scope.age_group) };
	const where = Object.fromEntries(
		scopeDimensions.filter((name) => chosen[name].length > 0).map((name) => [name, chosen[name]])
	);
	return {
		by: dimensions,
		step,
		from: scope.from === null ? null : dayNumber(scope.from),
		to: scope.to === null ? null : dayNumber(scope.to),
		where: rule === null ? where : { ...where, rule: [rule] }
	};
}

/** Whether a selection asks units: groups by them or is narrowed to some. */
export function asksUnits({ by, where }: Selection): boolean {
	return by.includes('unit') || where.unit !== undefined;
}
