import headerSynonyms from '#data/codes/header-synonyms.json';
import valueSynonyms from '#data/codes/value-synonyms.json';

/** Header synonyms per contract column (domain.md 9.4, 9.5); matching folds case, åäö and punctuation. */
export const synonyms: Readonly<Record<string, readonly string[]>> = headerSynonyms;

/**
 * Raw texts per contract value per contract column, in Finnish, Swedish and English, with the codes of
 * domain.md 9.2; `boolean` serves every yes-or-no column. Folded like headers.
 */
export const valueWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =
	valueSynonyms;
