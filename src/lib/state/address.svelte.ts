import { browser } from '$app/environment';
import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { mendedFragment, readFragment, writeFragment, type Fragment } from '#lib/scope/fragment.ts';

/**
 * The parameters in the address bar's fragment, which no server ever sees. A change is a shallow history entry:
 * no load function runs, nothing scrolls, focus stays. The kit's own `page.url` lags behind such entries, so only
 * the address bar itself is read.
 */
export class Address {
	#changes = $state(0);
	/** A change that has no history entry yet. */
	#coming = $state.raw<Fragment | null>(null);
	readonly #hash = $derived.by(() => {
		if (!browser) return '';
		void this.#changes;
		void page.url;
		return this.#coming ?? location.hash;
	});
	readonly #params = $derived(readFragment(this.#hash));
	readonly #fragment = $derived(writeFragment(this.#params));

	constructor() {
		if (browser) addEventListener('hashchange', () => this.#noticeEdit());
	}

	/** A copy of the parameters, to be read or changed and given back. */
	get params(): URLSearchParams {
		return new URLSearchParams(this.#params);
	}

	/** The fragment that carries the parameters over to another page. */
	get fragment(): Fragment {
		return this.#fragment;
	}

	/**
	 * Makes these the parameters, in a history entry of their own when they differ. The entry is made a moment later,
	 * when the change is drawn: it costs as much as a chart.
	 */
	go(params: URLSearchParams): void {
		const next = writeFragment(params);
		if (next === this.#fragment) return;
		this.#enter();
		this.#coming = next;
		setTimeout(() => this.#enter(), ENTRY_MS);
	}

	/** Makes the entry of a change that has none yet. */
	#enter(): void {
		const next = this.#coming;
		if (next === null) return;
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- the page stays, only its fragment changes
		pushState(next === '' ? location.pathname + location.search : next, {});
		this.#coming = null;
	}

	/**
	 * Takes a click on a link to what is already shown: the kit would wait for a `hashchange` that never comes and
	 * mistake the next one for it. To be called before the kit sees the click.
	 */
	stayHere(event: MouseEvent): void {
		this.#enter();
		const plain =
			event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!plain || !link || link.hash === '' || whole(link) !== whole(location)) return;
		event.preventDefault();
		scrollTo({ top: 0 });
	}

	/** A fragment edited by hand makes an entry the kit knows nothing of; it is made one the kit can come back to. */
	#noticeEdit(): void {
		this.#coming = null;
		const mended = mendedFragment(location.hash);
		// The kit has noted the broken address already, and would stumble on it later: it notes the next edit instead.
		if (mended !== null) return location.replace(mended || '#');
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- an empty address would lose the fragment
		if (history.state === null) replaceState(location.href, {});
		if (location.pathname === page.url.pathname) this.#changes += 1;
	}
}

const ENTRY_MS = 50;

/** An address up to its fragment and with it, whether or not its folder is written with the slash. */
function whole({ origin, pathname, search, hash }: HTMLAnchorElement | Location): string {
	return `${origin}${pathname.replace(/\/$/, '')}${search}${hash}`;
}
