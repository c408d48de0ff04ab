import type { Metric, Panel } from '#lib/metrics/metric.ts';
import { isSparse } from '#lib/metrics/sparse.ts';
import { chartSteps, type ChartStep } from '#lib/scope/chart-step.ts';
import type { App } from './app.svelte.ts';
import { MetricQuery, type BusQuestion } from './metric-query.svelte.ts';

/** What a panel query asks; null while there is nothing to ask. */
interface Asked {
	readonly metric: Metric;
	readonly panel: Panel;
	readonly rule: string | null;
}

interface Drawn {
	readonly step: ChartStep;
	/** Longer than a month without anybody having chosen it. */
	readonly isCoarsened: boolean;
}

/**
 * A panel's rows in the present scope. One over months is asked in the step that the reader chose, else in the shortest
 * that is not sparse. To be made while a component is being set up.
 */
export class PanelQuery {
	readonly #app: App;
	readonly #asked: () => Asked | null;
	/** Tells when it can be known whether months are sparse. */
	readonly #monthly: MetricQuery;
	readonly #drawn = $derived.by(() => this.#chooseStep());
	readonly query: MetricQuery;

	constructor(app: App, asked: () => Asked | null) {
		this.#app = app;
		this.#asked = asked;
		this.#monthly = new MetricQuery(() => this.#question('month'), app.activity, app.frame);
		this.query = new MetricQuery(() => this.#question(this.#drawn.step), app.activity, app.frame);
	}

	get drawn(): Drawn {
		return this.#drawn;
	}

	#question(step: ChartStep): BusQuestion | null {
		const asked = this.#asked();
		return asked && this.#app.question(asked.metric, inSteps(asked.panel, step), asked.rule);
	}

	#chooseStep(): Drawn {
		const { step: chosen } = this.#app.scope;
		const asked = this.#asked();
		if (chosen || !asked?.panel.by.includes('month') || !this.#monthly.latest)
			return { step: chosen ?? 'month', isCoarsened: false };
		for (const step of chartSteps) {
			const question = this.#question(step);
			const answer = question?.bus.now(question);
			if (!answer) break;
			const isLast = step === chartSteps.at(-1);
			if (isLast || !isSparse(answer.rows, asked.metric.headline))
				return { step, isCoarsened: step !== 'month' };
		}
		return { step: 'month', isCoarsened: false };
	}
}

/** A panel over months in another step; the panel itself where it has none. */
function inSteps(panel: Panel, step: ChartStep): Panel {
	return { ...panel, by: panel.by.map((name) => (name === 'month' ? step : name)) };
}
