import type { FactColumns } from './columns.ts';
import { atomsIn } from './measures.ts';
import type { Reading, States } from './question.ts';
import type { Hear } from './walk.ts';

type Table = readonly (readonly [facts: number, clients: number])[];

/** For every group: how many clients have 1, 2, 3 … facts in the states. Facts of negative clients are left out. */
export function clientTables(
	{ client }: FactColumns,
	reading: Reading,
	states: States,
	each: (hear: Hear) => void
): (group: number) => Table {
	const counted = atomsIn(reading, states);
	const tables = new Map<number, Map<number, number>>();
	const mine = new Map<number, number>();
	let current = -1;
	const close = () => {
		for (const [group, facts] of mine) {
			let table = tables.get(group);
			if (!table) tables.set(group, (table = new Map()));
			table.set(facts, (table.get(facts) ?? 0) + 1);
		}
		mine.clear();
	};
	each((row, group, atom, counts) => {
		const whose = client[row] as number;
		if (!counts || whose < 0 || !counted[atom]) return;
		if (whose !== current) close();
		current = whose;
		mine.set(group, (mine.get(group) ?? 0) + 1);
	});
	close();
	return (group) => [...(tables.get(group) ?? [])].sort(([a], [b]) => a - b);
}
