import { rules } from '#lib/rules/load.ts';

/** What all waits of one rule in the whole file show at as-of, counted by the reading `evidence`. */
export interface RuleEvidence {
	readonly rule: string;
	/** Cases with a clock whose due day lies before as-of, and those of them that stopped or were settled. */
	readonly due: number;
	readonly dueEnded: number;
	/** Cases with a clock older than 90 days, and those of them with neither stop, decision nor closing. */
	readonly old: number;
	readonly oldUntold: number;
}

/** Why shares, medians and debt of a rule are withheld; its counts stay. */
export const reasons = ['no_stops', 'chosen_by_stop', 'no_decisions'] as const;
export type Reason = (typeof reasons)[number];

const leastCases = 20;

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

const lacksDecisions = ({ old, oldUntold }: RuleEvidence) =>
	old >= leastCases && oldUntold > 0.1 * old;

const assessmentOf = (id: string) => rules.find((rule) => rule.id === id)?.assessment;

/** The assessment whose start a rule limits. */
function startOf(id: string): string | undefined {
	const rule = rules.find((version) => version.id === id);
	return rule?.stop.some(({ type }) => type === 'sna_started') ? rule.assessment : undefined;
}
