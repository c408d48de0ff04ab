import { addDays, dayFromNumber, dayNumber, weekday, type Day } from '#lib/base/civil-day.ts';
import { holidays, civil } from './holidays.ts';

/** One day of the Finnish working calendar. */
export interface CalendarDay {
	readonly day: Day;
	readonly isWorkday: boolean;
	/** Workdays from the calendar's first day up to and including this one. */
	readonly workdayIndex: number;
	/** The day itself when it is a workday, else the first one after it. */
	readonly nextWorkday: Day;
}

const closed = new Map<number, ReadonlySet<Day>>();

/** Whether a civil day is an "arkipäivä": Monday to Friday and no holiday. */
export function isWorkday(day: Day): boolean {
	const year = Number(day.slice(0, 4));
	const known = closed.get(year) ?? new Set(holidays(year));
	closed.set(year, known);
	return weekday(day) <= 5 && !known.has(day);
}

/** The day itself when it is a workday, else the first workday after it. */
export function nextWorkday(day: Day): Day {
	return isWorkday(day) ? day : nextWorkday(addDays(day, 1));
}

/** The working calendar from 1 January of one year to 31 December of another, in order. */
export function calendarRows(fromYear: number, toYear: number): readonly CalendarDay[] {
	const first = dayNumber(civil(fromYear, 1, 1));
	const last = dayNumber(civil(toYear, 12, 31));
	const rows: CalendarDay[] = [];
	let workdayIndex = 0;
	for (let number = first; number <= last; number += 1) {
		const day = dayFromNumber(number);
		const workday = isWorkday(day);
		workdayIndex += workday ? 1 : 0;
		rows.push({ day, isWorkday: workday, workdayIndex, nextWorkday: nextWorkday(day) });
	}
	return rows;
}
