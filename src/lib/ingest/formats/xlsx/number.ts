import { dayFromNumber, dayNumber } from '#lib/base/civil-day.ts';

/** What a number format shows of a number: a day (perhaps with a time), a time of day, or elapsed hours. */
export type Shown = 'day' | 'clock' | 'elapsed' | 'number';

const SECONDS = 86_400;
/** Days from 1970-01-01 to day 0 of either calendar. */
const FIRST_OF_1900 = dayNumber('1899-12-31');
const FIRST_OF_1904 = dayNumber('1904-01-01');
/** First day number of the year 10000, where Excel's calendar ends. */
const LAST_SERIAL = 2_958_466;
/** Digits of a number that Excel keeps: what a formula leaves behind them is noise. */
const DIGITS = 15;
/** Decimals of a day that tell its milliseconds; fewer come of rounding and would tell wrong ones. */
const MS_DECIMALS = 8;

/** Number formats that have no code in the file (ECMA-376 part 1, 18.8.30, with those of eastern locales). */
const builtIn: readonly (readonly [number, number, Shown])[] = [
	[14, 17, 'day'],
	[18, 21, 'clock'],
	[22, 22, 'day'],
	[27, 36, 'day'],
	[45, 45, 'clock'],
	[46, 46, 'elapsed'],
	[47, 47, 'clock'],
	[50, 58, 'day']
];

/** What a number format without a code shows. */
export function shownByBuiltIn(id: number): Shown {
	return builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';
}

/** What a number format shows by its code, such as `d.m.yyyy hh:mm`, `[h]:mm` or `#,##0.00 "kpl"`. */
export function shownByCode(code: string): Shown {
	const [first = ''] = code
		.replace(/"[^"]*"?|[\\_*]./g, '')
		.replace(/AM\/PM|A\/P/gi, '')
		.split(';');
	const elapsed = /\[(?:h+|m+|s+)\]/i.test(first);
	const tokens = first.replace(/\[[^\]]*\]/g, '');
	if (/general/i.test(tokens)) return 'number';
	if (/[yd]/i.test(tokens)) return 'day';
	if (elapsed) return 'elapsed';
	if (/[hs]/i.test(tokens)) return 'clock';
	return /m/i.test(tokens) ? 'day' : 'number';
}

/** Writes the numbers of a workbook's cells as text. */
export class NumberTexts {
	readonly #epoch1904: boolean;
	readonly #days = new Map<number, string>();

	/** @param epoch1904 whether the workbook counts days from 1904-01-01 */
	constructor(epoch1904: boolean) {
		this.#epoch1904 = epoch1904;
	}

	/**
	 * A number as an ISO day or a time where its format shows one, else without exponent and without the
	 * noise behind its 15th digit; a whole number stays as it is written.
	 */
	text(raw: string, shown: Shown): string {
		const value = Number(raw);
		if (raw.trim() === '' || !Number.isFinite(value)) return raw;
		if (shown !== 'number' && value >= 0 && value < LAST_SERIAL) {
			return this.#time(value, shown, decimalsOf(raw) >= MS_DECIMALS);
		}
		if (/^-?\d+$/.test(raw)) return raw;
		return withoutExponent(String(Number(value.toPrecision(DIGITS))));
	}

	/** A number of days as a time, to the millisecond where it is written so exactly, else to the second. */
	#time(value: number, shown: Shown, exact: boolean): string {
		const ms = exact ? Math.round(value * SECONDS * 1000) : Math.round(value * SECONDS) * 1000;
		const seconds = Math.floor(ms / 1000);
		const day = Math.floor(seconds / SECONDS);
		const clock = clockText(seconds - day * SECONDS) + fractionText(ms % 1000);
		if (shown === 'elapsed') return clockText(Math.round(value * SECONDS));
		if (shown === 'clock' || (day === 0 && value > 0 && !this.#epoch1904)) return clock;
		const told = this.#day(day);
		return ms % (SECONDS * 1000) === 0 && Number.isInteger(value) ? told : `${told} ${clock}`;
	}

	/** ISO day of a day number. Day 60 is the 29.2.1900 that Excel believes in, written as the day it shows. */
	#day(day: number): string {
		let text = this.#days.get(day);
		if (text !== undefined) return text;
		const first = this.#epoch1904 ? FIRST_OF_1904 : day < 60 ? FIRST_OF_1900 : FIRST_OF_1900 - 1;
		text = !this.#epoch1904 && day === 60 ? '1900-02-29' : dayFromNumber(first + day);
		this.#days.set(day, text);
		return text;
	}
}

function clockText(seconds: number): string {
	const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
	return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

const fractionText = (ms: number) => (ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`);

/** Decimals of a number as it is written. */
function decimalsOf(raw: string): number {
	const [, decimals = '', power = '0'] = /^[^.eE]*\.?(\d*)(?:[eE]([+-]?\d+))?/.exec(raw) ?? [];
	return decimals.length - Number(power);
}

function withoutExponent(text: string): string {
	const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
	if (!match) return text;
	const [, sign = '', whole = '', fraction = '', power] = match;
	const digits = whole + fraction;
	const point = whole.length + Number(power);
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	if (point >= digits.length) return sign + digits.padEnd(point, '0');
	return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
