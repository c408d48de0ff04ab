import { monthOf, spanOf, type MonthSpan } from './calendar.ts';
import { CLIENT_CAP } from './capped-clients.ts';
import { columnOf, type FactColumns, type FactSource, type PackedColumn } from './columns.ts';
import { extentOf } from './extent.ts';
import { uncut, type Cut, type ReadContext, type Reading } from './question.ts';
import { atomsOf } from './state-of.ts';
import { Tally } from './tally.ts';
import { ValueCounts } from './value-counts.ts';

/** Lists of all cells one after another: those of cell `i` stand from `starts[i]` up to before `starts[i + 1]`. */
export interface ValuePairs {
	readonly starts: Uint32Array;
	readonly values: Int32Array;
	readonly counts: Uint32Array;
}

/**
 * A reading's facts summed to stratum x month x lattice columns x atom, ascending in this order; cells without a
 * fact are not there. All in typed arrays, so that they travel and are kept as they are.
 */
export interface Cells {
	readonly reading: Reading;
	/** The period whose facts they hold; open: all facts. */
	readonly cut: Cut;
	/** Names of the atoms by number. */
	readonly atoms: readonly string[];
	readonly span: MonthSpan;
	readonly size: number;
	readonly stratum: Uint32Array;
	/** Months since January 1970 of the day that dates the facts. */
	readonly month: Int32Array;
	/** Values of each lattice column. */
	readonly lattice: Readonly<Record<string, PackedColumn>>;
	readonly atom: Uint16Array;
	readonly n: Uint32Array;
	readonly sums: Readonly<Record<string, Float64Array>>;
	readonly values: Readonly<Record<string, ValuePairs>>;
	/** The clients of each cell as `AtomSum` lists them, all one after another. */
	readonly clientStarts: Uint32Array;
	readonly clients: Int32Array;
}

interface Keyed {
	readonly values: ArrayLike<number>;
	readonly none: number;
}

/** A column as a digit of a cell's key: 0 is `none`, 1 the lowest value. */
interface Place {
	readonly low: number;
	readonly none: number;
	readonly radix: number;
}

/** Sums a reading's facts, or those of a period, to cells: one pass, after the facts are sorted into states. */
export function cellsOf(
	{ columns: facts, lattice: all }: Omit<FactSource, 'dimensions'>,
	reading: Reading,
	context: ReadContext,
	cut: Cut = uncut
): Cells {
	const lattice = reading.lattice ?? all;
	const { names, of: atoms } = atomsOf(facts, reading, context);
	const months = monthsOf(facts, reading, cut);
	const packed = lattice.map((name) => columnOf(facts, name));
	const keyed: Keyed[] = [
		{ values: facts.stratum, none: -1 },
		{ values: months, none: UNDATED },
		...packed
	];
	const places = keyed.map(placeOf);
	const keys = keysOf(keyed, places, atoms, names.length);
	const range = places.reduce((product, { radix }) => product * radix, names.length);
	const summed = (reading.sums ?? []).map((name) => columnOf(facts, name));
	const tally = new Tally(range, facts.rows / 8, summed.length);
	const subject = reading.subject === undefined ? null : columnOf(facts, reading.subject);
	const slots = new Int32Array(facts.rows).fill(-1);
	for (let row = 0; row < facts.rows; row += 1) {
		if (months[row] === UNDATED || (subject && subject.values[row] === subject.none)) continue;
		const slot = tally.slot(keys[row] as number);
		slots[row] = slot;
		tally.n[slot] = (tally.n[slot] as number) + 1;
		tally.clients.add(slot, facts.client[row] as number);
		for (let index = 0; index < summed.length; index += 1) {
			const { values, none } = summed[index] as PackedColumn;
			const value = values[row] as number;
			const sums = tally.sums[index] as number[];
			if (value !== none) sums[slot] = (sums[slot] as number) + value;
		}
	}
	const order = tally.keys.ascending();
	const size = order.length;
	const digit = (index: number) => digitsAt(tally, order, places, names.length, index);
	const valuesOf = (name: string) => pairsOf(columnOf(facts, name), slots, order);
	const lists = Array.from(order, (slot) => tally.clients.of(slot));
	return {
		reading,
		cut,
		atoms: names,
		span: spanOf(context),
		size,
		stratum: Uint32Array.from(digit(0)),
		month: Int32Array.from(digit(1)),
		lattice: Object.fromEntries(
			lattice.map((name, index) => {
				const { values, none, words } = packed[index] as PackedColumn;
				const kind = values.constructor as Uint8ArrayConstructor;
				return [name, { values: kind.from(digit(index + 2)), none, ...(words && { words }) }];
			})
		),
		atom: Uint16Array.from(order, (slot) => (tally.keys.keys[slot] as number) % names.length),
		n: Uint32Array.from(order, (slot) => tally.n[slot] as number),
		sums: Object.fromEntries(
			(reading.sums ?? []).map((name, index) => [
				name,
				Float64Array.from(order, (slot) => tally.sums[index]?.[slot] as number)
			])
		),
		values: Object.fromEntries((reading.quantiles ?? []).map((name) => [name, valuesOf(name)])),
		...listed(lists)
	};
}

const UNDATED = 0x7fffffff;

/** Month of every fact, `UNDATED` where the day is missing or outside the period. */
function monthsOf(facts: FactColumns, { dated }: Reading, { from, to }: Cut): Int32Array {
	const { values, none } = columnOf(facts, dated);
	const known = new Map<number, number>([[none, UNDATED]]);
	const months = new Int32Array(facts.rows);
	for (let row = 0; row < months.length; row += 1) {
		const day = values[row] as number;
		let month = known.get(day);
		if (month === undefined) {
			const isOut = (from !== null && day < from) || (to !== null && day >= to);
			known.set(day, (month = isOut ? UNDATED : monthOf(day)));
		}
		months[row] = month;
	}
	return months;
}

function placeOf({ values, none }: Keyed): Place {
	const { low, high } = extentOf(values, none);
	return { low, none, radix: high - low + 2 };
}

/** Keys in mixed radix, the first column the highest digit and the atom the lowest. */
function keysOf(
	columns: readonly Keyed[],
	places: readonly Place[],
	atoms: Uint16Array,
	atomCount: number
): Float64Array {
	const keys = new Float64Array(atoms.length);
	columns.forEach(({ values }, index) => {
		const { low, none, radix } = places[index] as Place;
		for (let row = 0; row < keys.length; row += 1) {
			const value = values[row] as number;
			keys[row] = (keys[row] as number) * radix + (value === none ? 0 : value - low + 1);
		}
	});
	for (let row = 0; row < keys.length; row += 1)
		keys[row] = (keys[row] as number) * atomCount + (atoms[row] as number);
	return keys;
}

/** Values of one column by cell, read back from the keys. */
function digitsAt(
	{ keys }: Tally,
	order: Uint32Array,
	places: readonly Place[],
	atoms: number,
	index: number
): number[] {
	const { low, none, radix } = places[index] as Place;
	const stride = places.slice(index + 1).reduce((product, { radix }) => product * radix, atoms);
	return Array.from(order, (slot) => {
		const digit = Math.floor((keys.keys[slot] as number) / stride) % radix;
		return digit === 0 ? none : digit - 1 + low;
	});
}

function pairsOf(
	{ values, none }: PackedColumn,
	slots: Int32Array,
	order: Uint32Array
): ValuePairs {
	const cellOf = new Uint32Array(order.length);
	order.forEach((slot, cell) => (cellOf[slot] = cell));
	const counts = new ValueCounts(order.length, extentOf(values, none), slots.length, false);
	for (let row = 0; row < slots.length; row += 1) {
		const slot = slots[row] as number;
		const value = values[row] as number;
		if (slot >= 0 && value !== none) counts.add(cellOf[slot] as number, value, 1, 0);
	}
	const starts = new Uint32Array(order.length + 1);
	const found: number[] = [];
	const times: number[] = [];
	counts.each((cell, value, count) => {
		starts[cell + 1] = (starts[cell + 1] as number) + 1;
		found.push(value);
		times.push(count);
	});
	for (let cell = 0; cell < order.length; cell += 1)
		starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
	return { starts, values: Int32Array.from(found), counts: Uint32Array.from(times) };
}

function listed(lists: readonly Int32Array[]) {
	const clientStarts = new Uint32Array(lists.length + 1);
	const clients = new Int32Array(lists.length * CLIENT_CAP);
	let end = 0;
	lists.forEach((list, cell) => {
		clients.set(list, end);
		end += list.length;
		clientStarts[cell + 1] = end;
	});
	return { clientStarts, clients: clients.slice(0, end) };
}
