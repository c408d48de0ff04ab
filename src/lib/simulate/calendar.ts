import { addMonths, dayFromNumber, dayNumber, type Day } from '#lib/base/civil-day.ts';
import { isWorkday } from '#lib/rules/workdays.ts';

/** A civil day as days since 1970-01-01: the simulation counts in whole numbers. */
export type DayNumber = number;

/** First and last day of the export; the last one is also its as-of day. */
export const firstDay = dayNumber('2023-01-01');
export const lastDay = dayNumber('2025-12-31');

const ORIGIN = dayNumber('2022-12-01');
const SPAN = dayNumber('2027-12-31') - ORIGIN + 1;
const texts: readonly Day[] = Array.from({ length: SPAN }, (_, index) =>
	dayFromNumber(ORIGIN + index)
);
const open = Uint8Array.from(texts, (day) => (isWorkday(day) ? 1 : 0));

/** ISO text of a day between 2022-12-01 and 2027-12-31. */
export function dayText(day: DayNumber): Day {
	const text = texts[day - ORIGIN];
	if (text === undefined) throw new Error(`outside the simulated calendar: ${day}`);
	return text;
}

/** Whether Finnish offices are open: Monday to Friday, no holiday. */
export function officeOpen(day: DayNumber): boolean {
	return open[day - ORIGIN] === 1;
}

/** The day itself when offices are open, else the next day they are. */
export function openDayFrom(day: DayNumber): DayNumber {
	let open = day;
	while (!officeOpen(open)) open += 1;
	return open;
}

/** The `count`-th office day strictly after a day. */
export function officeDaysAfter(day: DayNumber, count: number): DayNumber {
	let reached = day;
	for (let left = count; left > 0; left -= 1) reached = openDayFrom(reached + 1);
	return reached;
}

/** The same day of the month `months` later, clamped to the end of the month. */
export function monthsAfter(day: DayNumber, months: number): DayNumber {
	return dayNumber(addMonths(dayText(day), months));
}

/** Month of the year, 1-12. */
export function monthOf(day: DayNumber): number {
	return Number(dayText(day).slice(5, 7));
}

/** Full years between a birthday and a day. */
export function fullYears(birth: Day, day: DayNumber): number {
	const now = dayText(day);
	const years = Number(now.slice(0, 4)) - Number(birth.slice(0, 4));
	return now.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** `YYYY-MM-DD HH:MM` of a minute of a day. */
export function timeText(day: DayNumber, minute: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${dayText(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
