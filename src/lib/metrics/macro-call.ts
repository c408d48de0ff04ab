import type { SqlParam } from '#lib/engine/port.ts';
import { scopeDimensions, type Scope, type ScopeDimension } from '#lib/scope/scope.ts';
import type { GroupName, Metric, ParamValues } from './metric.ts';
import { paramsTouching } from './params.ts';

/** Separates the values of a list that travels as one VARCHAR. */
const separator = '\u001F';

const listArgument: Readonly<Record<ScopeDimension, string>> = {
	unit: 'units',
	service_area: 'service_areas',
	county: 'counties',
	age_group: 'age_groups',
	channel: 'channels'
};

const sqlType = { integer: 'INTEGER', boolean: 'BOOLEAN', choice: 'VARCHAR' } as const;

/**
 * The call of a metric's macro: text made of declared names only, every value bound.
 * `suffix` picks its twin that counts distinct clients exactly.
 */
export function macroCall(
	metric: Metric,
	suffix: '' | '_clients',
	variant: number,
	by: readonly GroupName[],
	scope: Scope,
	params: ParamValues
): { sql: string; values: SqlParam[] } {
	const list = (values: readonly string[]) => (values.length === 0 ? null : values.join(separator));
	const given: [name: string, type: string, value: SqlParam][] = [
		['variant', 'INTEGER', variant],
		['by_groups', 'VARCHAR', by.join(separator)],
		['from_day', 'DATE', scope.from],
		['to_day', 'DATE', scope.to],
		...scopeDimensions.map((name): [string, string, SqlParam] => [
			listArgument[name],
			'VARCHAR',
			list(scope[name])
		]),
		...Object.entries(paramsTouching(metric, params, 'read')).map(
			([name, value]): [string, string, SqlParam] => [
				name,
				sqlType[metric.params[name]!.type],
				value
			]
		)
	];
	const named = given.map(([name, type], index) => `${name} := $${index + 1}::${type}`).join(', ');
	const macro = metric.id.replaceAll('-', '_') + suffix;
	return { sql: `FROM ${macro}(${named})`, values: given.map(([, , value]) => value) };
}
