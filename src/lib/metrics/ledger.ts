import type { ParamValues } from '#lib/facts/param.ts';
import type { FactStore } from '#lib/facts/store.ts';
import type { Hidden } from '#lib/gate/panel.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { AtomSum, States } from '#lib/rollup/question.ts';
import type { Scope } from '#lib/scope/scope.ts';
import { fatesOf, statesOfFacts } from './ledger-facts.ts';
import { gatedLedger } from './ledger-gate.ts';
import { outOfFilters, outOfPeriod, type LedgerStage } from './ledger-steps.ts';
import type { Metric } from './metric.ts';

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

/** A row of a ledger after the gate, in reading order. */
export interface LedgerRow {
	readonly step: string;
	readonly kind: 'left' | 'out';
	/** Null when hidden: it would be about fewer than k clients, or give such a number away. */
	readonly count: number | null;
	readonly hidden?: Hidden;
	readonly words: Readonly<Record<Locale, string>>;
}

/** What is asked of a ledger. */
export interface LedgerQuestion {
	readonly metric: Metric;
	readonly scope: Scope;
	/** All parameters, definition and read. */
	readonly params: ParamValues;
	/** The limit it is about, for a metric judged by rules. */
	readonly rule: string | null;
}

/** Events or facts of one step, and the distinct clients behind them (exact up to 20). */
export interface StepCount {
	readonly name: string;
	readonly atoms: readonly AtomSum[];
}

/**
 * Rows of a metric's ledger: all events first, then for each stage what leaves and what is left; what
 * leaves nothing is left out. Every number left plus what left since the one before equals that one.
 */
export async function runLedger(
	store: FactStore,
	question: LedgerQuestion,
	k: Setting,
	signal?: AbortSignal
): Promise<LedgerRow[]> {
	const { ledger, columns } = question.metric;
	const [fates, facts] = await Promise.all([
		fatesOf(store, question, signal),
		statesOfFacts(store, question, signal)
	]);
	const scoped = ledger.scope === 'first' ? fates : facts;
	const counted = columns[ledger.equals];
	if (counted?.kind !== 'count') throw new Error(`ledger equals no count: ${ledger.equals}`);
	const atomsOf = (name: string): readonly AtomSum[] => {
		if (name === outOfPeriod.name) return scoped.outOfPeriod;
		if (name === outOfFilters.name) return scoped.outOfFilters;
		const states = ledger.states[name];
		return states ? facts.inScope(states) : fates.inScope({ fate: [name] });
	};
	const leaving = ledger.stages.map(({ out }) =>
		out.map(({ name }): StepCount => ({ name, atoms: atomsOf(name) }))
	);
	return gatedLedger(ledger, leaving, facts.inScope(counted.states), k);
}
