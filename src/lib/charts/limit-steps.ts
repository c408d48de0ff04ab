import type { Day } from '#lib/base/civil-day.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { limitLabel } from './limit-label.ts';
import type { LimitStep } from './time-panel.ts';
import { rules, type Rule } from '#lib/rules/load.ts';

/** Calendar days that one unit of a limit makes on average. */
const daysPerUnit = { day: 1, week: 7, month: 365.25 / 12, workday: 7 / 5 } as const;

/**
 * How the law has limited what a rule limits: every version of the same guarantee for the same kind of care
 * and an age the rule shares, as long as it was in force, in days (months and workdays on average). The rule
 * itself is main. Empty for a rule whose limit is each case's own or counted in school days.
 */
export function limitSteps(ruleId: string, until: Day, locale: Locale): LimitStep[] {
	const own = rules.filter(({ id }) => id === ruleId);
	const related = rules.filter((rule) =>
		own.some((mine) => rule.guarantee === mine.guarantee && alike(rule, mine))
	);
	return related.flatMap((rule) => {
		const { limit, unit } = rule;
		if (limit === null || unit === 'own' || unit === 'schoolday') return [];
		const step = {
			from: rule.valid_from,
			to: rule.valid_to ?? until,
			value: limit * daysPerUnit[unit],
			label: limitLabel(rule, limit, unit, locale),
			main: rule.id === ruleId
		};
		return step.from <= step.to ? [step] : [];
	});
}

/** Of the same kind of care, and for ages in common. */
function alike(one: Rule, other: Rule): boolean {
	const [kind, otherKind] = [one.when?.care_kind, other.when?.care_kind];
	if (kind !== undefined && otherKind !== undefined && kind !== otherKind) return false;
	const low = Math.max(one.age?.min ?? 0, other.age?.min ?? 0);
	return low < Math.min(one.age?.below ?? 200, other.age?.below ?? 200);
}
