import { ageGroups, ageUnions } from '#lib/events/event-types.ts';
import { readAges } from '#lib/scope/ages.ts';
import { scopeDimensions, wholeScope, type Scope, type ScopeDimension } from '#lib/scope/scope.ts';
import { usageError } from './usage-error.ts';
import type { Asked } from './question.ts';
import { split } from './setting.ts';

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
const isDimension = (name: string): name is ScopeDimension =>
	scopeDimensions.some((known) => known === name);
