import unitWords from '#data/codes/unit-words.json';
import { dayFromNumber, isDay } from '#lib/base/civil-day.ts';
import { serviceAreaNames } from '#lib/events/columns.ts';
import { valueWords } from '#lib/events/synonyms.ts';
import type { DateOrder } from '../look/date-order.ts';
import { foldHeader } from '#lib/events/header-fold.ts';

type Words = Readonly<Record<string, readonly string[]>>;

const FROM_1970_TO_EXCEL = 25_569;
const NUMERIC = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:\s.*)?$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?$/;
const BASIC = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^[2-5]\d{4}(?:[.,]0+)?$/;

function dictionary(words: Words): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(words).flatMap(([value, texts]) =>
			[value, ...texts].map((text) => [foldHeader(text), value] as const)
		)
	);
}

const areas = dictionary({
	...valueWords['service_area'],
	...Object.fromEntries(
		serviceAreaNames.map((name) => [name, valueWords['service_area']?.[name] ?? []])
	)
});
const listed = {
	sector: dictionary(unitWords.sector),
	prevention: dictionary(unitWords.prevention),
	production: dictionary(unitWords.production),
	is_hub: dictionary(unitWords.is_hub),
	service_area: areas
};

/** The value that a word of a units file stands for, in Finnish, Swedish or English; null when nobody knows it. */
export function unitValueOf(column: keyof typeof listed, text: string): string | null {
	return listed[column].get(foldHeader(text)) ?? null;
}

/**
 * The civil day that a cell of a units file tells: ISO, d.m.Y and the like in the order of its column, or
 * an Excel serial; two-digit years are 20yy. Null when it is none.
 */
export function unitDayOf(text: string, order: DateOrder['order'] = 'dmy'): string | null {
	if (SERIAL.test(text)) return dayFromNumber(parseInt(text, 10) - FROM_1970_TO_EXCEL);
	const ymd = (YEAR_FIRST.exec(text) ?? BASIC.exec(text))?.slice(1);
	if (ymd) return civil(ymd);
	const [, first = '', second = '', year = ''] = NUMERIC.exec(text) ?? [];
	const full = year.length === 2 ? `20${year}` : year;
	return civil(order === 'mdy' ? [full, first, second] : [full, second, first]);
}

function civil([year = '', month = '', day = '']: readonly string[]): string | null {
	const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(text) ? text : null;
}
