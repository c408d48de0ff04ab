import { formatCount } from '#lib/i18n/formats.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { t } from '#lib/i18n/messages.ts';
import type { FileShape } from '#lib/ingest/look/file-shape.ts';
import type { Recognised } from '#lib/ingest/mapping/draft.ts';
import { profileName } from './profile-text.ts';
import { fileWords } from './file-words.ts';

/** What a file is, in a sentence: its format and what was seen of it. */
export function shapeText(shape: FileShape, locale: Locale): string {
	const format = t(fileWords, locale, `f_${shape.format}`);
	const rows = t(fileWords, locale, 'rows', {
		n: shape.sampledRows,
		nText: formatCount(locale, shape.sampledRows)
	});
	if (shape.format !== 'csv') return t(fileWords, locale, 'what', { format, rows });
	return t(fileWords, locale, 'what_text', {
		format,
		rows,
		encoding: shape.encoding,
		delimiter: delimiterText(shape.delimiter, locale)
	});
}

const delimiterWords = {
	'\t': 'd_tab',
	';': 'd_semicolon',
	',': 'd_comma',
	'|': 'd_bar'
} as const;

/** A delimiter by its name: a sign alone is lost among the signs of a sentence. */
export function delimiterText(delimiter: string, locale: Locale): string {
	const word = delimiterWords[delimiter as keyof typeof delimiterWords];
	return word ? t(fileWords, locale, word) : delimiter;
}

/** How the columns were recognised; empty where they were not. */
export function recognisedText(recognised: Recognised | null, locale: Locale): string {
	if (recognised === null) return '';
	const name = recognised.by === 'ready' ? profileName(recognised.name, locale) : recognised.name;
	return t(fileWords, locale, `known_${recognised.by}`, { name });
}
