import type { CountTable } from './count-table.ts';
import type { Kind } from './kinds.ts';
import type { Totals } from './totals.ts';
import type { Twins } from './twins.ts';
import { worth } from './worth.ts';

/** What a cell shows: its value, `<k`, or `··` (also what nobody sees in any case). */
export const shown = 0;
export const few = 1;
const linked = 2;

/** A kind of change made to a row, or turned around. Moves made together are in different rows. */
export interface Move {
	readonly row: number;
	readonly kind: number;
	readonly sign: 1 | -1;
}

/** A table of counts with what is hidden of it so far. */
export interface Board {
	readonly state: Uint8Array;
	/** 1 where another table that shows the same is known to hold another value. */
	readonly safe: Uint8Array;
	/** The worth of what must be hidden in the row of a move, totals apart; infinite where it makes no table. */
	lone(row: number, kind: number, sign: 1 | -1): number;
	/**
	 * The worth of what must be hidden for moves to go unseen; infinite where they leave the cell `changing` as it
	 * was. At or past `bound` any number from it on.
	 */
	cost(moves: readonly Move[], changing: number, bound: number): number;
	/** Hides what moves need to go unseen; the rows that changed. */
	hide(moves: readonly Move[]): number[];
}

interface BoardInput {
	readonly table: CountTable;
	readonly kinds: readonly Kind[];
	readonly totals: Totals;
	readonly twins: Twins;
	readonly weights: Float64Array;
	/** Least value a reader knows a cell to have once it is hidden. */
	readonly floor: Float64Array;
	readonly k: number;
}

/** The board with nothing hidden but counts about few clients. */
export function createBoard({ table, kinds, totals, twins, weights, floor, k }: BoardInput): Board {
	const { width, value, regions, facts } = table;
	const state = new Uint8Array(value.length);
	value.forEach((count, cell) => {
		if (table.blank[cell]) state[cell] = linked;
		else if (table.few[cell]) state[cell] = count < k ? few : linked;
	});
	const safe = new Uint8Array(value.length);
	const change = new Int8Array(value.length);
	const touched: number[] = [];

	function make(moves: readonly Move[]): void {
		for (const { row, kind, sign } of moves)
			for (const { region, by } of kinds[kind]!.parts) {
				add(row, region, by * sign);
				for (const total of totals.above[totals.classOf[region]!]![row]!)
					add(total, region, by * sign);
			}
	}

	function add(row: number, region: number, by: number): void {
		for (const column of regions[region]!) {
			const cell = row * width + column;
			if (change[cell] === 0) touched.push(cell);
			change[cell]! += by;
		}
	}

	/** Cells that change, each once; forgets the moves. */
	function unmake<Result>(read: (cell: number, by: number) => Result): Result[] {
		const cells = [...new Set(touched)].filter((cell) => change[cell] !== 0);
		const results = cells.map((cell) => read(cell, change[cell]!));
		for (const cell of touched) change[cell] = 0;
		touched.length = 0;
		return results;
	}

	function isPossible(row: number, kind: number, sign: number): boolean {
		for (const { region, by } of kinds[kind]!.parts) {
			if (totals.isTotal[totals.classOf[region]!]![row]) return false;
			if (by * sign < 0 && facts[row * regions.length + region] === 0) return false;
		}
		return true;
	}

	function price(cell: number, by: number): number {
		const after = value[cell]! + by;
		if (after < floor[cell]!) return Infinity;
		if (state[cell] === shown) return weights[cell]!;
		return state[cell] === few && (after < 1 || after >= k) ? worth.sign : 0;
	}

	function isTorn(cell: number, by: number, twin: number): boolean {
		const column = cell % width;
		const base = cell - column;
		return change[base + twin] !== by && twins.equal(base / width, column, twin);
	}

	return {
		state,
		safe,
		lone(row, kind, sign) {
			if (!isPossible(row, kind, sign)) return Infinity;
			let cost = 0;
			for (const { column, by, torn } of kinds[kind]!.effects) {
				cost += price(row * width + column, by * sign);
				for (const twin of torn) if (twins.equal(row, column, twin)) cost += worth.mirror;
			}
			return cost;
		},
		cost(moves, changing, bound) {
			make(moves);
			let cost = change[changing] === 0 ? Infinity : 0;
			unmake((cell, by) => {
				if (cost >= bound) return;
				cost += price(cell, by);
				for (const twin of twins.of[cell % width]!)
					if (isTorn(cell, by, twin)) cost += worth.mirror;
			});
			return cost;
		},
		hide(moves) {
			make(moves);
			const changed = unmake((cell, by) => {
				if (price(cell, by) > 0 || state[cell] === shown) state[cell] = linked;
				safe[cell] = 1;
				for (const twin of twins.of[cell % width]!) {
					const other = cell - (cell % width) + twin;
					if (isTorn(cell, by, twin) && weights[other]! < worth.headline && state[other] === shown)
						state[other] = linked;
				}
				return Math.floor(cell / width);
			});
			return [...new Set(changed)];
		}
	};
}
