import type { ParamSpec, ParamValue, ParamValues } from '#lib/facts/param.ts';
import type { Metric, MetricParam } from './metric.ts';

/** How "no limit" of an integer parameter travels into SQL. */
export const noLimit = -1;

/** All parameters of a metric: the given ones over the defaults. */
export function withDefaults(metric: Metric, given: ParamValues): ParamValues {
	const names = Object.keys(metric.params);
	return Object.fromEntries(
		names.map((name) => [name, given[name] ?? metric.params[name]!.default])
	);
}

/** The parameters of a metric that touch the facts, or those that only select. */
export function paramsTouching(
	metric: Metric,
	values: ParamValues,
	touches: MetricParam['touches']
): ParamValues {
	return Object.fromEntries(
		Object.entries(values).filter(([name]) => metric.params[name]?.touches === touches)
	);
}

/**
 * A parameter's value from text (URL, command line). `none` is no limit, empty text the default;
 * undefined when the text is not an allowed value.
 */
export function parseParam(spec: ParamSpec, text: string): ParamValue | undefined {
	if (text === '') return spec.default;
	if (spec.type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
	if (spec.type === 'choice') return spec.choices?.includes(text) ? text : undefined;
	if (text === 'none') return spec.allowNone ? noLimit : undefined;
	const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
	return value >= (spec.min ?? 0) && value <= (spec.max ?? 999_999) ? value : undefined;
}

/** The text of a parameter's value as `parseParam` reads it. */
export function paramText(spec: ParamSpec, value: ParamValue): string {
	if (value === null) return '';
	return spec.type === 'integer' && value === noLimit ? 'none' : String(value);
}
