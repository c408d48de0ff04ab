import { monthStart } from '#lib/base/civil-day.ts';
import { agesOf } from '#lib/scope/ages.ts';
import { scopeDimensions, type Scope } from '#lib/scope/scope.ts';
import { isStep, type GroupName } from './group.ts';
import type { MeasuredRow } from './evaluate.ts';

/**
 * Which rows, by their place, add up to the total of a scope: rows grouped by `by` of the scope `shown`. Null where they
 * do not tell it: a dimension they are not grouped by is narrowed otherwise, or the period cuts their steps.
 */
export function partsOfTotal(
	rows: readonly Pick<MeasuredRow, 'groups'>[],
	by: readonly GroupName[],
	shown: Scope,
	total: Scope
): number[] | null {
	const narrowing = scopeDimensions.filter((name) => !sameWords(shown[name], total[name]));
	if (narrowing.some((name) => !by.includes(name) || shown[name].length > 0)) return null;
	const samePeriod = shown.from === total.from && shown.to === total.to;
	if (!samePeriod && !holdsMonthsOf(by, shown, total)) return null;
	const wanted = narrowing.map(
		(name) => [name, name === 'age_group' ? agesOf(total[name]) : total[name]] as const
	);
	return rows.flatMap(({ groups }, place) => {
		const month = String(groups.month ?? '');
		const isInside =
			(samePeriod || isWithin(month, total)) &&
			wanted.every(([name, words]) => words.includes(String(groups[name] ?? '')));
		return isInside ? [place] : [];
	});
}

/** Whether months are shown, with all of the total's among them, and none of them is cut. */
function holdsMonthsOf(by: readonly GroupName[], shown: Scope, total: Scope): boolean {
	const isWhole = [total.from, total.to].every((day) => day === null || day === monthStart(day));
	const isHeld =
		(shown.from === null || (total.from !== null && shown.from <= total.from)) &&
		(shown.to === null || (total.to !== null && total.to <= shown.to));
	return isWhole && isHeld && by.filter(isStep).join() === 'month';
}

const isWithin = (month: string, { from, to }: Scope) =>
	(from === null || from <= month) && (to === null || month < to);

const sameWords = (one: readonly string[], other: readonly string[]) =>
	one.length === other.length && one.every((word) => other.includes(word));
