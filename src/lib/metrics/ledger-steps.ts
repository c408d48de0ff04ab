import type { Locale } from '#lib/i18n/locale.ts';
import type { States } from '#lib/rollup/question.ts';

/** A step of a ledger in words. Its name is that of a fate, of a state of facts, or of what the scope leaves out. */
export interface LedgerStep {
	readonly name: string;
	readonly words: Readonly<Record<Locale, string>>;
}

/** Steps that leave something out, and what is left after them. */
export interface LedgerStage {
	readonly out: readonly LedgerStep[];
	readonly left: LedgerStep;
}

/**
 * The way from the events of the data to the number a metric's headline is of. Steps are fates of events, which the
 * family's build wrote, then states of facts; the scope narrows the events first or the facts last.
 */
export interface Ledger {
	readonly scope: 'first' | 'last';
	/** The reading whose facts the last steps sort. */
	readonly reading: string;
	/** Steps that are states of facts. */
	readonly states: Readonly<Record<string, States>>;
	readonly stages: readonly LedgerStage[];
	/** The metric's column that the last number left equals. */
	readonly equals: string;
}

/** A step by its name and its words. */
export function step(name: string, fi: string, sv: string, en: string): LedgerStep {
	return { name, words: { fi, sv, en } };
}

export const outOfPeriod = step(
	'out_of_period',
	'Ajanjakson ulkopuolella',
	'Utanför perioden',
	'Outside the period'
);

export const outOfFilters = step(
	'out_of_filters',
	'Muiden rajausten ulkopuolella',
	'Utanför övriga avgränsningar',
	'Outside the other filters'
);

/** What the scope leaves out, of a metric that is about events in the scope. */
export const outOfScope: LedgerStage = {
	out: [outOfPeriod, outOfFilters],
	left: step(
		'in_scope',
		'Rajauksen tapahtumia',
		'Händelser inom avgränsningen',
		'Events in the selection'
	)
};
