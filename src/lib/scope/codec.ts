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

/** The whole period of the data, where the reader asked for it: without any key the period is the usual one. */
const wholePeriod = { key: 'period', value: 'all' } as const;

/** All URL keys of a scope. */
export const scopeKeys: readonly string[] = ['from', 'to', wholePeriod.key, ...Object.values(keys)];

/**
 * Reads a scope from URL parameters. A dimension's values are repeated keys, in the order given,
 * duplicates dropped. Ages that are none are left out, a day that does not exist, or a period that is empty, falls back to the whole;
 * their keys are reported in `unknown`. `usual` is the period where no key tells one.
 */
export function readScope(
	params: URLSearchParams,
	usual: Pick<Scope, 'from' | 'to'> = wholeScope
): { scope: Scope; unknown: readonly string[] } {
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
	const asked = params.get(wholePeriod.key);
	if (asked !== null && asked !== wholePeriod.value) unknown.push(wholePeriod.key);
	if (from === null && to === null && asked !== wholePeriod.value) ({ from, to } = usual);
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

/** URL parameters with the scope's keys replaced; what is as usual is not written. Other keys stay. */
export function writeScope(
	scope: Scope,
	params: URLSearchParams,
	usual: Pick<Scope, 'from' | 'to'> = wholeScope
): URLSearchParams {
	const next = new URLSearchParams(params);
	for (const key of scopeKeys) next.delete(key);
	if (scope.from !== usual.from || scope.to !== usual.to) {
		if (scope.from !== null) next.set('from', scope.from);
		if (scope.to !== null) next.set('to', scope.to);
		if (scope.from === null && scope.to === null) next.set(wholePeriod.key, wholePeriod.value);
	}
	for (const dimension of scopeDimensions) {
		for (const value of scope[dimension]) next.append(keys[dimension], value);
	}
	return next;
}

/** Whether a scope is as a page opens: no dimension narrowed, the usual period. */
export function isUsual(scope: Scope, usual: Pick<Scope, 'from' | 'to'>): boolean {
	return (
		scope.from === usual.from &&
		scope.to === usual.to &&
		scopeDimensions.every((dimension) => scope[dimension].length === 0)
	);
}
