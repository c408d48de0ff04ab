import { atomsIn } from '#lib/rollup/measures.ts';
import type { Group, Reading } from '#lib/rollup/question.ts';
import { atomNames } from '#lib/rollup/state-of.ts';
import type { Columns } from './column.ts';

/** The smallest disjoint kinds of facts that a metric's counts tell apart. */
export interface Kinds {
	/** Names of all kinds that some count holds. */
	readonly all: readonly string[];
	/** Names of the kinds a count adds: two counts share a name exactly where they share facts. */
	readonly of: Readonly<Record<string, readonly string[]>>;
	/** Names of the kinds that a row has facts of. */
	met(sums: ReadonlyMap<string, Group>): Iterable<string>;
	/** Facts of one kind among the sums of a row, by reading. */
	facts(kind: string, sums: ReadonlyMap<string, Group>): number;
}

/** The kinds of a metric; facts that no count holds are of none. Throws `no such kind: …` on another name. */
export function kindsOf(columns: Columns, readings: Readonly<Record<string, Reading>>): Kinds {
	const of: Record<string, string[]> = {};
	const all = new Map<string, string>();
	const kindOf: Record<string, Map<string, string>> = {};
	for (const [readingName, reading] of Object.entries(readings)) {
		const counts = Object.entries(columns).flatMap(([name, column]) =>
			column.kind === 'count' && column.reading === readingName
				? [{ name, held: atomsIn(reading, column.states) }]
				: []
		);
		if (counts.length === 0) continue;
		for (const [number, atom] of atomNames(reading).entries()) {
			const holders = counts.filter(({ held }) => held[number]).map(({ name }) => name);
			const kind = `${readingName}: ${holders.join(' ')}`;
			(kindOf[readingName] ??= new Map()).set(atom, kind);
			if (all.has(kind)) continue;
			all.set(kind, readingName);
			for (const name of holders) (of[name] ??= []).push(kind);
		}
	}
	const counted = new WeakMap<Group, ReadonlyMap<string, number>>();
	const countsOf = (group: Group, kinds: ReadonlyMap<string, string>) => {
		const known = counted.get(group);
		if (known) return known;
		const counts = new Map<string, number>();
		for (const [atom, { n }] of group.atoms) {
			const kind = kinds.get(atom)!;
			counts.set(kind, (counts.get(kind) ?? 0) + n);
		}
		counted.set(group, counts);
		return counts;
	};
	return {
		all: [...new Set(Object.values(of).flat())],
		of,
		*met(sums) {
			for (const [reading, group] of sums) {
				const kinds = kindOf[reading];
				if (kinds) yield* countsOf(group, kinds).keys();
			}
		},
		facts(kind, sums) {
			const reading = all.get(kind);
			if (reading === undefined) throw new Error(`no such kind: ${kind}`);
			const group = sums.get(reading);
			return group ? (countsOf(group, kindOf[reading]!).get(kind) ?? 0) : 0;
		}
	};
}
