import { isAbort } from '#lib/base/errors.ts';
import type { Activity } from './activity.svelte.ts';

/** What is asked: a promise that follows a signal. */
type Ask<Answer> = (signal: AbortSignal) => Promise<Answer>;

/**
 * An answer that follows what it depends on: the latest question wins, and the earlier answer stays until
 * then. To be made while a component is being set up.
 */
export class Asked<Answer> {
	readonly #ask: Ask<Answer> | null;
	#answer = $state.raw<{ ask: Ask<Answer>; answer: Answer } | null>(null);
	#failure = $state.raw<{ ask: Ask<Answer>; cause: unknown } | null>(null);

	/** `question` gives null while there is nothing to ask; what it reads makes the question a new one. */
	constructor(question: () => Ask<Answer> | null, activity: Activity) {
		this.#ask = $derived(question());
		// An effect, because an answer arrives later and from outside the graph.
		$effect(() => {
			const ask = this.#ask;
			if (ask === null) return;
			const controller = new AbortController();
			ask(controller.signal).then(
				(answer) => {
					if (!controller.signal.aborted) this.#answer = { ask, answer };
				},
				(cause: unknown) => {
					if (!controller.signal.aborted && !isAbort(cause)) this.#failure = { ask, cause };
				}
			);
			return () => controller.abort();
		});
		activity.during(() => this.busy);
	}

	/** The latest answer, null before the first. */
	get answer(): Answer | null {
		return this.#answer?.answer ?? null;
	}

	/** Whether the answer is to an earlier question than the present one. */
	get busy(): boolean {
		return (
			this.#ask !== null && this.#answer?.ask !== this.#ask && this.#failure?.ask !== this.#ask
		);
	}

	/** What the present question failed with. */
	get failure(): unknown {
		return this.#failure?.ask === this.#ask ? this.#failure?.cause : undefined;
	}
}
