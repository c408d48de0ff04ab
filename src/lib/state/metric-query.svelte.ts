import { isAbort } from '#lib/base/errors.ts';
import type { Answer, Question } from '#lib/metrics/question.ts';
import type { Bus } from '#lib/metrics/run.ts';
import type { Activity } from './activity.svelte.ts';
import type { Frame } from './frame.svelte.ts';

/** A question and whom to ask: a new bus stands for new data. */
export interface AskedQuestion extends Question {
	readonly bus: Bus;
}

interface Answered {
	readonly question: AskedQuestion;
	readonly answer: Answer;
}

/**
 * Rows of one metric that follow the scope: at once where the bus has what they are summed of, else when it has made
 * it. The latest question wins, and earlier rows stay until every query of the page has its answer.
 * To be made while a component is being set up.
 */
export class MetricQuery {
	readonly #frame: Frame;
	readonly #question: AskedQuestion | null;
	readonly #now: Answered | null;
	#late = $state.raw<Answered | null>(null);
	#failure = $state.raw<{ question: AskedQuestion; cause: unknown } | null>(null);
	#last: Answered | null = null;
	readonly #shown: Answered | null;

	/** `ask` gives null while there is nothing to measure. */
	constructor(ask: () => AskedQuestion | null, activity: Activity, frame: Frame) {
		this.#frame = frame;
		this.#question = $derived(ask());
		this.#now = $derived.by(() => {
			const question = this.#question;
			const start = performance.now();
			const answer = question?.bus.now(question);
			performance.measure('sums', { start });
			performance.clearMeasures('sums');
			return question && answer ? { question, answer } : null;
		});
		this.#shown = $derived.by(() => {
			if (this.#frame.complete) this.#last = this.#fresh;
			return this.#last;
		});
		// An effect, because what is not there yet arrives later and from outside the graph.
		$effect(() => {
			const question = this.#question;
			if (question === null || this.#now !== null) return;
			const controller = new AbortController();
			question.bus.ask(question, controller.signal).then(
				(answer) => {
					if (!controller.signal.aborted) this.#late = { question, answer };
				},
				(cause: unknown) => {
					if (!controller.signal.aborted && !isAbort(cause)) this.#failure = { question, cause };
				}
			);
			return () => controller.abort();
		});
		activity.during(() => this.busy);
		frame.join(this);
	}

	/** Whether the present question is answered, or cannot be. */
	get ready(): boolean {
		return this.#question === null || this.#fresh !== null || this.failure !== undefined;
	}

	/** The answer to the present question, shown or not; null while it is not there. */
	get latest(): Answer | null {
		return this.#fresh?.answer ?? null;
	}

	/** The shown answer, null before the first. */
	get answer(): Answer | null {
		return this.#shown?.answer ?? null;
	}

	/** The question that the shown answer is to. */
	get answered(): AskedQuestion | null {
		return this.#shown?.question ?? null;
	}

	/** Whether what is shown is of an earlier question than the present one. */
	get busy(): boolean {
		return (
			this.#question !== null &&
			this.#shown?.question !== this.#question &&
			this.failure === undefined
		);
	}

	/** What the present question failed with. */
	get failure(): unknown {
		return this.#failure?.question === this.#question ? this.#failure?.cause : undefined;
	}

	/** The answer to the present question. */
	get #fresh(): Answered | null {
		if (this.#now) return this.#now;
		return this.#late?.question === this.#question ? this.#late : null;
	}
}
