/** The order of day, month and year in a time column, and the raw cells that settle it or leave it open. */
export interface DateOrder {
	readonly order: 'dmy' | 'mdy' | 'ymd';
	/** False where every cell could be read both ways, such as 3/4/2025. */
	readonly certain: boolean;
	/** Up to three different cells of the sample: those that decide, or those that could be read both ways. */
	readonly examples: readonly string[];
}

const EXAMPLES = 3;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/;
const YEAR_FIRST = /^(?:\d{4}-\d{1,2}-\d{1,2}|(?:19|20)\d{6}(?!\d))/;

/**
 * Reads the order of a column's dates from its cells: any first part over 12 means day first, else any
 * second part over 12 means month first, else points mean day first; else it is day first but not certain
 * (domain.md part 0, Dates). Null without any date.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | null {
	const found = { dayFirst: noted(), monthFirst: noted(), points: noted(), either: noted() };
	const yearFirst = noted();
	for (const cell of cells) {
		const [, first, between, second] = NUMERIC.exec(cell) ?? [];
		if (first === undefined) {
			if (YEAR_FIRST.test(cell)) yearFirst.add(cell);
		} else if (Number(first) > 12) found.dayFirst.add(cell);
		else if (Number(second) > 12) found.monthFirst.add(cell);
		else if (between === '.') found.points.add(cell);
		else found.either.add(cell);
	}
	const { dayFirst, monthFirst, points, either } = found;
	if (dayFirst.any) return { order: 'dmy', certain: true, examples: dayFirst.examples };
	if (monthFirst.any) return { order: 'mdy', certain: true, examples: monthFirst.examples };
	if (either.any) return { order: 'dmy', certain: false, examples: either.examples };
	if (points.any) return { order: 'dmy', certain: true, examples: points.examples };
	return yearFirst.any ? { order: 'ymd', certain: true, examples: yearFirst.examples } : null;
}

/** The order of a contract column that several columns of a file fill; null where none holds a date. */
export function joinedDateOrder(orders: readonly (DateOrder | null)[]): DateOrder | null {
	const known = orders.filter((order) => order !== null);
	const isOrder = (order: DateOrder['order'], certain: boolean) => (candidate: DateOrder) =>
		candidate.order === order && candidate.certain === certain;
	return (
		known.find(isOrder('dmy', true)) ??
		known.find(isOrder('mdy', true)) ??
		known.find(isOrder('dmy', false)) ??
		known[0] ??
		null
	);
}

/** The first few different cells of a kind. */
function noted() {
	const examples: string[] = [];
	return {
		examples,
		get any() {
			return examples.length > 0;
		},
		add(cell: string) {
			if (examples.length < EXAMPLES && !examples.includes(cell)) examples.push(cell);
		}
	};
}
