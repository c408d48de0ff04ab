import type { FactStore } from '#lib/facts/store.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import type { AtomSum } from '#lib/rollup/question.ts';
import { fatesOf, statesOfFacts, type LedgerQuestion } from './ledger-facts.ts';
import { gatedLedger, type LedgerRow, type StepCount } from './ledger-gate.ts';
import { outOfFilters, outOfPeriod } from './ledger-steps.ts';

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
