import type { Day } from '#lib/base/civil-day.ts';
import { rules, type Rule } from './load.ts';

/** Whom and what a limit is asked for. Age in full years on the day the rule names; null = unknown. */
export interface Matter {
	readonly area: string;
	readonly day: Day;
	readonly age: number | null;
	readonly care_kind?: 'illness' | 'other' | 'certificate' | null;
	readonly special_support?: boolean;
	readonly student?: boolean;
	readonly sector?: string;
	/** Asks for help at once or in a week. */
	readonly urgent?: boolean;
}

/**
 * The versions of all statutory limits that hold for a matter: in force on the day, of its service area, its age
 * within the bounds (an unknown age meets none), its conditions met. Empty when no limit applies or none
 * can be applied. Source: domain.md 1.4, rule selection per case.
 */
export function rulesInForce(matter: Matter): readonly Rule[] {
	return rules.filter(
		(rule) =>
			rule.unit !== 'own' &&
			rule.lacks === undefined &&
			rule.areas.includes(matter.area) &&
			rule.valid_from <= matter.day &&
			(rule.valid_to === null || matter.day <= rule.valid_to) &&
			ageMeets(rule.age, matter.age) &&
			(rule.when?.care_kind === undefined || rule.when.care_kind === careClass(matter.care_kind)) &&
			(rule.when?.special_support === undefined || matter.special_support === true) &&
			(rule.when?.student === undefined || matter.student === true) &&
			(rule.when?.sector === undefined || rule.when.sector === matter.sector) &&
			(rule.when?.urgent === undefined || rule.when.urgent === (matter.urgent === true))
	);
}

function ageMeets(bounds: Rule['age'], age: number | null): boolean {
	if (bounds === undefined) return true;
	if (age === null) return false;
	return age >= (bounds.min ?? 0) && (bounds.below === undefined || age < bounds.below);
}

function careClass(kind: Matter['care_kind']): 'illness' | 'other' | 'unknown' {
	if (kind === null || kind === undefined) return 'unknown';
	return kind === 'illness' ? 'illness' : 'other';
}
