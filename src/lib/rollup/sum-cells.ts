import { groupsOf } from './answer.ts';
import type { Cells, ValuePairs } from './cells.ts';
import type { Dimensions } from './columns.ts';
import { extentOf } from './extent.ts';
import { groupingOf } from './grouping.ts';
import type { Group, Selection } from './question.ts';
import { Tally, ValueCounts } from './tally.ts';

/**
 * The answer to a selection that is on the lattice (see `onLattice`), in the order of its groups; groups without a
 * fact are not there. Throws `unknown dimension: …`, `unknown column: …` for a column off the lattice.
 */
export function sumCells(cells: Cells, selection: Selection, dimensions: Dimensions): Group[] {
	const { reading, atoms, size, lattice, stratum, month, span } = cells;
	const dated = { dates: month, undated: NaN, unit: 'month', span } as const;
	const grouping = groupingOf(
		{ rows: size, stratum, columns: lattice, ...dated },
		reading,
		selection,
		dimensions
	);
	const { base, firstStep, lastStep } = grouping;
	const sums = Object.values(cells.sums);
	const byValue = Object.entries(cells.values);
	const tally = new Tally(grouping.range * atoms.length, size / 4, sums.length);
	/** Cells and the slots they go to, pair by pair. */
	const taken: number[] = [];
	for (let cell = 0; cell < size; cell += 1) {
		const key = base[cell] as number;
		if (key < 0) continue;
		for (let step = firstStep[cell] as number; step <= (lastStep[cell] as number); step += 1) {
			const slot = tally.slot((key + step) * atoms.length + (cells.atom[cell] as number));
			if (byValue.length > 0) taken.push(cell, slot);
			tally.n[slot] = (tally.n[slot] as number) + (cells.n[cell] as number);
			for (let index = 0; index < sums.length; index += 1) {
				const so = tally.sums[index] as number[];
				so[slot] = (so[slot] as number) + (sums[index]?.[cell] as number);
			}
			const start = cells.clientStarts[cell] as number;
			tally.clients.merge(slot, cells.clients, start, cells.clientStarts[cell + 1] as number);
		}
	}
	const values = byValue.map(
		([column, pairs]) => [column, summedPairs(pairs, taken, tally.keys.size)] as const
	);
	const summed = { grouping, atoms, tally, sums: Object.keys(cells.sums), values };
	return [...groupsOf(summed).values()];
}

function summedPairs(
	{ starts, values, counts }: ValuePairs,
	taken: readonly number[],
	slots: number
): ValueCounts {
	const { low, high } = extentOf(values, NaN);
	const summed = new ValueCounts(slots, low, high, false);
	for (let index = 0; index < taken.length; index += 2) {
		const cell = taken[index] as number;
		const slot = taken[index + 1] as number;
		const end = starts[cell + 1] as number;
		for (let pair = starts[cell] as number; pair < end; pair += 1)
			summed.add(slot, values[pair] as number, counts[pair] as number, 0);
	}
	return summed;
}
