import { groupNames, isStep, type GroupName } from '#lib/metrics/group.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { ParamValues } from '#lib/facts/param.ts';
import { noLimit, withDefaults } from '#lib/metrics/params.ts';
import { metricById, metrics } from '#lib/metrics/registry.ts';
import type { MeasureCommand } from './arguments.ts';
import { usageError } from './usage-error.ts';
import { settingOf } from './setting.ts';

/** What to ask of one metric. */
export interface Question {
	readonly metric: Metric;
	readonly by: readonly GroupName[];
	readonly params: ParamValues;
}

/** What of a command says what to ask. */
export type Asked = Pick<MeasureCommand, 'metrics' | 'settings' | 'by' | 'where' | 'from' | 'to'>;

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

/** Parameters as `--set` takes them: `none` for no limit, null for empty. */
export function shownParams(params: ParamValues): ParamValues {
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [name, value === noLimit ? 'none' : value])
	);
}

const isGroup = (name: string): name is GroupName => groupNames.some((known) => known === name);
