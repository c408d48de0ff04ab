import type { BestRows } from './best-rows.ts';
import type { Board, Move } from './board.ts';
import type { Kind } from './kinds.ts';
import type { Totals } from './totals.ts';
import { worth } from './worth.ts';

interface SearchInput {
	readonly board: Board;
	readonly best: BestRows;
	readonly kinds: readonly Kind[];
	/** Kinds that change each column. */
	readonly kindsOf: readonly (readonly number[])[];
	readonly totals: Totals;
	readonly width: number;
}

interface Start {
	readonly move: Move;
	readonly cost: number;
}

const signs = [1, -1] as const;

/**
 * The cheapest exchange of one or two moves that changes a cell: another table, whole and without negative
 * facts, in which every cell that stays shown keeps its value; totals change with their parts. Tried are a move
 * alone and a move with its opposite in another row; any two moves only where those would cost a total, a zero
 * or more. Ties: the earlier column, then the earlier row. Null where there is none.
 */
export function cheapestExchange(
	{ board, best, kinds, kindsOf, totals, width }: SearchInput,
	cell: number
): readonly Move[] | null {
	const column = cell % width;
	const row = (cell - column) / width;
	const starts = kindsOf[column]!.flatMap((kind) =>
		signs.flatMap((sign) => startsOf(kind, sign))
	).sort((a, b) => a.cost - b.cost);
	let found: readonly Move[] | null = null;
	let least = Infinity;
	for (const start of starts) {
		if (start.cost >= least) break;
		attempt([start.move]);
		withPartners(start, start.move.kind, start.move.sign === 1 ? -1 : 1);
	}
	if (least < worth.total) return found;
	for (const start of starts)
		for (const kind of kinds.keys()) for (const sign of signs) withPartners(start, kind, sign);
	return found;

	function attempt(moves: readonly Move[]): void {
		const cost = board.cost(moves, cell, least);
		if (cost >= least) return;
		found = moves;
		least = cost;
	}

	/** The row itself, or where it is a total the best rows below it. */
	function startsOf(kind: number, sign: 1 | -1): Start[] {
		const cost = board.lone(row, kind, sign);
		if (cost < Infinity) return [{ move: { row, kind, sign }, cost }];
		const classes = kinds[kind]!.parts.map(({ region }) => totals.classOf[region]!);
		if (classes.some((of) => totals.isTotal[of]![row]))
			return best.groups.flatMap(({ above }, group) =>
				classes.some((of) => above[of]!.includes(row))
					? best
							.of(group, kind, sign)
							.map((at) => ({ move: { row: at.row, kind, sign }, cost: at.cost }))
					: []
			);
		return [];
	}

	function withPartners({ move, cost }: Start, kind: number, sign: 1 | -1): void {
		for (const group of best.groups.keys()) {
			const partner = best.of(group, kind, sign).find((candidate) => candidate.row !== move.row);
			if (partner && cost + partner.cost < least) attempt([move, { row: partner.row, kind, sign }]);
		}
	}
}
