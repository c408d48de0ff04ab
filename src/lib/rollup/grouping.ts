import { firstDayOf, wholeMonths, type MonthSpan } from './calendar.ts';
import { firstDayOfStep, stepsOfDay, stepsOfMonth } from './steps.ts';
import type { Dimensions } from './columns.ts';
import { digitsOf, dimensionOf, meant, type Digits } from './dimension.ts';
import type { Reading, Selection } from './question.ts';

/** What is grouped: facts, each with a day, or cells, each with a month (since January 1970). */
export interface Datings {
	readonly rows: number;
	readonly stratum: ArrayLike<number>;
	readonly columns: Readonly<
		Record<string, { readonly values: ArrayLike<number>; readonly none: number }>
	>;
	readonly dates: ArrayLike<number>;
	/** Stands for no date. */
	readonly undated: number;
	readonly unit: 'day' | 'month';
	/** Months of the data. */
	readonly span: MonthSpan;
}

/** Every row's groups: keys `base[row] + step` for the steps of its date; a base of -1 = not selected. */
export interface Grouping {
	readonly base: Float64Array;
	readonly firstStep: Int32Array;
	readonly lastStep: Int32Array;
	/** Keys are below this. */
	readonly range: number;
	/** Words and first day of a group. */
	describe(key: number): { by: Record<string, string>; step: number | null };
}

interface Digit extends Digits {
	readonly name: string;
	readonly stride: number;
}

/**
 * Sorts rows into the groups a selection asks for. A key is the words' places in mixed radix, in the order of `by`,
 * the step last: ascending keys are the order of an answer.
 */
export function groupingOf(
	rows: Datings,
	reading: Reading,
	selection: Selection,
	dimensions: Dimensions
): Grouping {
	const time = timeOf(rows, reading, selection);
	const digits: Digit[] = [];
	let range = time.steps;
	for (const name of [...selection.by].reverse()) {
		const of = digitsOf(dimensionOf(reading, dimensions, name));
		digits.unshift({ ...of, name, stride: range });
		range *= of.words.length;
	}
	const base = new Float64Array(rows.rows);
	const places = placesByColumn(reading, selection, dimensions, digits);
	for (const [column, place] of places) {
		const packed = column === 'stratum' ? { values: rows.stratum, none: -1 } : rows.columns[column];
		if (!packed) throw new Error(`unknown column: ${column}`);
		addPlaces(base, packed, place);
	}
	return {
		...time,
		base,
		range,
		describe: (key) => ({
			by: Object.fromEntries(
				digits.map(({ name, words, stride }) => [
					name,
					words[Math.floor(key / stride) % words.length] as string
				])
			),
			step: selection.step && firstDayOfStep(selection.step, time.lowest + (key % time.steps))
		})
	};
}

/** For every column that dimensions are made of: what a value adds to the key, by value; -1 = not selected. */
function placesByColumn(
	reading: Reading,
	{ where }: Selection,
	dimensions: Dimensions,
	digits: readonly Digit[]
): Map<string, { byValue: Float64Array; unknown: number }> {
	const wanted = Object.entries(where).map(([name, words]) => {
		const dimension = dimensionOf(reading, dimensions, name);
		const all = digitsOf(dimension);
		const asked = new Set(meant(dimension, words));
		return { name, place: all.place, chosen: all.words.map((word) => asked.has(word)) };
	});
	const columnOf = (name: string) => dimensionOf(reading, dimensions, name).of;
	const names = [...digits, ...wanted].map(({ name }) => name);
	return new Map(
		[...new Set(names.map(columnOf))].map((column) => {
			const added = digits.filter(({ name }) => columnOf(name) === column);
			const asked = wanted.filter(({ name }) => columnOf(name) === column);
			const placed = (value: number) =>
				asked.every(({ place, chosen }) => chosen[place(value)])
					? added.reduce((sum, { place, stride }) => sum + place(value) * stride, 0)
					: -1;
			const coded = names
				.filter((name) => columnOf(name) === column)
				.map((name) => dimensionOf(reading, dimensions, name).codes.length);
			const byValue = Float64Array.from({ length: Math.max(...coded) }, (_, value) =>
				placed(value)
			);
			return [column, { byValue, unknown: placed(-1) }];
		})
	);
}

function addPlaces(
	base: Float64Array,
	{ values, none }: { values: ArrayLike<number>; none: number },
	{ byValue, unknown }: { byValue: Float64Array; unknown: number }
): void {
	for (let row = 0; row < base.length; row += 1) {
		const so = base[row] as number;
		if (so < 0) continue;
		const value = values[row] as number;
		const place = value === none ? unknown : (byValue[value] ?? unknown);
		base[row] = place < 0 ? -1 : so + place;
	}
}

/** First and last step of every row, counted from the lowest of all; none for rows that the period leaves out. */
function timeOf(
	{ rows, dates, undated, unit, span }: Datings,
	{ asOf }: Reading,
	{ step, from, to }: Selection
) {
	let low = Infinity;
	let high = -Infinity;
	for (let row = 0; row < rows; row += 1) {
		const date = dates[row] as number;
		if (date === undated) continue;
		if (date < low) low = date;
		if (date > high) high = date;
	}
	const period = asOf ? { from: null, to: null } : { from, to };
	const windows = wholeMonths(span, period);
	const length = Math.max(0, high - low + 1);
	const first = new Int32Array(length);
	const last = new Int32Array(length).fill(-1);
	let lowest = Infinity;
	let highest = -Infinity;
	for (let place = 0; place < length; place += 1) {
		const date = low + place;
		const [start, end] =
			unit === 'day' ? [date, date + 1] : [firstDayOf(date), firstDayOf(date + 1)];
		if ((period.from !== null && start < period.from) || (period.to !== null && end > period.to))
			continue;
		const of = unit === 'day' ? stepsOfDay : stepsOfMonth;
		const [from, to] = of(step, date, windows);
		first[place] = from;
		last[place] = to;
		if (to < from) continue;
		lowest = Math.min(lowest, from);
		highest = Math.max(highest, to);
	}
	const firstStep = new Int32Array(rows);
	const lastStep = new Int32Array(rows).fill(-1);
	const steps = Math.max(1, highest - lowest + 1);
	for (let row = 0; row < rows; row += 1) {
		const date = dates[row] as number;
		if (date === undated) continue;
		const from = first[date - low] as number;
		const to = last[date - low] as number;
		if (to < from || lowest === Infinity) continue;
		firstStep[row] = from - lowest;
		lastStep[row] = to - lowest;
	}
	return { firstStep, lastStep, lowest, steps };
}
