import { SvelteSet } from 'svelte/reactivity';

/** Knows whether everything on the page shows what the scope asks for; `<main data-state>` tells it to tests and benches. */
export class Activity {
	readonly #watched = new SvelteSet<() => boolean>();
	readonly #busy = $derived([...this.#watched].some((isBusy) => isBusy()));

	get busy(): boolean {
		return this.#busy;
	}

	/** Counts `isBusy` in for the life of the component that is being set up. */
	during(isBusy: () => boolean): void {
		// An effect, because the page outlives its components and must forget them.
		$effect(() => {
			this.#watched.add(isBusy);
			return () => this.#watched.delete(isBusy);
		});
	}
}
