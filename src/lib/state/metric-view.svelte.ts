import type { Metric } from '#lib/metrics/metric.ts';
import type { Row } from '#lib/gate/row.ts';
import { changesOf, type Change, type Compared } from '#lib/metrics/changes.ts';
import { claimOf } from '#lib/metrics/claim.ts';
import type { PointType } from '#lib/stats/control-chart.ts';
import type { ChartStep } from '#lib/scope/chart-step.ts';
import type { App } from './app.svelte.ts';
import { viewState, type ViewState } from './view-state.ts';
import { MetricQuery } from './metric-query.svelte.ts';
import { PanelQuery } from './panel-query.svelte.ts';

/**
 * What a card and the head of a page say of one metric: its total row, the rows of its first panel, and a sentence.
 * A metric judged by rules shows one rule at a time: the chosen one, else that with the most cases.
 */
export class MetricView {
	readonly #app: App;
	/** Undefined while the page is being left: its queries are still counted in the frame then. */
	readonly #metric: () => Metric | undefined;
	readonly #totals: MetricQuery;
	readonly #panel: PanelQuery;
	readonly #trend: MetricQuery;
	readonly #byRule = $derived.by(() => this.#metric()?.always?.includes('rule') ?? false);
	readonly #rule = $derived.by(() => this.#pickRule());
	readonly #total = $derived.by(() =>
		(this.#trend.answer?.totals ?? []).find((row) => this.shows(row))
	);
	readonly #changes = $derived.by(() => this.#compareTotals());

	constructor(app: App, metric: () => Metric | undefined) {
		this.#app = app;
		this.#metric = metric;
		this.#totals = new MetricQuery(
			() => {
				const asked = metric();
				if (!asked || !this.#byRule) return null;
				const question = app.question(asked, null);
				return question && { ...question, counts: [asked.headline.n] };
			},
			app.activity,
			app.frame
		);
		this.#panel = new PanelQuery(app, () => {
			const asked = metric();
			if (!asked || (this.#byRule && this.#totals.latest === null)) return null;
			return { metric: asked, panel: asked.panels[0]!, rule: this.#rule };
		});
		this.#trend = this.#panel.query;
	}

	get ready(): boolean {
		return this.#trend.answered !== null && (!this.#byRule || this.#totals.answered !== null);
	}

	get busy(): boolean {
		return this.#trend.busy || this.#totals.busy;
	}

	get failure(): unknown {
		return this.#trend.failure ?? this.#totals.failure;
	}

	/** All total rows: one, or one per rule. */
	get totals(): readonly Row[] {
		return (this.#byRule ? this.#totals.answer?.rows : this.#trend.answer?.totals) ?? [];
	}

	/** The total row that is shown. */
	get total(): Row | undefined {
		return this.#total;
	}

	/** What can be shown of the total: its value, or why there is none. */
	get kind(): ViewState {
		return viewState(this.#total ? [this.#total] : [], this.#metric()!.headline);
	}

	/** The question behind the first panel. */
	get trend(): MetricQuery {
		return this.#trend;
	}

	/** Rows of the first panel of what is shown, in order. */
	get rows(): readonly Row[] {
		return (this.#trend.answer?.rows ?? []).filter((row) => this.shows(row));
	}

	/** The step of time of these rows. */
	get step(): ChartStep {
		return this.#panel.drawn.step;
	}

	/** The rule that is shown, null for a metric without rules. */
	get rule(): string | null {
		return this.#rule;
	}

	/** How the headline differs from those it is compared with. */
	get changes(): readonly Change[] {
		return this.#changes;
	}

	/** What the page claims, in one sentence. */
	get claim(): string {
		const question = this.#trend.answered;
		if (question === null) return '';
		return claimOf(question.metric, this.#total, this.#changes, this.#app.view(question, 0));
	}

	/** What the latest month (or longer step) is among the others; null where it is not judged. */
	get signal(): PointType | null {
		const question = this.#trend.answered;
		const answer = this.#trend.answer;
		if (!question || !answer || this.kind !== 'shown') return null;
		const view = this.#app.view(question, 0, answer.designEffect);
		return question.metric.panels[0]!.signal?.(this.rows, view) ?? null;
	}

	/** What must be known beside the headline; empty where there is nothing. */
	get remarks(): string {
		const { remarks } = this.#metric()!;
		return (this.#total && remarks?.(this.#total, this.#app)) ?? '';
	}

	/** What the headline means in this scope, and what is to be known of it. */
	get sentence(): string {
		const question = this.#trend.answered;
		if (question === null || this.#total === undefined) return '';
		return question.metric.sentence([this.#total], this.#app.view(question, 0));
	}

	/** Whether a row belongs to what is shown. */
	shows(row: Row): boolean {
		return this.#rule === null || row.rule === this.#rule;
	}

	#compareTotals(): readonly Change[] {
		const question = this.#trend.answered;
		const answer = this.#trend.answer;
		if (!question || !answer) return [];
		const compared = Object.entries(question.compare ?? {}).flatMap(([kind, scope]) => {
			const row = answer.comparisons[kind]?.find((row) => this.shows(row));
			return row ? [{ kind: kind as Compared['kind'], scope, row }] : [];
		});
		return changesOf(question.metric, compared, answer.designEffect);
	}

	#pickRule(): string | null {
		const metric = this.#metric();
		if (!metric || !this.#byRule) return null;
		// While facts are rebuilt, the rule that is shown stays.
		const rows = (this.#totals.latest ?? this.#totals.answer)?.rows ?? [];
		const { n } = metric.headline;
		const size = (row: Row) => Number(row[n] ?? 0);
		const chosen = rows.find((row) => row.rule === this.#app.scope.rule);
		const largest = [...rows].sort((a, b) => size(b) - size(a))[0];
		return ((chosen ?? largest)?.rule as string | undefined) ?? null;
	}
}
