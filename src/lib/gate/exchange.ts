import type { BestRows } from './best-rows.ts';
import type { Board, Move } from './board.ts';
import type { Kind } from './kinds.ts';
import type { Totals } from './totals.ts';

interface SearchInput {
	readonly board: Board;
	readonly best: BestRows;
	readonly kinds: readonly Kind[];
	readonly totals: Totals;
	readonly width: number;
}

const signs = [1, -1] as const;

/**
 * The cheapest exchange of one or two moves that changes a cell: another table, whole and without negative
 * facts, in which every cell that stays shown keeps its value. One fact may come or go alone, change its kind
 * within a row, change its row, or both; totals change with their parts. Null where there is none.
 */
export function cheapestExchange(
	{ board, best, kinds, totals, width }: SearchInput,
	cell: number
): readonly Move[] | null {
	const column = cell % width;
	const row = (cell - column) / width;
	const firsts = kinds
		.flatMap((kind, index) => (kind.columns.includes(column) ? [index] : []))
		.flatMap((kind) => signs.flatMap((sign) => startsOf(kind, sign)))
		.sort((a, b) => a.cost - b.cost);
	let found: readonly Move[] | null = null;
	let least = Infinity;
	const attempt = (moves: readonly Move[]) => {
		const cost = board.cost(moves, cell, least);
		if (cost >= least) return;
		found = moves;
		least = cost;
	};
	for (const { move, cost } of firsts) {
		if (cost >= least) break;
		attempt([move]);
		withPartners(move, cost, [move.kind], [move.sign === 1 ? -1 : 1]);
	}
	for (const { move, cost } of firsts) {
		if (least === 0) break;
		withPartners(move, cost, kinds.keys(), signs);
		for (const kind of kinds.keys())
			for (const sign of signs)
				if (kind !== move.kind) attempt([move, { row: move.row, kind, sign }]);
	}
	return found;

	function startsOf(kind: number, sign: 1 | -1): { move: Move; cost: number }[] {
		const { regions } = kinds[kind]!;
		const below = regions.some((region) => totals.isTotal[totals.classOf[region]!]![row]);
		if (!below) {
			const cost = board.lone(row, kind, sign);
			return cost < Infinity ? [{ move: { row, kind, sign }, cost }] : [];
		}
		return best.groups.flatMap(({ above }, group) =>
			regions.some((region) => above[totals.classOf[region]!]!.includes(row))
				? best
						.of(group, kind, sign)
						.map((candidate) => ({ move: { row: candidate.row, kind, sign }, cost: candidate.cost }))
				: []
		);
	}

	function withPartners(
		move: Move,
		cost: number,
		partners: Iterable<number>,
		directions: readonly (1 | -1)[]
	): void {
		for (const kind of partners)
			for (const sign of directions)
				for (const group of best.groups.keys())
					for (const partner of best.of(group, kind, sign)) {
						if (partner.row === move.row) continue;
						if (cost + partner.cost < least) attempt([move, { row: partner.row, kind, sign }]);
						break;
					}
	}
}
