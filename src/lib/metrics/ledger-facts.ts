import type { FactQuestion, FactStore } from '#lib/facts/store.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { meant } from '#lib/rollup/dimension.ts';
import { within } from '#lib/rollup/measures.ts';
import type { AtomSum, Group, Reading, Selection, States } from '#lib/rollup/question.ts';
import { scopeDimensions, type Scope } from '#lib/scope/scope.ts';
import type { Metric } from './metric.ts';
import { readingFor } from './measured.ts';
import { paramsTouching } from './params.ts';
import { selectionOf } from './selection.ts';

/** What is asked of a ledger. */
export interface LedgerQuestion {
	readonly metric: Metric;
	readonly scope: Scope;
	/** All parameters, definition and read. */
	readonly params: ParamValues;
	/** The limit it is about, for a metric judged by rules. */
	readonly rule: string | null;
}

/** Events or facts sorted by whether the scope selects them. */
export interface Sorted {
	readonly outOfPeriod: readonly AtomSum[];
	readonly outOfFilters: readonly AtomSum[];
	/** Those of the scope that are in the states. */
	inScope(states: States): readonly AtomSum[];
}

type Ask = (selection: Selection) => Promise<readonly Group[]>;

/** Fates of events: narrowed by the scope where a ledger begins with it. */
export async function fatesOf(
	store: FactStore,
	{ metric, scope, params, rule }: LedgerQuestion,
	signal?: AbortSignal
): Promise<Sorted> {
	const definition = paramsTouching(metric, params, 'facts');
	const fates = await store.fates(metric.family, definition, rule, signal);
	const whole = metric.ledger.scope === 'last';
	const narrowed = whole ? { ...scope, ...everything } : scope;
	return sorted(fates.reading, selectionOf(narrowed, []), (selection) => fates.ask(selection));
}

/** Facts of the ledger's reading, of one rule where it is judged by rules. */
export async function statesOfFacts(
	store: FactStore,
	{ metric, scope, params, rule }: LedgerQuestion,
	signal?: AbortSignal
): Promise<Sorted> {
	const chosen = selectionOf(scope, []);
	const reading = readingFor(metric, metric.ledger.reading, chosen);
	const question = (read: Reading): FactQuestion => ({
		family: metric.family,
		definition: paramsTouching(metric, params, 'facts'),
		reading: read,
		params: paramsTouching(metric, params, 'read')
	});
	const ofRule: Selection['where'] = rule === null ? {} : { rule: [rule] };
	const units = chosen.where.unit;
	if (reading.subject === undefined || units === undefined) {
		const ask: Ask = (selection) =>
			store.ask(
				question(reading),
				{ ...selection, where: { ...selection.where, ...ofRule } },
				signal
			);
		return sorted(reading, chosen, ask);
	}
	// A subject is in scope when any of its facts is at a chosen unit, which only a state of it can tell.
	const { of, aliases } = await store.dimension(question(reading), 'unit', signal);
	const asked: Reading = {
		...reading,
		classes: {
			asked: {
				states: [
					['asked', { column: of, is: meant({ ...(aliases && { aliases }) }, units) }],
					['other', null]
				]
			},
			...reading.classes
		}
	};
	const where = Object.fromEntries(
		Object.entries(chosen.where).filter(([name]) => name !== 'unit')
	);
	const rest = await sorted(asked, { ...chosen, where }, (selection) =>
		store.ask(question(asked), selection, signal)
	);
	return {
		outOfPeriod: rest.outOfPeriod,
		outOfFilters: [...rest.outOfFilters, ...rest.inScope({ asked: ['other'] })],
		inScope: (states) => rest.inScope({ asked: ['asked'], ...states })
	};
}

const everything: Scope = {
	from: null,
	to: null,
	...(Object.fromEntries(scopeDimensions.map((name) => [name, []])) as unknown as Omit<
		Scope,
		'from' | 'to'
	>)
};

/** Asks for all facts and tells those that the selection leaves out from those it selects. */
async function sorted(reading: Reading, selection: Selection, ask: Ask): Promise<Sorted> {
	const { from, to, where } = selection;
	const all = { ...selection, where: {} };
	const [before, after, during] = await Promise.all([
		from === null ? [] : ask({ ...all, from: null, to: from }),
		to === null ? [] : ask({ ...all, from: to, to: null }),
		ask({ ...all, by: Object.keys(where) })
	]);
	const chosen = (group: Group) =>
		Object.entries(where).every(([name, words]) => words.includes(group.by[name]!));
	const sums = (groups: readonly Group[]) => groups.flatMap(({ atoms }) => [...atoms.values()]);
	const selected = during.filter(chosen);
	return {
		outOfPeriod: sums([...before, ...after]),
		outOfFilters: sums(during.filter((group) => !chosen(group))),
		inScope: (states) => selected.flatMap(within(reading, states))
	};
}
