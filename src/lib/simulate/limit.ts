import { monthsAfter, officeDaysAfter, openDayFrom, type DayNumber } from './calendar.ts';

/** A limit the simulation plants: the rule's id and the last day in time for a clock started on a day. */
export interface Limit {
	readonly rule: string;
	readonly due: (start: DayNumber) => DayNumber;
	/** The unit keeps it, but no column tells whose limit it is: nothing of it is in the truth (One clock, one limit). */
	readonly isUntold?: true;
}

/** In time for so many days. */
export const days = (count: number) => (start: DayNumber) => start + count;
/** In time for so many months. */
export const months = (count: number) => (start: DayNumber) => monthsAfter(start, count);
/** In time for so many months, and from a closed office on to the next open day. */
export const rolledMonths = (count: number) => (start: DayNumber) =>
	openDayFrom(monthsAfter(start, count));
/** In time for so many office days. */
export const officeDays = (count: number) => (start: DayNumber) => officeDaysAfter(start, count);
