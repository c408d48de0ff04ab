import { hide } from '#lib/gate/hide.ts';
import type { Setting } from '#lib/gate/threshold.ts';
import { clientsBehind, count } from '#lib/rollup/measures.ts';
import type { AtomSum } from '#lib/rollup/question.ts';
import type { Hidden, GateColumn } from '#lib/gate/panel.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Ledger } from './ledger-steps.ts';

/** A row of a ledger after the gate, in reading order. */
export interface LedgerRow {
	readonly step: string;
	readonly kind: 'left' | 'out';
	/** Null when hidden: it would be about fewer than k clients, or give such a number away. */
	readonly count: number | null;
	readonly hidden?: Hidden;
	readonly words: Readonly<Record<Locale, string>>;
}

/** Events or facts of one step, and the distinct clients behind them (exact up to 20). */
export interface StepCount {
	readonly name: string;
	readonly atoms: readonly AtomSum[];
}

const eventWords = { fi: 'Tapahtumia', sv: 'Händelser', en: 'Events' };

/**
 * A ledger's rows after the gate, as one row of counts: every step that leaves something is a kind of its own, what
 * is left is the sum of all that come after it. `leaving` has the steps of each stage, `counted` what is left last.
 */
export function gatedLedger(
	{ stages }: Ledger,
	leaving: readonly (readonly StepCount[])[],
	counted: readonly AtomSum[],
	k: Setting
): LedgerRow[] {
	const last: StepCount = { name: 'counted', atoms: counted };
	const after = (stage: number) => [...leaving.slice(stage).flat(), last];
	const columns: Record<string, GateColumn> = {};
	const sums: Record<string, AtomSum[]> = {};
	const add = (name: string, steps: readonly StepCount[]) => {
		columns[name] = { kind: 'count', atoms: steps.map((step) => step.name) };
		sums[name] = steps.flatMap(({ atoms }) => atoms);
	};
	add('events', after(0));
	for (const [index, { left }] of stages.entries()) {
		for (const step of leaving[index]!) add(step.name, [step]);
		add(left.name, after(index + 1));
	}
	const numbers = (of: (atoms: AtomSum[]) => number) =>
		Object.fromEntries(Object.entries(sums).map(([name, atoms]) => [name, of(atoms)]));
	const values = numbers(count);
	const row = {
		label: 'ledger',
		role: 'headline',
		values,
		clients: numbers(clientsBehind),
		facts: (name: string) => count(after(0).find((step) => step.name === name)?.atoms ?? [])
	} as const;
	// The number counted stands beside the figure too: what it would give away is hidden elsewhere in the ledger.
	const headline = stages.at(-1)?.left.name ?? 'events';
	const [hidden] = hide({ columns, rows: [row], sums: [], k, headline });
	const line = (name: string, kind: LedgerRow['kind'], words: LedgerRow['words']): LedgerRow => ({
		step: name,
		kind,
		words,
		count: hidden![name] ? null : values[name]!,
		...(hidden![name] && { hidden: hidden![name] })
	});
	return [
		line('events', 'left', eventWords),
		...stages.flatMap(({ out, left }) => [
			...out
				.filter(({ name }) => values[name] !== 0)
				.map(({ name, words }) => line(name, 'out', words)),
			line(left.name, 'left', left.words)
		])
	];
}
