import { goto } from '$app/navigation';
import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { isWhole, readScope, writeScope } from '#lib/scope/codec.ts';
import { wholeScope, type Scope, type ScopeDimension } from '#lib/scope/scope.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ParamValue, ParamValues } from '#lib/facts/param.ts';
import { parseParam, paramText } from '#lib/metrics/params.ts';

/** The query of an address, with its question mark; empty when there is none. */
export type Search = '' | `?${string}`;

/**
 * The address bar as state: what the reader looks at and with which definitions.
 * The URL is the only store, so back, forward and a shared link all work.
 */
export class ScopeState {
	// Prerendering has no query, and reading it there is an error.
	readonly #search = $derived(browser ? page.url.search : '');
	readonly #read = $derived(readScope(new URLSearchParams(this.#search)));

	get scope(): Scope {
		return this.#read.scope;
	}

	/** Keys of the URL that were not understood and fell back. */
	get unknown(): readonly string[] {
		return this.#read.unknown;
	}

	get narrowed(): boolean {
		return !isWhole(this.scope);
	}

	/** The query text that carries scope and definitions over to another page. */
	get search(): Search {
		return this.#search as Search;
	}

	/** Parameters of a metric that the URL sets; unreadable ones fall back to their defaults. */
	params(metric: Metric): ParamValues {
		const search = new URLSearchParams(this.#search);
		const given = Object.entries(metric.params).flatMap(([name, spec]) => {
			const text = search.get(`${metric.id}.${name}`);
			const value = text === null ? undefined : parseParam(spec, text);
			return value === undefined || value === spec.default ? [] : [[name, value] as const];
		});
		return Object.fromEntries(given);
	}

	/** The rule whose rows a page shows, null where the reader chose none. */
	get rule(): string | null {
		return new URLSearchParams(this.#search).get('rule');
	}

	setRule(rule: string): Promise<void> {
		const search = new URLSearchParams(this.#search);
		search.set('rule', rule);
		return this.#go(search);
	}

	change(part: Partial<Scope>): Promise<void> {
		return this.#go(writeScope({ ...this.scope, ...part }, new URLSearchParams(this.#search)));
	}

	clear(): Promise<void> {
		return this.change(wholeScope);
	}

	/** Adds a value to a dimension, or takes it away when it is there. */
	toggle(dimension: ScopeDimension, value: string): Promise<void> {
		const chosen = this.scope[dimension];
		const next = chosen.includes(value)
			? chosen.filter((other) => other !== value)
			: [...chosen, value];
		return this.change({ [dimension]: next });
	}

	/** Sets one parameter of a metric; its default leaves the URL. */
	setParam(metric: Metric, name: string, value: ParamValue): Promise<void> {
		const spec = metric.params[name]!;
		const search = new URLSearchParams(this.#search);
		const key = `${metric.id}.${name}`;
		if (value === spec.default) search.delete(key);
		else search.set(key, paramText(spec, value));
		return this.#go(search);
	}

	clearParams(metric: Metric): Promise<void> {
		const search = new URLSearchParams(this.#search);
		for (const name of Object.keys(metric.params)) search.delete(`${metric.id}.${name}`);
		return this.#go(search);
	}

	async #go(search: URLSearchParams): Promise<void> {
		const text: Search = search.size === 0 ? '' : `?${search.toString()}`;
		const route = page.route.id as '/[metric]';
		const target = resolve(`${route}${text}`, page.params as { metric: string });
		await goto(target, { keepFocus: true, noScroll: true });
	}
}
