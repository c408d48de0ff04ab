import type { Engine } from '#lib/engine/port.ts';
import { Recent } from '#lib/facts/recent.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import type { FactQuestion, FactStore } from '#lib/facts/store.ts';
import { defaultThreshold, type Setting, type Threshold } from '#lib/gate/threshold.ts';
import type { Group } from '#lib/rollup/question.ts';
import type { Scope } from '#lib/scope/scope.ts';
import type { DataNotes, Judgement, Untold } from './column.ts';
import { judgementKey, type FirstView } from './first-view.ts';
import { isClustered, readDesignEffect } from './design-effect.ts';
import { gatedAnswer, type Measured } from './gated.ts';
import type { GroupName } from './group.ts';
import { runLedger } from './ledger.ts';
import type { LedgerQuestion } from './ledger-facts.ts';
import type { LedgerRow } from './ledger-gate.ts';
import { measuredRows, readingFor, readingsOf } from './measured.ts';
import type { Metric } from './metric.ts';
import { paramsTouching, withDefaults } from './params.ts';
import { groupsOf, totalScopeOf, type Answer, type Question } from './question.ts';
import { selectionOf } from './selection.ts';
import { readIssueRows, type IssueRow } from '#lib/reports/issue-rows.ts';
import { gatedReport, readDataReport, type DataReport } from '#lib/reports/data-report.ts';
import type { Row } from '#lib/gate/row.ts';

/** The one way from facts to anything people see: sums, gate, rows. One bus for one load. */
export interface Bus {
	/** The answer at once, or null while something it is summed of is still to be made. */
	now(question: Question): Answer | null;
	/** The answer when all of it is there. Rejects with AbortError when `signal` aborts or other data were loaded. */
	ask(question: Question, signal?: AbortSignal): Promise<Answer>;
	/** The way from all events to the headline's n; for a metric judged by rules that of one rule. */
	ledger(question: LedgerQuestion, signal?: AbortSignal): Promise<readonly LedgerRow[]>;
	/** Rows of a table about the data themselves, gated likewise. */
	dataReport(report: DataReport, signal?: AbortSignal): Promise<readonly Row[]>;
	/** What is wrong row by row, at most `most` after the first `after`, in file and row order: no counts, no values. */
	issueRows(most: number, after: number): Promise<readonly IssueRow[]>;
}

export interface BusOptions {
	/** Smallest number of clients a shown count may have. */
	readonly k?: Threshold;
	/** Small counts are shown: for the data's own analyst, marked wherever it is seen. */
	readonly open?: boolean;
	readonly notes: DataNotes;
	/** What is known of the data before the engine is asked. */
	readonly first?: FirstView;
}

const mostAnswers = 300;
const mostDefinitions = 20;

/** Makes the bus of the data a store holds. */
export function createBus(engine: Engine, store: FactStore, options: BusOptions): Bus {
	const { k = defaultThreshold, open = false, notes, first } = options;
	const setting: Setting = open ? 0 : k;
	const answers = new Recent<Answer>(mostAnswers);
	const judged = new Recent<Judgement>(mostDefinitions);
	const others = new Recent<readonly LedgerRow[] | readonly Row[]>(mostAnswers);
	const effects = new Recent<number>(mostDefinitions);
	for (const [key, judgement] of first?.judgements ?? []) judged.keep(key, judgement);
	for (const [key, effect] of first?.designEffects ?? []) effects.keep(key, effect);

	/** What a metric's figures can tell, nothing withheld where all are counts; null while it is not judged yet. */
	function judgementOf(
		{ id, columns, verdicts }: Metric,
		definition: ParamValues,
		lacking: Lacking
	) {
		const isCounted = Object.values(columns).every(({ kind }) => kind === 'count');
		if (!verdicts || isCounted) return unjudged;
		const key = judgementKey(id, definition);
		const known = judged.get(key);
		if (!known) lacking((signal) => judged.make(key, () => verdicts(store, definition), signal));
		return known ?? null;
	}

	/** The design effect of the headline under a definition; null while it is not known yet. */
	function designEffectOf(metric: Metric, params: ParamValues, lacking: Lacking): number | null {
		if (!isClustered(metric)) return 1;
		const key = judgementKey(metric.id, params);
		const known = effects.get(key);
		if (known === undefined)
			lacking((signal) =>
				effects.make(key, () => readDesignEffect(store, metric, params, signal), signal)
			);
		return known ?? null;
	}

	/** Rules that have a row without a fact, of those asked, and why. */
	function rowlessOf({ metric, rule }: Question, by: readonly GroupName[]): Untold {
		const { always = [], rowless } = metric;
		if (!rowless || by.length > always.length) return none;
		return new Map([...rowless(notes)].filter(([name]) => (rule ?? name) === name));
	}

	/** The answer out of what the store has; how to make what it lacks is told to `lacking`. */
	function compose(asked: Question, lacking: Lacking): Answer | null {
		const question = { ...asked, metric: withCounts(asked) };
		const { metric, counts } = question;
		const params = withDefaults(metric, question.params);
		const definition = paramsTouching(metric, params, 'facts');
		const judgement = judgementOf(metric, definition, lacking);
		const designEffect = designEffectOf(metric, params, lacking);
		let complete = judgement !== null && designEffect !== null;
		const rowsOf = (scope: Scope, by: readonly GroupName[]) => {
			const selection = selectionOf(scope, by, question.rule);
			const sums = new Map<string, readonly Group[]>();
			for (const name of readingsOf(metric)) {
				const facts: FactQuestion = {
					family: metric.family,
					definition,
					reading: readingFor(metric, name, selection),
					params: paramsTouching(metric, params, 'read')
				};
				const groups = store.now(facts, selection);
				if (groups) sums.set(name, groups);
				else {
					complete = false;
					lacking((signal) => store.ask(facts, selection, signal));
				}
			}
			if (!complete || !judgement) return [];
			const empty = counts ? none : rowlessOf(question, by);
			const told = { ...notes, untold: new Map([...judgement.untold, ...empty]) };
			const zeros = [...empty.keys()];
			return measuredRows(metric, by, (name) => sums.get(name)!, params, told, zeros);
		};
		const { always = [] } = metric;
		const by = groupsOf(question);
		const measured: Measured = {
			rows: rowsOf(question.scope, by),
			totals:
				question.total && by.length > always.length ? rowsOf(totalScopeOf(question), always) : [],
			comparisons: Object.fromEntries(
				Object.entries(question.compare ?? {}).map(([name, scope]) => [name, rowsOf(scope, always)])
			)
		};
		if (!complete || designEffect === null) return null;
		const answer = { ...gatedAnswer(question, measured, setting), designEffect };
		return judgement?.shape ? { ...answer, shape: judgement.shape } : answer;
	}

	const keyOf = ({ metric, params, ...rest }: Question) =>
		JSON.stringify([metric.id, Object.entries(params).sort(), rest]);

	return {
		now(question) {
			const key = keyOf(question);
			const known = answers.get(key);
			if (known) return known;
			const answer = compose(question, () => undefined);
			if (answer) answers.keep(key, answer);
			return answer;
		},
		async ask(question, signal) {
			const key = keyOf(question);
			for (;;) {
				const known = answers.get(key);
				if (known) return known;
				const needs: Need[] = [];
				const answer = compose(question, (need) => needs.push(need));
				if (answer) answers.keep(key, answer);
				await Promise.all(needs.map((make) => make(signal)));
				signal?.throwIfAborted();
			}
		},
		async ledger(question, signal) {
			const params = withDefaults(question.metric, question.params);
			const { metric, rule, scope } = question;
			const key = JSON.stringify(['ledger', metric.id, rule, scope, Object.entries(params).sort()]);
			const run = () => runLedger(store, { ...question, params }, setting, signal);
			return others.make(key, run, signal) as Promise<readonly LedgerRow[]>;
		},
		async dataReport(report, signal) {
			const run = async () => {
				const known = report.takesK && k !== defaultThreshold ? null : first?.reports[report.id];
				const ungated = known ?? (await readDataReport(engine, report, k, signal));
				if (!known) await store.check();
				return gatedReport(report, ungated, setting);
			};
			return others.make(`report ${report.id}`, run, signal) as Promise<readonly Row[]>;
		},
		async issueRows(most, after) {
			const rows = await readIssueRows(engine, most, after);
			await store.check();
			return rows;
		}
	};
}

/** Makes something an answer is composed of. */
type Need = (signal?: AbortSignal) => Promise<unknown>;
type Lacking = (need: Need) => void;

const none: Untold = new Map();
const unjudged: Partial<Judgement> & Pick<Judgement, 'untold'> = { untold: none };

const narrowed = new WeakMap<Metric, Map<string, Metric>>();

/** The metric with only the counts that are asked, the first its headline; the same one for the same question. */
function withCounts({ metric, counts }: Question): Metric {
	if (!counts) return metric;
	const made = narrowed.get(metric) ?? new Map<string, Metric>();
	narrowed.set(metric, made);
	const key = counts.join(' ');
	const known = made.get(key) ?? {
		...metric,
		headline: { ...metric.headline, value: counts[0]! },
		columns: Object.fromEntries(
			Object.entries(metric.columns).filter(
				([name, { kind }]) => kind === 'count' && counts.includes(name)
			)
		)
	};
	made.set(key, known);
	return known;
}
