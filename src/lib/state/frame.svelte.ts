import type { Question } from '#lib/metrics/question.ts';
import { SvelteSet } from 'svelte/reactivity';

/** Something that shows answers, and whether the answer to its present question is there. */
interface Waiting {
	readonly ready: boolean;
	/** The question that the shown answer is to. */
	readonly answered: Question | null;
}

/**
 * Lets everything of one change appear at once: while any query of the page still waits for its answer, all of them
 * keep showing the earlier one, so that no new total stands above an old chart.
 */
export class Frame {
	readonly #queries = new SvelteSet<Waiting>();
	readonly #complete = $derived([...this.#queries].every((query) => query.ready));

	/** Whether every query of the page has the answer to its present question. */
	get complete(): boolean {
		return this.#complete;
	}

	/** The questions that what is shown answers. */
	get shown(): readonly Question[] {
		return [...this.#queries].flatMap(({ answered }) => answered ?? []);
	}

	/** Counts a query in for the life of the component that is being set up. */
	join(query: Waiting): void {
		// An effect, because the page outlives its components and must forget them.
		$effect.pre(() => {
			this.#queries.add(query);
			return () => this.#queries.delete(query);
		});
	}
}
