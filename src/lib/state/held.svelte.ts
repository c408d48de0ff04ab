import type { LoadProgress } from '#lib/ingest/load/report.ts';
import { areSame, type Holding, type Loaded } from './loaded.ts';

/** `earlier` is what stays usable while a load runs or after it failed. */
export type SessionUnion =
	| { readonly kind: 'empty' }
	| {
			readonly kind: 'loading';
			readonly progress: LoadProgress | null;
			readonly earlier: Loaded | null;
	  }
	| { readonly kind: 'ready'; readonly loaded: Loaded }
	| { readonly kind: 'failed'; readonly cause: unknown; readonly earlier: Loaded | null };

/** One making of data, as far as the state tells of it. */
interface Telling {
	progress(progress: LoadProgress): void;
	/** Goes over to what the making ended with; only to its data where a newer making is told of by now. */
	end(end: SessionUnion): void;
}

/** The data that are held and what is on its way: one value, which every change replaces as a whole. */
export class Held {
	#state = $state.raw<SessionUnion>({ kind: 'empty' });
	// Derived, so that the progress of a load makes no page ask anew.
	readonly #loaded = $derived(dataOf(this.#state));
	/** The making that the state tells of. */
	#told: symbol | null = null;

	get state(): SessionUnion {
		return this.#state;
	}

	get loaded(): Loaded | null {
		return this.#loaded;
	}

	/** Tells of a making from now on, in place of one before it. */
	begin(): Telling {
		const mine = Symbol();
		const progress = (progress: LoadProgress | null) => {
			if (this.#told === mine) this.#state = { kind: 'loading', progress, earlier: this.loaded };
		};
		this.#told = mine;
		progress(null);
		return {
			progress,
			end: (end) => {
				if (this.#told === mine) {
					this.#told = null;
					this.#state = end;
				} else if (this.#state.kind === 'loading' && dataOf(end) !== this.loaded)
					this.#state = { ...this.#state, earlier: dataOf(end) };
			}
		};
	}

	/** Notes what has become known of data; false when they are not the held ones any more. */
	learn(data: Loaded, part: Partial<Holding>): boolean {
		const [state, before] = [this.#state, this.loaded];
		if (state.kind === 'empty' || before === null || !areSame(before, data)) return false;
		const loaded = { ...before, ...part };
		this.#state = state.kind === 'ready' ? { ...state, loaded } : { ...state, earlier: loaded };
		return true;
	}

	/** Holds nothing and tells of nothing. */
	clear(): void {
		this.#told = null;
		this.#state = { kind: 'empty' };
	}
}

function dataOf(state: SessionUnion): Loaded | null {
	if (state.kind === 'empty') return null;
	return state.kind === 'ready' ? state.loaded : state.earlier;
}
