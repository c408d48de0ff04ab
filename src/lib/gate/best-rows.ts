import type { Board } from './board.ts';
import type { Totals } from './totals.ts';
import { type Candidate, place } from './cheapest-two.ts';

/** Rows that enter the same totals: one can stand in for the other. */
interface Group {
	readonly rows: readonly number[];
	/** By class of regions: the totals all of them enter. */
	readonly above: readonly (readonly number[])[];
}

/** The two cheapest rows of each group for a kind and sign, found when first asked, then kept up to date. */
export interface BestRows {
	readonly groups: readonly Group[];
	/** At most two, the cheapest first, the earlier row on a tie. */
	of(group: number, kind: number, sign: 1 | -1): readonly Candidate[];
	/** Must be told of every row in which cells were hidden. */
	refresh(rows: readonly number[]): void;
}

/** Relies on costs that only fall, which they do: a hidden cell stays hidden. */
export function createBestRows(height: number, board: Board, totals: Totals): BestRows {
	const groups = new Map<string, { index: number; rows: number[]; above: readonly number[][] }>();
	const groupOf: number[] = [];
	for (let row = 0; row < height; row++) {
		const above = totals.above.map((rows) => [...rows[row]!]);
		const key = JSON.stringify(above);
		const group = groups.get(key) ?? { index: groups.size, rows: [], above };
		groups.set(key, group);
		group.rows.push(row);
		groupOf.push(group.index);
	}
	const all = [...groups.values()];
	const lists = all.map(() => new Map<number, Candidate[]>());
	return {
		groups: all,
		of(group, kind, sign) {
			const key = sign * (kind + 1);
			const known = lists[group]!.get(key);
			if (known) return known;
			const list: Candidate[] = [];
			for (const row of all[group]!.rows) place(list, row, board.lone(row, kind, sign));
			lists[group]!.set(key, list);
			return list;
		},
		refresh(rows) {
			for (const row of rows)
				for (const [key, list] of lists[groupOf[row]!]!)
					place(list, row, board.lone(row, Math.abs(key) - 1, key > 0 ? 1 : -1));
		}
	};
}
