import { firstDayOf } from './calendar.ts';
import type { Cells } from './cells.ts';
import type { Dimensions, PackedColumn } from './columns.ts';
import { digitsOf, dimensionOf, meant } from './dimension.ts';
import { extentOf } from './extent.ts';
import type { Selection } from './question.ts';

/** Cells that a selection takes: where each stands among all, and its stratum, month and lattice columns. */
export interface SelectedCells {
	readonly places: Uint32Array;
	readonly stratum: Uint32Array;
	readonly month: Int32Array;
	readonly lattice: Readonly<
		Record<string, { readonly values: Uint32Array; readonly none: number }>
	>;
}

const last = new WeakMap<Cells, { key: string; selected: SelectedCells }>();

/**
 * The cells within a selection's filters and period. All questions of a view ask the same of them, so those found last
 * are kept. Throws `unknown dimension: …`, `unknown column: …` for a column off the lattice.
 */
export function selectedCells(
	cells: Cells,
	selection: Selection,
	dimensions: Dimensions
): SelectedCells {
	const { where, from, to } = selection;
	const key = JSON.stringify([where, from, to]);
	const known = last.get(cells);
	if (known?.key === key) return known.selected;
	const selected = select(cells, selection, dimensions);
	last.set(cells, { key, selected });
	return selected;
}

function select(cells: Cells, selection: Selection, dimensions: Dimensions): SelectedCells {
	const tests = testsOf(cells, selection, dimensions);
	const first = tests.find(({ column }) => column in cells.lattice);
	let places: Uint32Array = first ? listed(cells, first) : everyPlace(cells.size);
	for (const test of tests) if (test !== first) places = passing(places, test);
	const taken = <Numbers extends Uint32Array | Int32Array>(
		values: ArrayLike<number>,
		into: Numbers
	) => {
		for (let place = 0; place < places.length; place += 1)
			into[place] = values[places[place] as number] as number;
		return into;
	};
	const size = places.length;
	return {
		places,
		stratum: taken(cells.stratum, new Uint32Array(size)),
		month: taken(cells.month, new Int32Array(size)),
		lattice: Object.fromEntries(
			Object.entries(cells.lattice).map(([name, { values, none }]) => [
				name,
				{ none, values: taken(values, new Uint32Array(size)) }
			])
		)
	};
}

function everyPlace(size: number): Uint32Array {
	const places = new Uint32Array(size);
	for (let place = 0; place < size; place += 1) places[place] = place;
	return places;
}

/** Cells by value of a lattice column, and those of the values that were asked for together. */
interface Lists {
	readonly byValue: ReadonlyMap<number, readonly number[]>;
	readonly asked: Map<string, Uint32Array>;
}

const lists = new WeakMap<PackedColumn['values'], Lists>();

/** The cells that pass the test of a lattice column, in their order: from lists by value, made once. */
function listed({ lattice, size }: Cells, test: Test): Uint32Array {
	const { values } = lattice[test.column]!;
	const known = lists.get(values) ?? { byValue: placesByValue(values, size), asked: new Map() };
	lists.set(values, known);
	const taken = [...known.byValue.keys()].filter((value) => passes(test, value));
	const key = taken.join();
	const places =
		known.asked.get(key) ??
		Uint32Array.from(taken.flatMap((value) => known.byValue.get(value)!)).sort();
	known.asked.set(key, places);
	return places;
}

function placesByValue(values: PackedColumn['values'], size: number): Map<number, number[]> {
	const found = new Map<number, number[]>();
	for (let cell = 0; cell < size; cell += 1) {
		const value = values[cell] as number;
		const list = found.get(value);
		if (list) list.push(cell);
		else found.set(value, [cell]);
	}
	return found;
}

const passes = ({ isTaken, unknown }: Test, value: number): boolean =>
	(value < isTaken.length ? isTaken[value] : unknown) === 1;

/** The cells that pass a test, in their order. */
function passing(places: Uint32Array, { values, isTaken, unknown }: Test): Uint32Array {
	const found = new Uint32Array(places.length);
	let size = 0;
	for (let place = 0; place < places.length; place += 1) {
		const cell = places[place] as number;
		const value = values[cell] as number;
		found[size] = cell;
		size += value < isTaken.length ? (isTaken[value] as number) : unknown;
	}
	return found.slice(0, size);
}

/** Which values of a column are taken; those beyond the list are as `unknown` says. */
interface Test {
	/** `stratum`, `month`, or a column of the lattice. */
	readonly column: string;
	readonly values: ArrayLike<number>;
	readonly isTaken: Uint8Array;
	readonly unknown: 0 | 1;
}

function testsOf(cells: Cells, { where, from, to }: Selection, dimensions: Dimensions): Test[] {
	const tests = Object.entries(where).map(([name, words]): Test => {
		const dimension = dimensionOf(cells.reading, dimensions, name);
		const { words: all, place } = digitsOf(dimension);
		const asked = new Set(meant(dimension, words));
		const chosen = all.map((word) => asked.has(word));
		const isTaken = (value: number) => (chosen[place(value)] ? 1 : 0);
		const { values, none } = columnOf(cells, dimension.of);
		const length = dimension.codes.length;
		return {
			column: dimension.of,
			values,
			// The value that stands for none lies beyond the codes, or is none of them.
			isTaken: Uint8Array.from({ length }, (_, value) => isTaken(value === none ? -1 : value)),
			unknown: isTaken(-1)
		};
	});
	if (cells.reading.asOf || (from === null && to === null)) return tests;
	const { low, high } = extentOf(cells.month, NaN);
	const isIn = (month: number) =>
		(from === null || firstDayOf(month) >= from) && (to === null || firstDayOf(month + 1) <= to);
	const isTaken = Uint8Array.from({ length: Math.max(0, high - low + 1) }, (_, place) =>
		isIn(low + place) ? 1 : 0
	);
	const values = cells.month.map((month) => month - low);
	return [{ column: 'month', values, isTaken, unknown: 0 }, ...tests];
}

function columnOf({ stratum, lattice }: Cells, of: string) {
	const column = of === 'stratum' ? { values: stratum, none: -1 } : lattice[of];
	if (!column) throw new Error(`unknown column: ${of}`);
	return column;
}
