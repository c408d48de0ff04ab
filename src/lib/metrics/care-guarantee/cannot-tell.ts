import { contractColumns } from '#lib/events/columns.ts';
import { rules } from '#lib/rules/load.ts';
import type { RuleGap } from '../column.ts';

/** What all waits of one rule in the whole file show at its end, counted by the reading `evidence`. */
export interface RuleEvidence {
	readonly rule: string;
	/** Cases with a clock whose due day lies before the end, and those of them that stopped or were settled. */
	readonly due: number;
	readonly dueEnded: number;
	/** Cases with a clock older than 90 days, and those of them with neither stop, decision nor closing. */
	readonly old: number;
	readonly oldUntold: number;
}

/**
 * Why shares, medians and debt of a rule are withheld while its counts stay; the last two: why it is not applied at all,
 * so that its counts are 0.
 */
export const reasons = [
	'no_stops',
	'chosen_by_stop',
	'no_decisions',
	'no_ages',
	'missing_column'
] as const;
export type Reason = (typeof reasons)[number];

const leastCases = 20;
const ownDeadline = rules.find(({ unit }) => unit === 'own')?.id;
const columnNames = new Set<string>(contractColumns.map(({ name }) => name));

/**
 * The first reason for which each rule's figures cannot be told; rules that can be told are not in it. What the clock of
 * an assessment's start lacks in decisions holds for the clock of its end as well.
 * Source: domain.md part 0, second round (Cannot tell, Decided without assessment, Shape of the export).
 */
export function cannotTell(
	evidence: readonly RuleEvidence[],
	isChosenByStop: boolean | null
): ReadonlyMap<string, Reason> {
	const undecided = new Set(
		evidence.filter(lacksDecisions).flatMap(({ rule }) => startOf(rule) ?? [])
	);
	const reasonOf = (rule: RuleEvidence): Reason | null => {
		if (rule.due >= leastCases && rule.dueEnded < 0.05 * rule.due) return 'no_stops';
		if (isChosenByStop) return 'chosen_by_stop';
		return undecided.has(assessmentOf(rule.rule) ?? '') ? 'no_decisions' : null;
	};
	return new Map(
		evidence.flatMap((rule): [string, Reason][] => {
			const reason = reasonOf(rule);
			return reason ? [[rule.rule, reason]] : [];
		})
	);
}

/**
 * The rules that are not applied for want of nothing but contract columns, and whether it is the age. Not those of
 * services the data do not have, of events they lack, and of what no column tells; nor a case's own deadline, which no
 * case has where the column is missing.
 */
export function wantingColumns(gaps: readonly RuleGap[]): ReadonlyMap<string, Reason> {
	const missing = new Map<string, string[]>();
	for (const gap of gaps) missing.set(gap.rule, [...(missing.get(gap.rule) ?? []), gap.missing]);
	return new Map(
		[...missing].flatMap(([rule, lacks]): [string, Reason][] => {
			if (rule === ownDeadline || !lacks.every((name) => columnNames.has(name))) return [];
			return [[rule, lacks.includes('age_years') ? 'no_ages' : 'missing_column']];
		})
	);
}

const lacksDecisions = ({ old, oldUntold }: RuleEvidence) =>
	old >= leastCases && oldUntold > 0.1 * old;

const assessmentOf = (id: string) => rules.find((rule) => rule.id === id)?.assessment;

/** The assessment whose start a rule limits. */
function startOf(id: string): string | undefined {
	const rule = rules.find((version) => version.id === id);
	return rule?.stop.some(({ type }) => type === 'sna_started') ? rule.assessment : undefined;
}
