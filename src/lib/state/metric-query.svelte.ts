import { isAbort } from '#lib/base/errors.ts';
import type { Bus, Measurement, MeasureRequest } from '#lib/metrics/run.ts';
import type { Row } from '#lib/metrics/metric.ts';
import type { Activity } from './activity.svelte.ts';

/** A question and whom to ask: a new bus stands for new data. */
export interface Question extends MeasureRequest {
	readonly bus: Bus;
}

/**
 * Rows of one metric that follow the scope: the latest question wins, and the earlier rows stay until
 * its answer is there. To be made while a component is being set up.
 */
export class MetricQuery {
	readonly #question: Question | null;
	#answer = $state.raw<{ question: Question; measurement: Measurement } | null>(null);
	#failure = $state.raw<{ question: Question; cause: unknown } | null>(null);

	/** `ask` gives null while there is nothing to measure. */
	constructor(ask: () => Question | null, activity: Activity) {
		this.#question = $derived(ask());
		// An effect, because an answer arrives later and from outside the graph.
		$effect(() => {
			const question = this.#question;
			if (question === null) return;
			const controller = new AbortController();
			question.bus.measure(question, controller.signal).then(
				(measurement) => {
					if (!controller.signal.aborted) this.#answer = { question, measurement };
				},
				(cause: unknown) => {
					if (!controller.signal.aborted && !isAbort(cause)) this.#failure = { question, cause };
				}
			);
			return () => controller.abort();
		});
		activity.during(() => this.busy);
	}

	/** Rows of the latest answer, null before the first. */
	get rows(): readonly Row[] | null {
		return this.#answer?.measurement.rows ?? null;
	}

	/** The question that `rows` answer. */
	get answered(): Question | null {
		return this.#answer?.question ?? null;
	}

	/** Whether the rows are of an earlier question than the present one. */
	get busy(): boolean {
		return (
			this.#question !== null &&
			this.#answer?.question !== this.#question &&
			this.#failure?.question !== this.#question
		);
	}

	/** What the present question failed with. */
	get failure(): unknown {
		return this.#failure?.question === this.#question ? this.#failure?.cause : undefined;
	}
}
