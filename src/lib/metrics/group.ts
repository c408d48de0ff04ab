import type { Step } from '#lib/rollup/question.ts';

/** Steps of time that rows can be grouped by; at most one in a question. */
export const stepNames = [
	'week',
	'month',
	'quarter',
	'four_months',
	'half_year',
	'year',
	'rolling_12'
] as const satisfies readonly Step[];

/** What rows can be grouped by, in the order rows are sorted by. `rule` only where a metric judges by rules. */
export const groupNames = [
	'unit',
	...stepNames,
	'service_area',
	'county',
	'home_county',
	'municipality',
	'age_group',
	'sex',
	'language',
	'segment',
	'channel',
	'rule'
] as const;
export type GroupName = (typeof groupNames)[number];

/** Whether a group is a step of time. */
export function isStep(name: GroupName): name is Step {
	return stepNames.some((step) => step === name);
}

/** The groups of a question in their one order, its step apart. Throws `two steps of time` on more than one. */
export function splitGroups(by: readonly GroupName[]): { dimensions: string[]; step: Step | null } {
	const ordered = groupNames.filter((name) => by.includes(name));
	const steps = ordered.filter(isStep);
	if (steps.length > 1) throw new Error(`two steps of time: ${steps.join(' ')}`);
	return { dimensions: ordered.filter((name) => !isStep(name)), step: steps[0] ?? null };
}
