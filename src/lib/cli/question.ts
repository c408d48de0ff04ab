import { ageGroups, ageUnions } from '#lib/events/event-types.ts';
import { groupNames, isStep, type GroupName } from '#lib/metrics/group.ts';
import { type Metric } from '#lib/metrics/metric.ts';
import { type ParamSpec, type ParamValues } from '#lib/facts/param.ts';
import { noLimit, paramText, parseParam, withDefaults } from '#lib/metrics/params.ts';
import { metricById, metrics } from '#lib/metrics/registry.ts';
import { readAges } from '#lib/scope/ages.ts';
import { scopeDimensions, wholeScope, type Scope, type ScopeDimension } from '#lib/scope/scope.ts';
import type { MeasureCommand } from './arguments.ts';
import { usageError } from './usage-error.ts';

/** What to ask of one metric. */
export interface Question {
	readonly metric: Metric;
	readonly by: readonly GroupName[];
	readonly params: ParamValues;
}

type Asked = Pick<MeasureCommand, 'metrics' | 'settings' | 'by' | 'where' | 'from' | 'to'>;

/** The questions a command asks, in its order of metrics. Throws AppError `wrong_usage`. */
export function questionsOf(command: Asked): Question[] {
	const ids = metrics.map(({ id }) => id);
	const chosen = command.metrics.length > 0 ? [...new Set(command.metrics)] : ids;
	const params = new Map<string, Record<string, ParamValues[string]>>();
	for (const setting of command.settings) {
		const { metric, name, value } = settingOf(setting, ids);
		params.set(metric.id, { ...params.get(metric.id), [name]: value });
	}
	const by = command.by.map((name) => {
		if (!isGroup(name)) throw usageError('--by', name, groupNames);
		return name;
	});
	const steps = [...new Set(by)].filter(isStep);
	if (steps.length > 1) throw usageError('--by', steps.join(), ['one step of time']);
	return chosen.map((id) => {
		const metric = metricById(id);
		if (!metric) throw usageError('--metric', id, ids);
		return {
			metric,
			by: [...new Set(by)].filter((name) => name !== 'rule' || metric.always?.includes(name)),
			params: withDefaults(metric, params.get(id) ?? {})
		};
	});
}

/** What a command narrows the data to. Throws AppError `wrong_usage`. */
export function scopeOf({ where, from, to }: Asked): Scope {
	const lists = new Map<ScopeDimension, string[]>();
	for (const condition of where) {
		const [name, value] = split(condition, '=');
		if (value === undefined || !isDimension(name))
			throw usageError(
				'--where',
				condition,
				scopeDimensions.map((known) => `${known}=VALUE`)
			);
		lists.set(name, [...(lists.get(name) ?? []), value]);
	}
	const { ages, unknown } = readAges(lists.get('age_group') ?? []);
	if (unknown)
		throw usageError('--where age_group', String(lists.get('age_group')), [
			...ageGroups.map(({ name }) => name),
			...Object.keys(ageUnions)
		]);
	return { ...wholeScope, ...Object.fromEntries(lists), age_group: ages, from, to };
}

/** Parameters as `--set` takes them: `none` for no limit, null for empty. */
export function shownParams(params: ParamValues): ParamValues {
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [name, value === noLimit ? 'none' : value])
	);
}

function settingOf(setting: string, ids: readonly string[]) {
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
function split(text: string, separator: string): [string, string | undefined] {
	const place = text.indexOf(separator);
	return place < 0 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}

const isGroup = (name: string): name is GroupName => groupNames.some((known) => known === name);
const isDimension = (name: string): name is ScopeDimension =>
	scopeDimensions.some((known) => known === name);
