import { columnOf, type Dimensions, type FactColumns } from './columns.ts';
import { digitsOf, dimensionOf } from './dimension.ts';
import { clientsOf, mergeBins } from './measures.ts';
import type { AtomSum, Group, Reading, Selection } from './question.ts';
import { atomNames } from './state-of.ts';

/** Cuts facts into about equal parts, no client in two of them; fewer parts where there are too few clients. */
export function cutByClient(facts: FactColumns, parts: number): FactColumns[] {
	const cuts = [0];
	for (let part = 1; part <= parts; part += 1) {
		let end = Math.floor((facts.rows * part) / parts);
		while (end > 0 && end < facts.rows && facts.client[end] === facts.client[end - 1]) end += 1;
		if (end > (cuts.at(-1) as number)) cuts.push(end);
	}
	return cuts.slice(1).map((end, index) => slice(facts, cuts[index] as number, end));
}

function slice(facts: FactColumns, start: number, end: number): FactColumns {
	const columns = Object.keys(facts.columns).map((name) => {
		const column = columnOf(facts, name);
		return [name, { ...column, values: column.values.subarray(start, end) }];
	});
	return {
		rows: end - start,
		client: facts.client.subarray(start, end),
		stratum: facts.stratum.subarray(start, end),
		columns: Object.fromEntries(columns)
	};
}

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

function groupBy<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
	return groups;
}

function merged(groups: readonly Group[], names: readonly string[]): Group {
	const { by, step, perClient } = groups[0] as Group;
	const atoms = names.flatMap((name) => {
		const sums = groups.flatMap((group) => group.atoms.get(name) ?? []);
		return sums.length === 0 ? [] : [[name, mergedSums(sums)] as const];
	});
	const tables = perClient?.map((_, index) =>
		pairs(groups.flatMap((group) => group.perClient?.[index] ?? []))
	);
	return { by, step, atoms: new Map(atoms), ...(tables && { perClient: tables }) };
}

function mergedSums(sums: readonly AtomSum[]): AtomSum {
	const first = sums[0] as AtomSum;
	const each = <T>(of: Readonly<Record<string, unknown>>, merge: (column: string) => T) =>
		Object.fromEntries(Object.keys(of).map((column) => [column, merge(column)]));
	return {
		n: total(sums.map(({ n }) => n)),
		sums: each(first.sums, (column) => total(sums.map((sum) => sum.sums[column] as number))),
		values: each(first.values, (column) => pairs(sums.flatMap((sum) => sum.values[column] ?? []))),
		clients: clientsOf(sums.map(({ clients }) => clients)),
		...(first.bins && {
			bins: each(first.bins, (column) => mergeBins(sums.flatMap((sum) => sum.bins?.[column] ?? [])))
		})
	};
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);

const pairs = (all: readonly (readonly [number, number])[]) =>
	[...groupBy(all, ([value]) => value)]
		.map(([value, found]) => [value, total(found.map(([, n]) => n))] as const)
		.sort(([a], [b]) => a - b);
