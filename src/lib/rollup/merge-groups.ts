import type { Dimensions } from './columns.ts';
import { digitsOf, dimensionOf } from './dimension.ts';
import type { Group, Reading, Selection } from './question.ts';
import { atomNames } from './state-of.ts';
import { groupBy, merged } from './merged-group.ts';

/** The answer of the whole out of the answers of its parts cut by client: exactly what one pass over all would give. */
export function mergeGroups(
	parts: readonly (readonly Group[])[],
	reading: Reading,
	{ by }: Selection,
	dimensions: Dimensions
): Group[] {
	const places = by.map((name) => {
		const { words } = digitsOf(dimensionOf(reading, dimensions, name));
		return [name, new Map(words.map((word, place) => [word, place]))] as const;
	});
	const placeOf = (group: Group) => [
		...places.map(([name, place]) => place.get(group.by[name] as string) as number),
		group.step ?? 0
	];
	const names = atomNames(reading);
	return [...groupBy(parts.flat(), (group) => JSON.stringify([group.by, group.step])).values()]
		.map((groups) => merged(groups, names))
		.map((group) => ({ group, place: placeOf(group) }))
		.sort((a, b) => compare(a.place, b.place))
		.map(({ group }) => group);
}

function compare(a: readonly number[], b: readonly number[]): number {
	const index = a.findIndex((place, index) => place !== b[index]);
	return index < 0 ? 0 : (a[index] as number) - (b[index] as number);
}
