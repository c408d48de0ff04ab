import { addDays, weekday, type Day } from '#lib/base/civil-day.ts';

/** Easter Sunday of a Gregorian year (the anonymous computus, Meeus/Jones/Butcher). */
export function easter(year: number): Day {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const ofCentury = year % 100;
	const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
	const toSunday =
		(32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
	const count = epact + toSunday - 7 * late + 114;
	return civil(year, Math.floor(count / 31), (count % 31) + 1);
}

/**
 * Days of a year on which offices are closed by law, weekends aside, ascending
 * (Acts 652/2023 1:6, 657/2023 and 150/1930 section 5; domain.md 1.2).
 * The moved Epiphany and Ascension days before 1992 are left out.
 */
export function holidays(year: number): readonly Day[] {
	const sunday = easter(year);
	const midsummer = saturdayFrom(civil(year, 6, 20));
	return [
		civil(year, 1, 1),
		civil(year, 1, 6),
		addDays(sunday, -2),
		sunday,
		addDays(sunday, 1),
		civil(year, 5, 1),
		addDays(sunday, 39),
		addDays(sunday, 49),
		addDays(midsummer, -1),
		midsummer,
		saturdayFrom(civil(year, 10, 31)),
		civil(year, 12, 6),
		civil(year, 12, 24),
		civil(year, 12, 25),
		civil(year, 12, 26)
	].sort();
}

/** A civil day by year, month and day of the month. */
export function civil(year: number, month: number, date: number): Day {
	return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function saturdayFrom(day: Day): Day {
	return addDays(day, 6 - (weekday(day) % 7));
}
