/**
 * The arithmetic of Finnish personal identity codes (henkilötunnus): `DDMMYY`, a sign for the century, a
 * number of three digits and a check character. Signs as in force since 1.1.2023 (domain.md 8.3, source S27).
 */
const CHECKS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Of all texts with a day and the form of a code, those whose check character agrees by chance. */
export const CHECK_CHANCE = 1 / 31;
export const anyCentury: readonly number[] = [1800, 1900, 2000];

/** Century of each sign by its character code; 0 where the code is none. */
const centuries = new Uint16Array(128);
for (const sign of '-YXWVU') centuries[sign.charCodeAt(0)] = 1900;
for (const sign of 'ABCDEF') centuries[sign.charCodeAt(0)] = 2000;
centuries['+'.charCodeAt(0)] = 1800;

const upper = (code: number) => (code >= 0x61 && code <= 0x7a ? code - 0x20 : code);

/** The century that a sign stands for, by its character code in either case; 0 where it is none. */
export function centuryOf(sign: number): number {
	return centuries[upper(sign)] ?? 0;
}

function daysIn(month: number, year: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a day of the calendar; `year` in full. */
export function isDay(day: number, month: number, year: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/**
 * Whether the check character (its character code, either case) is that of the day and the number.
 * @param year its last two digits
 * @param serial 0-999; 900-999 are temporary codes and count
 */
export function checkAgrees(
	day: number,
	month: number,
	year: number,
	serial: number,
	check: number
): boolean {
	const number = ((day * 100 + month) * 100 + (year % 100)) * 1000 + serial;
	return serial >= 2 && upper(check) === CHECKS.charCodeAt(number % 31);
}
