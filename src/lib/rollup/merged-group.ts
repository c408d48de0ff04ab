import { clientsOf, mergeBins } from './measures.ts';
import type { AtomSum, Group } from './question.ts';

/** All of each key, keys in the order they are first met. */
export function groupBy<T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
	return groups;
}

/** One group out of the same group of several parts; atoms in the order of `names`. */
export function merged(groups: readonly Group[], names: readonly string[]): Group {
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
