import type { Day } from '#lib/base/civil-day.ts';
import { monthNames, nameCollator, numberFormat } from './intl.ts';
import type { Locale } from './locale.ts';

/** Finnish number and date rules in every language: no-break spaces, decimal comma, `61 %`, `14.12.2025`. */

const noBreak = '\u00A0';
const minus = '\u2212';

/** A number with a fixed count of decimals: `1 234,5`. */
export function formatNumber(value: number, digits = 0): string {
	return numberFormat(digits).format(value).replace(/\s/g, noBreak).replace('-', minus);
}

/** A whole number: `204 118`. */
export function formatCount(_locale: Locale, n: number): string {
	return formatNumber(n, 0);
}

/** A share 0-1 as `61 %`; one decimal below 1 % and above 99 % unless it is exactly 0 or 1, or as asked. */
export function formatShare(
	_locale: Locale,
	share: number,
	options: { digits?: number } = {}
): string {
	const percent = share * 100;
	const nearEnd = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
	return `${formatNumber(percent, options.digits ?? (nearEnd ? 1 : 0))}${noBreak}%`;
}

/** An interval of shares as it stands in brackets: `57–65`; percent sign left to the share it follows. */
export function formatInterval(_locale: Locale, low: number, high: number): string {
	return `${formatNumber(low * 100, 0)}–${formatNumber(high * 100, 0)}`;
}

/** A civil day: `14.12.2025`. */
export function formatDay(_locale: Locale, day: Day): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${date}.${month}.${year}`;
}

/** A month by any of its days: `joulukuu 2025`, `december 2025`, `December 2025`. */
export function formatMonth(locale: Locale, day: Day): string {
	return monthText(locale, day, 'long');
}

/** A month for narrow places: `joulu 2025`, `dec. 2025`, `Dec 2025`. */
export function formatShortMonth(locale: Locale, day: Day): string {
	return monthText(locale, day, 'short').replace('kuu', '');
}

function monthText(locale: Locale, day: Day, style: 'long' | 'short'): string {
	const name = monthNames(locale, style)[Number(day.slice(5, 7)) - 1] ?? '';
	return `${name.replace(/kuuta$/, 'kuu')} ${day.slice(0, 4)}`;
}

/** A half-open period of civil days as its first and last day: `1.1.2023–31.12.2025`. */
export function formatPeriod(locale: Locale, from: Day, lastDay: Day): string {
	return `${formatDay(locale, from)}–${formatDay(locale, lastDay)}`;
}

/** Order of names for people: Å Ä Ö last, numbers by value. */
export function nameOrder(locale: Locale): (a: string, b: string) => number {
	return nameCollator(locale).compare;
}

const byteUnits: Readonly<Record<Locale, readonly string[]>> = {
	fi: ['t', 'kt', 'Mt', 'Gt'],
	sv: ['B', 'kB', 'MB', 'GB'],
	en: ['B', 'kB', 'MB', 'GB']
};

/** A number of bytes in decimal units: `480 Mt`, `3,3 Gt`; a decimal only for gigabytes. */
export function formatBytes(locale: Locale, bytes: number): string {
	const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
	const amount = formatNumber(bytes / 1000 ** power, power === 3 ? 1 : 0);
	return `${amount}${noBreak}${byteUnits[locale][power]}`;
}

/** A duration to the nearest five seconds, from a minute on to the minute: `25 s`, `3 min`. */
export function formatDuration(_locale: Locale, seconds: number): string {
	const nearest = Math.max(5, Math.round(seconds / 5) * 5);
	return nearest < 60 ? `${nearest}${noBreak}s` : `${Math.round(seconds / 60)}${noBreak}min`;
}
