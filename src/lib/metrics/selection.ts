import type { Scope } from '#lib/scope/scope.ts';
import type { Selection } from '#lib/rollup/question.ts';
import { dayNumber } from '#lib/base/civil-day.ts';
import { agesOf } from '#lib/scope/ages.ts';
import { scopeDimensions } from '#lib/scope/scope.ts';
import { splitGroups, type GroupName } from './group.ts';

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
