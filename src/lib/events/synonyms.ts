import headerSynonyms from '#data/codes/header-synonyms.json';
import valueSynonyms from '#data/codes/value-synonyms.json';
import { locales } from '#lib/i18n/locale.ts';
import { columnWords } from './words/column-words.ts';
import { valueWords as shownWords } from './words/value-words.ts';

type Lists = Readonly<Record<string, readonly string[]>>;
type Words = Readonly<Record<string, Lists>>;

const headers: Lists = headerSynonyms;

/**
 * Header synonyms per contract column (domain.md 9.4, 9.5), with what the app itself calls it in every language;
 * matching folds case, åäö and punctuation.
 */
export const synonyms: Lists = Object.fromEntries(
	Object.keys(columnWords.fi).map((name) => [
		name,
		[...(headers[name] ?? []), ...locales.flatMap((locale) => textOf(columnWords[locale], name))]
	])
);

/**
 * Raw texts per contract value per contract column, in Finnish, Swedish and English, with the codes of
 * domain.md 9.2 and what the app itself shows; `boolean` serves every yes-or-no column. Folded like headers.
 */
export const valueWords: Words = wordsThat(
	(word) => !word.endsWith('?'),
	(column, value) => locales.flatMap((locale) => textOf(shownWords[locale], `${column}.${value}`))
);

/**
 * Texts that mean different things in different exports, by what they mean most often: the file's words with a
 * `?` behind them. They are put before the reader, never used unasked.
 */
export const valueHints: Words = wordsThat(
	(word) => word.endsWith('?'),
	() => []
);

function wordsThat(
	holds: (word: string) => boolean,
	besides: (column: string, value: string) => readonly string[]
): Words {
	const columns: Words = valueSynonyms;
	const kept = (words: readonly string[]) =>
		words.filter(holds).map((word) => word.replace(/\?$/, ''));
	return Object.fromEntries(
		Object.entries(columns).map(([column, values]) => {
			const lists = Object.entries(values).map(
				([value, words]) => [value, [...kept(words), ...besides(column, value)]] as const
			);
			return [column, Object.fromEntries(lists)];
		})
	);
}

function textOf(words: Readonly<Record<string, unknown>>, key: string): string[] {
	const word = words[key];
	return typeof word === 'string' ? [word] : [];
}
