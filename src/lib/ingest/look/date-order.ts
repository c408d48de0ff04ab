import { baseOf, form, MAYBE_YEAR_FIRST } from '../times/forms.ts';
import { readTime } from '../times/read-time.ts';
import type { PartOrder } from '../times/reorder.ts';
import { OrderTally, settleOrder } from '../times/settle-order.ts';

/** The order of day, month and year in a time column, and the raw cells that settle it or leave it open. */
export interface DateOrder {
	readonly order: PartOrder;
	/** False where every cell could be read in another order too, such as 3/4/2025 or 25-03-01. */
	readonly certain: boolean;
	/** Orders that may be chosen; the one taken alone where it is certain. */
	readonly choices: readonly PartOrder[];
	/** Whether the order is that of years of two digits, so that a mapping had better say it. */
	readonly shortYear: boolean;
	/** Up to three different cells of the sample: those that decide, or those that could be read otherwise. */
	readonly examples: readonly string[];
}

const EXAMPLES = 3;
/** The day of a cell with a clock: a column has few of them, each read once. */
const DAY = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}(?=[ T]|$)/;

/**
 * Reads the order of a column's dates from its cells, by the rule the load settles it with (domain.md part 0,
 * Dates). Null without any date of numbers.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | null {
	const tally = new OrderTally();
	const kinds = new Map<number, Set<string>>();
	const seen = new Set<string>();
	for (const cell of cells) {
		const day = DAY.exec(cell)?.[0] ?? cell;
		if (seen.has(day)) continue;
		seen.add(day);
		const read = readTime(day);
		if (read === null || (baseOf(read.form) === form.sure && !/^\d{4}[./ -]?\d/.test(cell)))
			continue;
		tally.add(read.micros, read.form);
		const kind = read.form & (MAYBE_YEAR_FIRST + 7);
		kinds.set(kind, (kinds.get(kind) ?? new Set()).add(cell));
	}
	if (kinds.size === 0) return null;
	const { order, unclear, finding } = settleOrder(tally);
	const examples = (...wanted: number[]) => {
		const found = wanted.flatMap((kind) => [...(kinds.get(kind) ?? [])]);
		return found.slice(0, EXAMPLES);
	};
	const told = (
		taken: PartOrder,
		shown: readonly string[],
		choices: readonly PartOrder[] = [taken]
	): DateOrder => {
		const shortYear = finding === 'year_first_dates' || finding === 'unclear_year_place';
		return { order: taken, certain: !unclear, choices, shortYear, examples: shown };
	};
	const [either, dayFirst] = [form.either + MAYBE_YEAR_FIRST, form.dayFirst + MAYBE_YEAR_FIRST];
	if (finding === 'unclear_year_place') {
		const choices = kinds.has(dayFirst)
			? (['ymd', 'dmy'] as const)
			: (['ymd', 'dmy', 'mdy'] as const);
		return told(order, examples(dayFirst, either), choices);
	}
	if (finding === 'year_first_dates')
		return told('ymd', examples(form.yearFirst, dayFirst, either));
	if (order === 'mdy') return told('mdy', examples(form.monthFirst));
	if (unclear) return told('dmy', examples(form.either), ['dmy', 'mdy']);
	const days = examples(form.dayFirst, dayFirst);
	if (days.length > 0) return told('dmy', days);
	const numbers = examples(form.points, form.either, either, form.monthFirst);
	return numbers.length > 0 ? told('dmy', numbers) : told('ymd', examples(form.sure));
}

/** The order of a contract column that several columns of a file fill; null where none holds a date. */
export function joinedDateOrder(orders: readonly (DateOrder | null)[]): DateOrder | null {
	const known = orders.filter((order) => order !== null);
	const isCertain = (order: PartOrder) => (candidate: DateOrder) =>
		candidate.order === order && candidate.certain;
	return (
		known.find(isCertain('dmy')) ??
		known.find(isCertain('mdy')) ??
		known.find(({ certain }) => !certain) ??
		known.find(({ shortYear }) => shortYear) ??
		known[0] ??
		null
	);
}
