import { pluralRules } from './intl.ts';
import type { Locale } from './locale.ts';

/**
 * One message: plain text with `{name}` placeholders, or plural forms chosen by the placeholder `n`
 * (`Intl.PluralRules` categories; fi, sv and en use `one` and `other`).
 */
export type Message = string | { readonly one: string; readonly other: string };
export type Dictionary<Key extends string> = Readonly<Record<Key, Message>>;
export type Messages<Key extends string> = Readonly<Record<Locale, Dictionary<Key>>>;

/** Values for placeholders; numbers and dates are formatted by the caller, only `n` picks the plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Declares a dictionary in the three languages; a key missing in one of them does not compile. */
export function defineMessages<const Key extends string>(messages: {
	readonly fi: Dictionary<Key>;
	readonly sv: Readonly<Record<NoInfer<Key>, Message>>;
	readonly en: Readonly<Record<NoInfer<Key>, Message>>;
}): Messages<Key> {
	return messages;
}

/**
 * The text of a message in a language, placeholders filled.
 * `n` chooses the plural form; give `nText` when the shown number is formatted.
 * Throws when a placeholder has no value, so that `{n}` never reaches the screen.
 */
export function t<Key extends string>(
	messages: Messages<Key>,
	locale: Locale,
	key: Key,
	values: MessageValues = {}
): string {
	const message = messages[locale][key];
	const text = typeof message === 'string' ? message : message[pluralForm(locale, values.n)];
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`message without value: ${key} {${name}}`);
		return String(value);
	});
}

function pluralForm(locale: Locale, n: string | number | undefined): 'one' | 'other' {
	return pluralRules(locale).select(Number(n ?? 0)) === 'one' ? 'one' : 'other';
}
