import { isUsual, readScope, writeScope } from '#lib/scope/codec.ts';
import { chartSteps, type ChartStep } from '#lib/scope/chart-step.ts';
import { wholeScope, type Scope, type ScopeDimension } from '#lib/scope/scope.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ParamValue, ParamValues } from '#lib/facts/param.ts';
import { parseParam, paramText } from '#lib/metrics/params.ts';
import type { Fragment } from '#lib/scope/fragment.ts';
import type { Address } from './address.svelte.ts';

/** What the scope needs of the address bar. */
type Bar = Pick<Address, 'params' | 'fragment' | 'go'>;

/**
 * The address bar as state: what the reader looks at and with which definitions.
 * The URL's fragment is the only store, so back, forward and a shared link all work.
 */
export class ScopeState {
	readonly #address: Bar;
	/** To be read only: what changes them takes a copy of its own. */
	readonly #params = $derived.by(() => this.#address.params);
	readonly #read = $derived.by(() => readScope(this.#params, this.#usual()));
	/** The period a page opens with. */
	readonly #usual: () => Pick<Scope, 'from' | 'to'>;

	constructor(address: Bar, usual: () => Pick<Scope, 'from' | 'to'>) {
		this.#address = address;
		this.#usual = usual;
	}

	get scope(): Scope {
		return this.#read.scope;
	}

	/** Keys of the URL that were not understood and fell back. */
	get unknown(): readonly string[] {
		return this.#read.unknown;
	}

	get narrowed(): boolean {
		return !isUsual(this.scope, this.#usual());
	}

	/** The fragment that carries scope and definitions over to another page. */
	get fragment(): Fragment {
		return this.#address.fragment;
	}

	/** Parameters of a metric that the URL sets; unreadable ones fall back to their defaults. */
	params(metric: Metric): ParamValues {
		const given = Object.entries(metric.params).flatMap(([name, spec]) => {
			const text = this.#params.get(`${metric.id}.${name}`);
			const value = text === null ? undefined : parseParam(spec, text);
			return value === undefined || value === spec.default ? [] : [[name, value] as const];
		});
		return Object.fromEntries(given);
	}

	/** The rule whose rows a page shows, null where the reader chose none. */
	get rule(): string | null {
		return this.#params.get('rule');
	}

	setRule(rule: string): void {
		const params = this.#address.params;
		params.set('rule', rule);
		this.#address.go(params);
	}

	/** The step of charts over time, null where the reader chose none. */
	get step(): ChartStep | null {
		return chartSteps.find((step) => step === this.#params.get('step')) ?? null;
	}

	setStep(step: ChartStep | null): void {
		const params = this.#address.params;
		if (step) params.set('step', step);
		else params.delete('step');
		this.#address.go(params);
	}

	change(part: Partial<Scope>): void {
		const scope = { ...this.scope, ...part };
		this.#address.go(writeScope(scope, this.#address.params, this.#usual()));
	}

	clear(): void {
		this.change({ ...wholeScope, ...this.#usual() });
	}

	/** The period a page opens with. */
	get usual(): Pick<Scope, 'from' | 'to'> {
		return this.#usual();
	}

	/** Adds a value to a dimension, or takes it away when it is there. */
	toggle(dimension: ScopeDimension, value: string): void {
		const chosen = this.scope[dimension];
		const next = chosen.includes(value)
			? chosen.filter((other) => other !== value)
			: [...chosen, value];
		this.change({ [dimension]: next });
	}

	/** Sets one parameter of a metric; its default leaves the URL. */
	setParam(metric: Metric, name: string, value: ParamValue): void {
		this.setParams(metric, { ...this.params(metric), [name]: value });
	}

	/** Sets all parameters of a metric; those that `values` leaves out have their defaults again. */
	setParams(metric: Metric, values: ParamValues): void {
		const params = this.#address.params;
		for (const [name, spec] of Object.entries(metric.params)) {
			const key = `${metric.id}.${name}`;
			const value = values[name] ?? spec.default;
			if (value === spec.default) params.delete(key);
			else params.set(key, paramText(spec, value));
		}
		this.#address.go(params);
	}
}
