const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
/** Soft hyphen, zero-width marks, direction marks and the byte-order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** A whole number that became a decimal one, as columns with gaps do in R and pandas: `20250301.0`. */
const DECIMAL_ZERO = /^(\d{1,4}|\d{6,14})[.,]0+$/;

/**
 * A text as times are read from it: lower case, without invisible marks, every space a plain one and alone,
 * full-width letters and digits narrow, every dash a hyphen, no points or commas at its end; a whole number without decimals.
 */
export function plainText(text: string): string {
	const narrow = PLAIN.test(text)
		? text
		: text
				.normalize('NFC')
				.replace(INVISIBLE, '')
				.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
				.replace(DASHES, '-');
	return narrow
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.replace(/[ .,;]+$/, '')
		.trimStart()
		.replace(DECIMAL_ZERO, '$1');
}
