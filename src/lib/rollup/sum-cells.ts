import { groupsOf } from './answer.ts';
import type { Cells, ValuePairs } from './cells.ts';
import type { Dimensions } from './columns.ts';
import { extentOf } from './extent.ts';
import { groupingOf } from './grouping.ts';
import { uncut, type Group, type Selection } from './question.ts';
import { selectedCells } from './selected-cells.ts';
import { Tally } from './tally.ts';
import { ValueCounts } from './value-counts.ts';

/** What was summed last of each, by selection: panels of one view share their totals. */
const summed = new WeakMap<Cells, Map<string, Group[]>>();
const sumsKept = 8;

/**
 * The answer to a selection out of the cells it needs (see `cutFor`), in the order of its groups; groups without a
 * fact are not there. Throws `unknown dimension: …`, `unknown column: …` for a column off the lattice.
 */
export function sumCells(cells: Cells, asked: Selection, dimensions: Dimensions): Group[] {
	const known = summed.get(cells) ?? new Map<string, Group[]>();
	summed.set(cells, known);
	const key = JSON.stringify(asked);
	const groups = known.get(key) ?? sum(cells, asked, dimensions);
	known.delete(key);
	known.set(key, groups);
	if (known.size > sumsKept) known.delete(known.keys().next().value as string);
	return groups;
}

function sum(cells: Cells, asked: Selection, dimensions: Dimensions): Group[] {
	// Cells of the period itself: nothing is left to be cut, and their months may be parts of months.
	const isCut = cells.cut.from !== null || cells.cut.to !== null;
	const selection = isCut ? { ...asked, ...uncut } : asked;
	const { reading, atoms, span } = cells;
	const { places, stratum, month, lattice } = selectedCells(cells, selection, dimensions);
	const grouping = groupingOf(
		{
			rows: places.length,
			stratum,
			columns: lattice,
			dates: month,
			undated: NaN,
			unit: 'month',
			span
		},
		reading,
		{ ...selection, where: {} },
		dimensions
	);
	const { base, firstStep, lastStep } = grouping;
	const sums = Object.values(cells.sums);
	const byValue = Object.entries(cells.values);
	const tally = new Tally(grouping.range * atoms.length, places.length / 4, sums.length);
	/** Cells and the slots they go to, pair by pair. */
	const taken: number[] = [];
	for (let place = 0; place < places.length; place += 1) {
		const cell = places[place] as number;
		const key = base[place] as number;
		for (let step = firstStep[place] as number; step <= (lastStep[place] as number); step += 1) {
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
	const values = () =>
		byValue.map(([column, pairs]) => [column, summedPairs(pairs, taken, tally.keys.size)] as const);
	const quantiles = Object.keys(cells.values);
	const added = { grouping, atoms, tally, sums: Object.keys(cells.sums), quantiles, values };
	return [...groupsOf(added).values()];
}

function summedPairs(
	{ starts, values, counts }: ValuePairs,
	taken: readonly number[],
	slots: number
): ValueCounts {
	const summed = new ValueCounts(slots, extentOf(values, NaN), taken.length, false);
	for (let index = 0; index < taken.length; index += 2) {
		const cell = taken[index] as number;
		const slot = taken[index + 1] as number;
		const end = starts[cell + 1] as number;
		for (let pair = starts[cell] as number; pair < end; pair += 1)
			summed.add(slot, values[pair] as number, counts[pair] as number, 0);
	}
	return summed;
}
