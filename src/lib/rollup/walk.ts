import { columnOf, type FactColumns } from './columns.ts';
import { extentOf } from './extent.ts';
import type { Grouping } from './grouping.ts';
import { KeyIndex } from './key-index.ts';
import type { Reading } from './question.ts';
import type { Atoms } from './state-of.ts';

/** Hears of a selected fact in one of its groups; `counts` is false for all but the first of a subject's facts there. */
export type Hear = (row: number, group: number, atom: number, counts: boolean) => void;

/**
 * A way through the selected facts, in their order, that can be gone more than once. With a subject, the atom heard is
 * that of its facts in the group that comes first in the order of the classes.
 */
export function walkOf(
	facts: FactColumns,
	{ subject }: Reading,
	{ base, firstStep, lastStep, range }: Grouping,
	{ of: atoms, names }: Atoms
): (hear: Hear) => void {
	const visit = (hear: (row: number, group: number) => void) => {
		for (let row = 0; row < facts.rows; row += 1) {
			const key = base[row] as number;
			if (key < 0) continue;
			const last = lastStep[row] as number;
			for (let step = firstStep[row] as number; step <= last; step += 1) hear(row, key + step);
		}
	};
	if (subject === undefined)
		return (hear) => visit((row, group) => hear(row, group, atoms[row] as number, true));
	const { values, none } = columnOf(facts, subject);
	const { low, high } = extentOf(values, none);
	const radix = high - low + 1;
	const members = new KeyIndex(range * radix, 0);
	const memberOf = (row: number, group: number) =>
		members.of(group * radix + (values[row] as number) - low);
	const first: number[] = [];
	visit((row, group) => {
		if (values[row] === none) return;
		const member = memberOf(row, group);
		first[member] = Math.min(first[member] ?? names.length, atoms[row] as number);
	});
	return (hear) => {
		const met = new Uint8Array(members.size);
		visit((row, group) => {
			if (values[row] === none) return;
			const member = memberOf(row, group);
			hear(row, group, first[member] as number, met[member] === 0);
			met[member] = 1;
		});
	};
}
