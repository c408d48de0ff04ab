import { intlTag, type Locale } from './locale.ts';

/**
 * `Intl` objects made once per language and options: making one costs hundreds of times what using it does, and a
 * chart writes a label with one for every tick.
 */
function once<Args extends readonly (string | number)[], Made>(make: (...args: Args) => Made) {
	const made = new Map<string, Made>();
	return (...args: Args): Made => {
		const key = args.join(' ');
		let known = made.get(key);
		if (known === undefined) made.set(key, (known = make(...args)));
		return known;
	};
}

/** Numbers with a fixed count of decimals, by Finnish rules in every language. */
export const numberFormat = once(
	(digits: number) =>
		new Intl.NumberFormat(intlTag.fi, {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits
		})
);

/** The twelve names of months, January first, as the language writes them inside a date. */
export const monthNames = once((locale: Locale, style: 'long' | 'short'): readonly string[] => {
	const format = new Intl.DateTimeFormat(intlTag[locale], { month: style, timeZone: 'UTC' });
	return Array.from({ length: 12 }, (_, month) => {
		const parts = format.formatToParts(Date.UTC(2000, month, 15));
		return parts.find(({ type }) => type === 'month')?.value ?? '';
	});
});

/** Order of names for people: Å Ä Ö last, numbers by value. */
export const nameCollator = once(
	(locale: Locale) => new Intl.Collator(intlTag[locale], { numeric: true })
);

/** Which plural form a number takes. */
export const pluralRules = once((locale: Locale) => new Intl.PluralRules(locale));
