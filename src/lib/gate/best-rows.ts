import type { Board } from './board.ts';
import type { Kind } from './kinds.ts';
import type { Totals } from './totals.ts';

/** Rows that enter the same totals: one can stand in for the other. */
export interface Group {
	readonly rows: readonly number[];
	/** By class of regions: the totals all of them enter. */
	readonly above: readonly (readonly number[])[];
}

/** A row and what it would cost there alone. */
export interface Candidate {
	readonly row: number;
	readonly cost: number;
}

/** The two cheapest rows of each group for each kind and sign, kept up to date while cells get hidden. */
export interface BestRows {
	readonly groups: readonly Group[];
	/** At most two, the cheapest first, the earlier row on a tie. */
	of(group: number, kind: number, sign: 1 | -1): readonly Candidate[];
	/** Must be told of every row in which cells were hidden. */
	refresh(rows: readonly number[]): void;
}

/** Costs must only fall, which they do: a hidden cell stays hidden. */
export function createBestRows(
	height: number,
	board: Board,
	kinds: readonly Kind[],
	totals: Totals
): BestRows {
	const groups: { rows: number[]; above: (readonly number[])[] }[] = [];
	const groupOf: number[] = [];
	const known = new Map<string, number>();
	for (let row = 0; row < height; row++) {
		const above = totals.above.map((rows) => rows[row]!);
		const key = JSON.stringify(above);
		const group = known.get(key) ?? groups.push({ rows: [], above }) - 1;
		known.set(key, group);
		groups[group]!.rows.push(row);
		groupOf.push(group);
	}
	const best = groups.map(() => kinds.map((): [Candidate[], Candidate[]] => [[], []]));
	const all = Array.from({ length: height }, (_, row) => row);
	refresh(all);
	return {
		groups,
		of: (group, kind, sign) => best[group]![kind]![sign > 0 ? 0 : 1],
		refresh
	};

	function refresh(rows: readonly number[]): void {
		for (const row of rows)
			kinds.forEach((_, kind) => {
				place(row, kind, 1);
				place(row, kind, -1);
			});
	}

	function place(row: number, kind: number, sign: 1 | -1): void {
		const list = best[groupOf[row]!]![kind]![sign > 0 ? 0 : 1];
		const cost = board.lone(row, kind, sign);
		const at = list.findIndex((candidate) => candidate.row === row);
		if (at >= 0) list.splice(at, 1);
		else if (list.length === 2 && !before({ row, cost }, list[1]!)) return;
		if (cost === Infinity) return;
		list.push({ row, cost });
		list.sort((a, b) => (before(a, b) ? -1 : 1));
		if (list.length > 2) list.pop();
	}
}

function before(a: Candidate, b: Candidate): boolean {
	return a.cost < b.cost || (a.cost === b.cost && a.row < b.row);
}
