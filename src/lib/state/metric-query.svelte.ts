import type { Answer, Question } from '#lib/metrics/question.ts';
import type { Bus } from '#lib/metrics/run.ts';
import type { Activity } from './activity.svelte.ts';
import { Asked, type Ask } from './asked.svelte.ts';
import type { Frame } from './frame.svelte.ts';

/** A question and whom to ask: a new bus stands for new data. */
export interface BusQuestion extends Question {
	readonly bus: Bus;
}

interface Answered {
	readonly question: BusQuestion;
	readonly answer: Answer;
}

/**
 * Rows of one metric that follow the scope: at once where the bus has what they are summed of, else when it has made
 * it. Earlier rows stay until every query of the page has its answer. To be made while a component is being set up.
 */
export class MetricQuery {
	readonly #asked: Asked<Answered>;

	/** `question` gives null while there is nothing to measure. */
	constructor(question: () => BusQuestion | null, activity: Activity, frame: Frame) {
		this.#asked = new Asked(
			() => {
				const asked = question();
				return asked && askOf(asked);
			},
			activity,
			() => frame.complete
		);
		frame.join(this);
	}

	/** Whether the present question is answered, or cannot be. */
	get ready(): boolean {
		return this.#asked.ready;
	}

	/** The answer to the present question, shown or not; null while it is not there. */
	get latest(): Answer | null {
		return this.#asked.latest?.answer ?? null;
	}

	/** The shown answer, null before the first. */
	get answer(): Answer | null {
		return this.#asked.answer?.answer ?? null;
	}

	/** The question that the shown answer is to. */
	get answered(): BusQuestion | null {
		return this.#asked.answer?.question ?? null;
	}

	/** Whether what is shown is of an earlier question than the present one. */
	get busy(): boolean {
		return this.#asked.busy;
	}

	/** What the present question failed with. */
	get failure(): unknown {
		return this.#asked.failure;
	}
}

function askOf(question: BusQuestion): Ask<Answered> {
	const { bus } = question;
	const ask = async (signal: AbortSignal) => ({
		question,
		answer: await bus.ask(question, signal)
	});
	const now = () => {
		const start = performance.now();
		const answer = bus.now(question);
		performance.measure('sums', { start });
		performance.clearMeasures('sums');
		return answer && { question, answer };
	};
	return Object.assign(ask, { now });
}
