import { isDay } from '#lib/base/civil-day.ts';
import { readAges } from './ages.ts';
import { scopeDimensions, wholeScope, type Scope, type ScopeDimension } from './scope.ts';

/** URL key of each dimension; short, lasting, and free of data. */
const keys: Readonly<Record<ScopeDimension, string>> = {
	unit: 'unit',
	service_area: 'area',
	county: 'county',
	home_county: 'home',
	age_group: 'age',
	channel: 'channel'
};

/** All URL keys of a scope. */
export const scopeKeys: readonly string[] = ['from', 'to', ...Object.values(keys)];

/**
 * Reads a scope from URL parameters. A dimension's values are repeated keys, in the order given,
 * duplicates dropped. Ages that are none are left out, a day that does not exist, or a period that is empty, falls back to the whole;
 * their keys are reported in `unknown`.
 */
export function readScope(params: URLSearchParams): { scope: Scope; unknown: readonly string[] } {
	const unknown: string[] = [];
	const day = (key: string) => {
		const text = params.get(key);
		if (text === null || isDay(text)) return text;
		unknown.push(key);
		return null;
	};
	let from = day('from');
	let to = day('to');
	if (from !== null && to !== null && from >= to) {
		unknown.push('from', 'to');
		from = to = null;
	}
	const values = (dimension: ScopeDimension) => [...new Set(params.getAll(keys[dimension]))];
	const { ages, unknown: isUnknown } = readAges(values('age_group'));
	if (isUnknown) unknown.push(keys.age_group);
	return {
		scope: {
			from,
			to,
			unit: values('unit'),
			service_area: values('service_area'),
			county: values('county'),
			home_county: values('home_county'),
			age_group: ages,
			channel: values('channel')
		},
		unknown
	};
}

/** URL parameters with the scope's keys replaced; what is not narrowed is not written. Other keys stay. */
export function writeScope(scope: Scope, params: URLSearchParams): URLSearchParams {
	const next = new URLSearchParams(params);
	for (const key of scopeKeys) next.delete(key);
	if (scope.from !== null) next.set('from', scope.from);
	if (scope.to !== null) next.set('to', scope.to);
	for (const dimension of scopeDimensions) {
		for (const value of scope[dimension]) next.append(keys[dimension], value);
	}
	return next;
}

/** Whether a scope narrows nothing. */
export function isWhole(scope: Scope): boolean {
	return (
		scope.from === wholeScope.from &&
		scope.to === wholeScope.to &&
		scopeDimensions.every((dimension) => scope[dimension].length === 0)
	);
}
