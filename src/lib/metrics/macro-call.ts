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

/** An argument of a macro: its declared name, its type (of SQL, or of a parameter), its value. */
type Argument = readonly [name: string, type: string, value: SqlParam];

/** The arguments that carry a scope into a macro; an empty list travels as NULL. */
export function scopeArguments(scope: Scope): Argument[] {
	const list = (values: readonly string[]) => (values.length === 0 ? null : values.join(separator));
	return [
		['from_day', 'DATE', scope.from],
		['to_day', 'DATE', scope.to],
		...scopeDimensions.map((name): Argument => [listArgument[name], 'VARCHAR', list(scope[name])])
	];
}

/** Arguments as text with every value bound: `name := $1::TYPE, …`. */
export function sqlArguments(given: readonly Argument[]): { text: string; values: SqlParam[] } {
	const text = given
		.map(([name, type], index) => `"${name}" := $${index + 1}::${typeName(type)}`)
		.join(', ');
	return { text, values: given.map(([, , value]) => value) };
}

function typeName(type: string): string {
	return type in sqlType ? sqlType[type as keyof typeof sqlType] : type;
}

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
	const { text, values } = sqlArguments([
		['variant', 'INTEGER', variant],
		['by_groups', 'VARCHAR', by.join(separator)],
		...scopeArguments(scope),
		...Object.entries(paramsTouching(metric, params, 'read')).map(([name, value]): Argument => [
			name,
			metric.params[name]!.type,
			value
		])
	]);
	const macro = metric.id.replaceAll('-', '_') + suffix;
	return { sql: `FROM ${macro}(${text})`, values };
}
