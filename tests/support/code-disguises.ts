import { shortDay, written, type MadeCode } from './identity-codes.ts';

/** A way of writing an identity code that is not the official one. */
export type Disguise = (code: MadeCode) => string;

const signed = (code: MadeCode, sign: string) => written({ ...code, sign });
const hyphened = (sign: string) => (sign === '+' ? '+' : '-');
const dmy = ({ day }: MadeCode, mark: string, year = 0) =>
	[day.slice(8), day.slice(5, 7), day.slice(year, 4)].join(mark);
const wide = (text: string) =>
	text.replace(/[0-9A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** Ways that leave no doubt: the sign is there, so that one such text stops a load. */
export const signedDisguises: Readonly<Record<string, Disguise>> = {
	'em dash': (code) => signed(code, '\u2014'),
	'horizontal bar': (code) => signed(code, '\u2015'),
	'full-width hyphen': (code) => signed(code, '\uff0d'),
	'small hyphen': (code) => signed(code, '\ufe63'),
	'soft hyphen': (code) => signed(code, '\u00ad'),
	'minus sign': (code) => signed(code, '\u2212'),
	'blanks around': (code) => signed(code, ' - '),
	'no-break spaces around': (code) => signed(code, '\u00a0\u2013\u00a0'),
	'two hyphens': (code) => signed(code, '--'),
	'lower case in a word': (code) => `hetu${written(code).toLowerCase()}x`,
	'between low lines': (code) => `_${written(code)}_`,
	'a name of a file': (code) => `lausunto_${written(code)}.pdf`,
	quoted: (code) => `"'${written(code)}'"`,
	formula: (code) => `="${written(code)}"`,
	'full width': (code) => wide(written(code)),
	'full-width digits': (code) => wide(shortDay(code.day)) + code.sign + code.lastFour,
	'Arabic digits': (code) =>
		written({ ...code, lastFour: code.lastFour.slice(0, 3) }).replace(/\d/g, (digit) =>
			String.fromCharCode(0x660 + Number(digit))
		) + code.lastFour.slice(3),
	'zero-width spaces': (code) => [...written(code)].join('\u200b'),
	'a byte order mark': (code) => `\ufeff${written(code)}`,
	'direction marks': (code) => `\u202a${written(code)}\u202c`,
	'an entity': (code) => signed(code, '&ndash;'),
	'a numbered entity': (code) => signed(code, '&#8211;'),
	'percent-encoding': (code) => `?id=${encodeURIComponent(signed(code, '\u2013'))}`,
	'a percent-encoded sign': (code) => signed(code, '%2D'),
	'an accent that is apart': (code) => `a\u0308iti ${written(code)} a\u0308`
};

/** Ways that numbers of other sorts share: many in a column stop a load, or one with a letter at its end. */
export const looseDisguises: Readonly<Record<string, Disguise>> = {
	'no sign': (code) => shortDay(code.day) + code.lastFour,
	'a blank for the sign': (code) => `${shortDay(code.day)} ${code.lastFour}`,
	'a point for the sign': (code) => `${shortDay(code.day)}.${code.lastFour}`,
	'a slash for the sign': (code) => `${shortDay(code.day)}/${code.lastFour}`,
	'a low line for the sign': (code) => `${shortDay(code.day)}_${code.lastFour}`,
	'century digits': (code) => dmy(code, '') + hyphened(code.sign) + code.lastFour,
	'century digits, sign and all': (code) => dmy(code, '') + code.sign + code.lastFour,
	'century digits, no sign': (code) => dmy(code, '') + code.lastFour,
	'year first': (code) => code.day.replaceAll('-', '') + hyphened(code.sign) + code.lastFour,
	'year first, no sign': (code) => code.day.replaceAll('-', '') + code.lastFour,
	'an ISO day': (code) => `${code.day}-${code.lastFour}`,
	'a day with points': (code) => `${dmy(code, '.')}-${code.lastFour}`,
	'a day with points, a blank': (code) => `${dmy(code, '.')} ${code.lastFour}`,
	'a short day with points': (code) => `${dmy(code, '.', 2)}${code.sign}${code.lastFour}`,
	'a short day with blanks': (code) => `${dmy(code, ' ', 2)} - ${code.lastFour}`,
	'year first in two digits': (code) =>
		code.day.slice(2).replaceAll('-', '') + hyphened(code.sign) + code.lastFour,
	'a blank before the check': (code) =>
		`${shortDay(code.day)} - ${code.lastFour.slice(0, 3)} ${code.lastFour.slice(3)}`
};
