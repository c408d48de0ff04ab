import { isAbort } from '#lib/base/errors.ts';
import type { Activity } from './activity.svelte.ts';

/** A question: a promise of its answer that follows a signal. */
export interface Ask<Answer> {
	(signal: AbortSignal): Promise<Answer>;
	/** The answer where it is at hand, else null: then it is promised. */
	readonly now?: () => Answer | null;
}

interface Answered<Answer> {
	readonly ask: Ask<Answer>;
	readonly answer: Answer;
}

/**
 * An answer that follows what it depends on: the latest question wins, and the earlier answer stays until
 * then. To be made while a component is being set up.
 */
export class Asked<Answer> {
	readonly #ask: Ask<Answer> | null;
	readonly #now: Answered<Answer> | null;
	#late = $state.raw<Answered<Answer> | null>(null);
	#failure = $state.raw<{ ask: Ask<Answer>; cause: unknown } | null>(null);
	#last: Answered<Answer> | null = null;
	readonly #shown: Answered<Answer> | null;

	/**
	 * `question` gives null while there is nothing to ask; what it reads makes the question a new one. Where
	 * `isComplete` is given, what is shown changes only while it is true.
	 */
	constructor(question: () => Ask<Answer> | null, activity: Activity, isComplete?: () => boolean) {
		this.#ask = $derived(question());
		this.#now = $derived.by(() => {
			const ask = this.#ask;
			const answer = ask?.now?.() ?? null;
			return ask && answer !== null ? { ask, answer } : null;
		});
		this.#shown = $derived.by(() => {
			if (!isComplete) return this.#now ?? this.#late;
			if (isComplete()) this.#last = this.#fresh;
			return this.#last;
		});
		// An effect, because what is not there yet arrives later and from outside the graph.
		$effect(() => {
			const ask = this.#ask;
			if (ask === null || this.#now !== null) return;
			const controller = new AbortController();
			ask(controller.signal).then(
				(answer) => {
					if (!controller.signal.aborted) this.#late = { ask, answer };
				},
				(cause: unknown) => {
					if (!controller.signal.aborted && !isAbort(cause)) this.#failure = { ask, cause };
				}
			);
			return () => controller.abort();
		});
		activity.during(() => this.busy);
	}

	/** Whether the present question is answered, or cannot be. */
	get ready(): boolean {
		return this.#ask === null || this.#fresh !== null || this.failure !== undefined;
	}

	/** The answer to the present question, shown or not; null while it is not there. */
	get latest(): Answer | null {
		return this.#fresh?.answer ?? null;
	}

	/** The shown answer, null before the first. */
	get answer(): Answer | null {
		return this.#shown?.answer ?? null;
	}

	/** Whether what is shown is of an earlier question than the present one. */
	get busy(): boolean {
		return this.#ask !== null && this.#shown?.ask !== this.#ask && this.failure === undefined;
	}

	/** What the present question failed with. */
	get failure(): unknown {
		return this.#failure?.ask === this.#ask ? this.#failure?.cause : undefined;
	}

	/** The answer to the present question. */
	get #fresh(): Answered<Answer> | null {
		if (this.#now) return this.#now;
		return this.#late?.ask === this.#ask ? this.#late : null;
	}
}
