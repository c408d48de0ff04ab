/** The languages people read Sujuva in; Finnish is the default. */
export const locales = ['fi', 'sv', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'fi';

/** BCP 47 tag for `Intl`: always Finnish regional rules, so that dates and numbers agree across languages. */
export const intlTag: Readonly<Record<Locale, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-FI' };

/** Whether text names one of the locales. */
export function isLocale(text: string | null | undefined): text is Locale {
	return locales.includes(text as Locale);
}
