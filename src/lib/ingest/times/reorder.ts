import { civilOf, DAY_MICROS, dayOf } from './civil.ts';
import { baseOf, DAY_BEFORE, form, MAYBE_YEAR_FIRST } from './forms.ts';

/** Which of day, month and year a column writes first; the year is last unless it is first. */
export type PartOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * A time as `readTime` gives it, read in the order of its column. Only day, month and year of the written day
 * change places, so that no order makes a day that does not exist: `mdy` swaps day and month of bases `either`
 * and `points`; `ymd` makes the day 2000 + day and the year - 2000, where the form says that it may.
 * @param micros civil time as written, before any UTC offset is applied
 * @returns null where the form cannot be of that order; times without a question stay as they are
 */
export function reordered(micros: number, code: number, order: PartOrder): number | null {
	const base = baseOf(code);
	if (base === form.sure) return micros;
	if (base === form.yearFirst) return order === 'ymd' ? micros : null;
	if (order === 'ymd') {
		if ((code & MAYBE_YEAR_FIRST) !== 0) return moved(micros, code, order);
		return code % DAY_BEFORE < 8 ? micros : null;
	}
	if (order === 'dmy') return base === form.monthFirst ? null : micros;
	if (base === form.dayFirst) return null;
	return base === form.monthFirst ? micros : moved(micros, code, order);
}

function moved(micros: number, code: number, order: 'mdy' | 'ymd'): number {
	const ahead = (code & DAY_BEFORE) === 0 ? 0 : 1;
	const days = Math.floor(micros / DAY_MICROS) - ahead;
	const { year, month, day } = civilOf(days);
	const to = order === 'mdy' ? dayOf(year, day, month) : dayOf(2000 + day, month, year - 2000);
	return micros + (to - days) * DAY_MICROS;
}
