import headerSynonyms from '#data/codes/header-synonyms.json';
import valueSynonyms from '#data/codes/value-synonyms.json';

type Words = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Header synonyms per contract column (domain.md 9.4, 9.5); matching folds case, åäö and punctuation. */
export const synonyms: Readonly<Record<string, readonly string[]>> = headerSynonyms;

/**
 * Raw texts per contract value per contract column, in Finnish, Swedish and English, with the codes of
 * domain.md 9.2; `boolean` serves every yes-or-no column. Folded like headers.
 */
export const valueWords: Words = wordsThat((word) => !word.endsWith('?'));

/**
 * Texts that mean different things in different exports, by what they mean most often: the file's words with a
 * `?` behind them. They are put before the reader, never used unasked.
 */
export const valueHints: Words = wordsThat((word) => word.endsWith('?'));

function wordsThat(holds: (word: string) => boolean): Words {
	const kept = (words: readonly string[]) =>
		words.filter(holds).map((word) => word.replace(/\?$/, ''));
	const columns: Words = valueSynonyms;
	return Object.fromEntries(
		Object.entries(columns).map(([column, values]) => [
			column,
			Object.fromEntries(Object.entries(values).map(([value, words]) => [value, kept(words)]))
		])
	);
}
