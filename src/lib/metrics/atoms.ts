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
	/** Facts of one kind among the sums of a row, by reading. */
	facts(kind: string, sums: ReadonlyMap<string, Group>): number;
}

/** The kinds of a metric; facts that no count holds are of none. Throws `no such kind: …` on another name. */
export function kindsOf(columns: Columns, readings: Readonly<Record<string, Reading>>): Kinds {
	const of: Record<string, string[]> = {};
	const atoms = new Map<string, { reading: string; names: string[] }>();
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
			const known = atoms.get(kind);
			if (known) known.names.push(atom);
			else {
				atoms.set(kind, { reading: readingName, names: [atom] });
				for (const name of holders) (of[name] ??= []).push(kind);
			}
		}
	}
	return {
		all: [...new Set(Object.values(of).flat())],
		of,
		facts(kind, sums) {
			const found = atoms.get(kind);
			if (!found) throw new Error(`no such kind: ${kind}`);
			const group = sums.get(found.reading);
			return found.names.reduce((total, name) => total + (group?.atoms.get(name)?.n ?? 0), 0);
		}
	};
}
