import headerSynonyms from '#data/codes/header-synonyms.json';
import valueSynonyms from '#data/codes/value-synonyms.json';
import { locales } from '#lib/i18n/locale.ts';
import { columnWords } from './words/column-words.ts';
import { valueWords as shownWords } from './words/value-words.ts';

type Words = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Header synonyms per contract column (domain.md 9.4, 9.5), with what the app itself calls it in every language;
 * matching folds case, åäö and punctuation.
 */
export const synonyms: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
	Object.entries(columnWords.fi).map(([name]) => [
		name,
		[
			...((headerSynonyms as Readonly<Record<string, readonly string[]>>)[name] ?? []),
			...locales.map((locale) => columnWords[locale][name as keyof typeof columnWords.fi])
		]
	])
);

/**
 * Raw texts per contract value per contract column, in Finnish, Swedish and English, with the codes of
 * domain.md 9.2 and what the app itself shows; `boolean` serves every yes-or-no column. Folded like headers.
 */
export const valueWords: Words = wordsThat((word) => !word.endsWith('?'), shown);

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
	const kept = (words: readonly string[]) =>
		words.filter(holds).map((word) => word.replace(/\?$/, ''));
	const columns: Words = valueSynonyms;
	return Object.fromEntries(
		Object.entries(columns).map(([column, values]) => [
			column,
			Object.fromEntries(
				Object.entries(values).map(([value, words]) => [
					value,
					[...kept(words), ...besides(column, value)]
				])
			)
		])
	);
}

/** What the app calls a value in every language. */
function shown(column: string, value: string): string[] {
	return locales.flatMap((locale) => {
		const words: Readonly<Record<string, unknown>> = shownWords[locale];
		const word = words[`${column}.${value}`];
		return typeof word === 'string' ? [word] : [];
	});
}
