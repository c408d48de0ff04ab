import type { Day } from '#lib/base/civil-day.ts';
import type { Step } from '#lib/rollup/question.ts';
import { agesOf } from '#lib/scope/ages.ts';
import { scopeDimensions, type Scope } from '#lib/scope/scope.ts';
import { stepStart } from '#lib/scope/step.ts';
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
	const step = by.find(isStep);
	if (!samePeriod && !(step && holdsStepsOf(step, shown, total))) return null;
	const wanted = narrowing.map(
		(name) => [name, name === 'age_group' ? agesOf(total[name]) : total[name]] as const
	);
	return rows.flatMap(({ groups }, place) => {
		const isInside =
			(samePeriod || isWithin(String(groups[step!]), total)) &&
			wanted.every(([name, words]) => words.includes(String(groups[name] ?? '')));
		return isInside ? [place] : [];
	});
}

/** Whether all of the total's steps are shown, and none of them is cut. */
function holdsStepsOf(step: Step, shown: Scope, total: Scope): boolean {
	const isUncut = [total.from, total.to].every(
		(day) => day === null || day === stepStart(step, day)
	);
	const isHeld =
		(shown.from === null || (total.from !== null && shown.from <= total.from)) &&
		(shown.to === null || (total.to !== null && total.to <= shown.to));
	return step !== 'rolling_12' && isUncut && isHeld;
}

const isWithin = (first: Day, { from, to }: Scope) =>
	(from === null || from <= first) && (to === null || first < to);

const sameWords = (one: readonly string[], other: readonly string[]) =>
	one.length === other.length && one.every((word) => other.includes(word));
