import { baseOf, DAY_BEFORE, form, MAYBE_YEAR_FIRST } from './forms.ts';
import { civilOf, DAY_MICROS } from './civil.ts';
import type { PartOrder } from './reorder.ts';

/** What the dates of one column of one file say about their order. */
export interface OrderEvidence {
	/** Dates per form, see `forms.ts`. */
	readonly counts: ReadonlyMap<number, number>;
	/** How many different first and last parts those have that may begin with the year. */
	readonly firstParts: number;
	readonly lastParts: number;
}

/** Gathers the evidence of a column, date by date. */
export class OrderTally implements OrderEvidence {
	readonly counts = new Map<number, number>();
	readonly #first = new Set<number>();
	readonly #last = new Set<number>();

	/** Takes a time as `readTime` gives it. */
	add(micros: number, code: number): void {
		this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
		if ((code & MAYBE_YEAR_FIRST) === 0) return;
		const ahead = (code & DAY_BEFORE) === 0 ? 0 : 1;
		const { year, day } = civilOf(Math.floor(micros / DAY_MICROS) - ahead);
		this.#first.add(day);
		this.#last.add(year);
	}

	get firstParts(): number {
		return this.#first.size;
	}

	get lastParts(): number {
		return this.#last.size;
	}
}

/** The finding that says how a column's order was chosen; null where nothing was in question. */
export type OrderFinding =
	'month_first_dates' | 'unclear_date_order' | 'year_first_dates' | 'unclear_year_place' | null;

/** The order of a column, and what to tell about it. */
export interface SettledOrder {
	readonly order: PartOrder;
	/** Whether every date could be read in another order too, so that somebody must be asked. */
	readonly unclear: boolean;
	readonly finding: OrderFinding;
}

/** So many days of the month, and at most so many years, and the last part is the year beyond doubt. */
const MANY_DAYS = 20;
const FEW_YEARS = 10;

/**
 * The order over a whole column (domain.md 0, Dates). Any first part over 12 is a day; else any second part over 12
 * makes it month first; else what is declared; else day first, unclear but between points.
 * Two digits that may be the year on either side come before that: year first where it is declared, or where more
 * dates can be nothing else than must be otherwise; year last where any date must be so, where that is declared, or
 * where the first parts are as many as the days of a month. Else it is unclear, and the side with fewer different
 * numbers is taken for the year.
 * @param declared the mapping's `format.dateOrder`
 */
export function settleOrder(
	evidence: OrderEvidence,
	declared: PartOrder | null = null
): SettledOrder {
	const { counts, firstParts, lastParts } = evidence;
	const count = (test: (code: number) => boolean) =>
		[...counts].reduce((sum, [code, dates]) => (test(code) ? sum + dates : sum), 0);
	const any = (base: number) => count((code) => baseOf(code) === base) > 0;
	const either = count((code) => (code & MAYBE_YEAR_FIRST) !== 0);
	const onlyFirst = count((code) => baseOf(code) === form.yearFirst);
	const onlyLast = count((code) => (code & MAYBE_YEAR_FIRST) === 0 && isYearLast(baseOf(code)));
	if (declared === 'ymd' && either + onlyFirst > 0)
		return { order: 'ymd', unclear: false, finding: null };
	if (onlyFirst > onlyLast) return { order: 'ymd', unclear: false, finding: 'year_first_dates' };
	const manyDays = firstParts >= MANY_DAYS && lastParts <= FEW_YEARS;
	if (either > 0 && onlyLast === 0 && declared === null && !manyDays) {
		const order = firstParts < lastParts || isTie(evidence) ? 'ymd' : 'dmy';
		return { order, unclear: true, finding: 'unclear_year_place' };
	}
	if (any(form.dayFirst)) return { order: 'dmy', unclear: false, finding: null };
	if (any(form.monthFirst) || declared === 'mdy')
		return { order: 'mdy', unclear: false, finding: 'month_first_dates' };
	const unclear = any(form.either) && declared === null;
	return { order: 'dmy', unclear, finding: unclear ? 'unclear_date_order' : null };
}

const isYearLast = (base: number) => base !== form.sure && base !== form.yearFirst;

/** As many numbers on both sides, the first over 12: a year of these days rather than a day of 2001. */
function isTie({ counts, firstParts, lastParts }: OrderEvidence): boolean {
	return (
		firstParts === lastParts && [...counts.keys()].some((code) => baseOf(code) === form.dayFirst)
	);
}
