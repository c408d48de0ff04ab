import type { CountTable } from './count-table.ts';
import type { Kind } from './kinds.ts';
import type { Totals } from './totals.ts';
import type { Twins } from './twins.ts';
import { worth } from './worth.ts';

/** What a cell shows: its value, `<k`, or `··` (also what nobody sees in any case). */
export const shown = 0;
export const few = 1;
export const linked = 2;

/** One fact of each region of a kind comes to a row (+1) or leaves it (-1). */
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
	/**
	 * What must be hidden for moves, made together, to go unseen: its worth; infinite where they make no
	 * table, or leave the cell `changing` as it was. Stops early, with any number above `bound`, past it.
	 */
	cost(moves: readonly Move[], changing: number | null, bound: number): number;
	/** The part of that cost which a single move has in its own row: what no other move elsewhere can lower. */
	lone(row: number, kind: number, sign: 1 | -1): number;
	/** Hides what moves need to go unseen; the rows that changed. */
	hide(moves: readonly Move[]): number[];
}

interface BoardInput {
	readonly table: CountTable;
	readonly kinds: readonly Kind[];
	readonly totals: Totals;
	readonly twins: Twins;
	readonly weights: Float64Array;
	/** Least value a reader knows each cell to have, when it is hidden. */
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
	const stamp = new Uint32Array(value.length);
	let turn = 0;
	let touched: number[] = [];

	function make(moves: readonly Move[]): void {
		turn += 1;
		touched = [];
		for (const { row, kind, sign } of moves)
			for (const region of kinds[kind]!.regions) {
				add(row, region, sign);
				for (const total of totals.above[totals.classOf[region]!]![row]!) add(total, region, sign);
			}
	}

	function add(row: number, region: number, sign: number): void {
		for (const column of regions[region]!) {
			const cell = row * width + column;
			if (stamp[cell] !== turn) {
				stamp[cell] = turn;
				touched.push(cell);
			}
			change[cell]! += sign;
		}
	}

	function unmake(): void {
		for (const cell of touched) change[cell] = 0;
	}

	function isTable(moves: readonly Move[]): boolean {
		return moves.every(({ row, kind, sign }, index) =>
			kinds[kind]!.regions.every((region) => {
				if (totals.isTotal[totals.classOf[region]!]![row]) return false;
				if (sign > 0) return true;
				const before = moves.slice(0, index).filter((move) => move.row === row);
				const taken = before.filter(
					(move) => move.sign < 0 && kinds[move.kind]!.regions.includes(region)
				);
				return facts[row * regions.length + region]! > taken.length;
			})
		);
	}

	function costOf(cell: number): number {
		const by = change[cell]!;
		if (by === 0) return 0;
		const after = value[cell]! + by;
		if (after < floor[cell]!) return Infinity;
		const own =
			state[cell] === shown
				? weights[cell]!
				: state[cell] === few && (after < 1 || after >= k)
					? worth.sign
					: 0;
		const column = cell % width;
		const row = (cell - column) / width;
		const torn = twins.of[column]!.some(
			(twin) => change[row * width + twin] !== by && twins.equal(row, column, twin)
		);
		return own + (torn ? worth.mirror : 0);
	}

	return {
		state,
		safe,
		cost(moves, changing, bound) {
			if (!isTable(moves)) return Infinity;
			make(moves);
			let cost = changing !== null && change[changing] === 0 ? Infinity : 0;
			for (let i = 0; i < touched.length && cost < bound; i++) cost += costOf(touched[i]!);
			unmake();
			return cost;
		},
		lone(row, kind, sign) {
			if (!isTable([{ row, kind, sign }])) return Infinity;
			turn += 1;
			touched = [];
			for (const region of kinds[kind]!.regions) add(row, region, sign);
			const cost = touched.reduce((sum, cell) => sum + costOf(cell), 0);
			unmake();
			return cost;
		},
		hide(moves) {
			make(moves);
			for (const cell of touched) {
				if (change[cell] === 0) continue;
				const after = value[cell]! + change[cell]!;
				if (state[cell] === shown || (state[cell] === few && (after < 1 || after >= k)))
					state[cell] = linked;
				safe[cell] = 1;
				const column = cell % width;
				const base = cell - column;
				for (const twin of twins.of[column]!)
					if (
						change[base + twin] !== change[cell] &&
						state[base + twin] === shown &&
						weights[base + twin]! < worth.headline &&
						twins.equal(base / width, column, twin)
					)
						state[base + twin] = linked;
			}
			const rows = new Set(touched.map((cell) => Math.floor(cell / width)));
			unmake();
			return [...rows];
		}
	};
}
