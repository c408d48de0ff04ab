/**
 * Civil days (Europe/Helsinki) as ISO text `YYYY-MM-DD`.
 * Arithmetic runs on UTC midnights, where every day has 24 hours, so no time zone can shift it.
 */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a civil day. Throws on text that is not an existing day. */
export function dayNumber(day: Day): number {
	if (!isDay(day)) throw new Error(`not a civil day: ${day}`);
	return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The civil day a number of days after 1970-01-01. */
export function dayFromNumber(days: number): Day {
	return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether text is an existing civil day in ISO form. */
export function isDay(text: string): boolean {
	const match = ISO_DAY.exec(text);
	if (!match) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The civil day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
	return dayFromNumber(dayNumber(day) + days);
}

/**
 * The same day number `months` later, clamped to the month's last day
 * (Act 150/1930 section 3; domain.md 1.2).
 */
export function addMonths(day: Day, months: number): Day {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const target = new Date(Date.UTC(year, month - 1 + months, 1));
	const lastDate = new Date(
		Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)
	).getUTCDate();
	target.setUTCDate(Math.min(date, lastDate));
	return target.toISOString().slice(0, 10);
}

/** Days from one civil day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return dayNumber(to) - dayNumber(from);
}

/** ISO weekday of a civil day: 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
	return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** First day of the month a civil day lies in. */
export function monthStart(day: Day): Day {
	return `${day.slice(0, 7)}-01`;
}
