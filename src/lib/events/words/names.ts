import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import { columnWords } from './column-words.ts';
import { valueWords } from './value-words.ts';

/** A contract column in words; the name itself where it is none of the contract's. */
export function columnName(name: string, locale: Locale): string {
	return isKey(columnWords.fi, name) ? t(columnWords, locale, name) : name;
}

/** A closed value of a contract column in words; the value itself where the contract has none. */
export function contractValueName(column: string, value: string, locale: Locale): string {
	const key = `${column}.${value}`;
	return isKey(valueWords.fi, key) ? t(valueWords, locale, key) : value;
}

function isKey<Words extends object>(words: Words, key: string): key is keyof Words & string {
	return Object.hasOwn(words, key);
}
