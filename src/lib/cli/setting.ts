import type { ParamSpec } from '#lib/facts/param.ts';
import { paramText, parseParam } from '#lib/metrics/params.ts';
import { metricById } from '#lib/metrics/registry.ts';
import { usageError } from './usage-error.ts';

/** A `METRIC.PARAMETER=VALUE` taken apart; `ids` are the metrics there are. Throws AppError `wrong_usage`. */
export function settingOf(setting: string, ids: readonly string[]) {
	const [path, value] = split(setting, '=');
	const [id, name] = split(path, '.');
	const metric = metricById(id);
	if (!metric)
		throw usageError(
			'--set',
			setting,
			ids.map((known) => `${known}.PARAMETER=VALUE`)
		);
	const names = Object.keys(metric.params);
	const spec = name === undefined ? undefined : metric.params[name];
	if (!spec || name === undefined || value === undefined)
		throw usageError(
			'--set',
			setting,
			names.map((known) => `${id}.${known}=VALUE`)
		);
	const parsed = parseParam(spec, value);
	if (parsed === undefined) throw usageError(`--set ${path}`, value, allowedValues(spec));
	return { metric, name, value: parsed };
}

function allowedValues(spec: ParamSpec): string[] {
	if (spec.type === 'boolean') return ['true', 'false'];
	if (spec.type === 'choice') return [...(spec.choices ?? [])];
	const range = `a whole number from ${spec.min ?? 0} to ${spec.max ?? 999_999}`;
	const empty = `empty for the default${spec.default === null ? '' : ` (${paramText(spec, spec.default)})`}`;
	return [range, ...(spec.allowNone ? ['none'] : []), empty];
}

/** Text before and after the first separator; undefined after when there is none. */
export function split(text: string, separator: string): [string, string | undefined] {
	const place = text.indexOf(separator);
	return place < 0 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}
