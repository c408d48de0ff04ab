/**
 * Words that stand for nothing in any column: what Excel, R, pandas, SQL, SAP and people write. Signs alone (`-`, `.`,
 * `--`) are told by their shape.
 */
const NOTHING = new Set([
	'na',
	'n/a',
	'n.a.',
	'<na>',
	'nan',
	'nat',
	'null',
	'none',
	'nil',
	'undefined',
	'\\n',
	'tyhjä',
	'puuttuu',
	'saknas',
	'missing',
	'blank',
	'ei määritelty',
	'ei määritetty',
	'ei määr.',
	'ei kohdistettu',
	'ej definierad',
	'ej tilldelad',
	'not assigned',
	'not defined'
]);

/** Faults that a spreadsheet writes into a cell, in English, Finnish and Swedish. */
const FAULT =
	/^#(n\/a|n\/d|null!|value!|ref!|div\/0!|name\?|num!|puuttuu!?|arvo!|viittaus!|jako\/0!|nimi\?|luku!|tyhjä!|saknas!|värdefel!|referens!|division\/0!|namn\?|ogiltigt!|skärning!)$/;

/** Signs that fill a cell without saying anything; `#` is SAP's, and many are a number in too narrow a column. */
const SIGNS = /^[-–—_.,?*~/#]{1,40}$/;

/** Texts that stand for nobody where a client, a case or another identifier is meant. */
const NOBODY = new Set([
	'anonyymi',
	'anonymi',
	'anonyymi asiakas',
	'anonym',
	'anonym klient',
	'anonymous',
	'tuntematon',
	'tuntematon asiakas',
	'okänd',
	'okänd klient',
	'unknown',
	'unknown client',
	'ei tiedossa',
	'ei tietoa',
	'ei tunnusta',
	'ei asiakasta',
	'ei asiakastunnusta',
	'ei henkilötunnusta',
	'ei hetua',
	'hetuton',
	'nimetön',
	'uppgift saknas',
	'inte känt',
	'ej känd',
	'utan id',
	'utan beteckning',
	'no id',
	'not known',
	'not available'
]);

/**
 * Zero, six zeros or more, minus one, six nines or more, X's only, and the identifier of all zeros or all Fs, in braces
 * or not: dummies that systems write for nobody. Fewer nines or zeros (`000` before `001`) may be a running number.
 */
const DUMMY =
	/^(0([.,]0+)?|0{6,}|-1|9{6,}|x+|\{?(0{8}-?0{4}-?0{4}-?0{4}-?0{12}|f{8}-?f{4}-?f{4}-?f{4}-?f{12})\}?)$/;

/** A digit that is in no word, sign, fault and dummy above: most ids, times and numbers have one. */
const TELLING = /[2-8]/;
/** Neither blanks nor signs around the whole nor letters beyond ASCII: nothing is to be evened out but capitals. */
const EVEN = /^[\w.,#$%&*+/:;=?@^{|}~!-]*$/;

/** Whether a cell of any column says in a word or sign that there is nothing in it; the empty text does too. */
export function isMissingWord(text: string): boolean {
	return text === '' || (!TELLING.test(text) && isNothing(plain(text)));
}

/**
 * Whether a cell of an identifier's column (client, case, event, referral, series) means nobody and nothing:
 * `isMissingWord`, or a dummy such as 0, 999999, XXXXX, tuntematon, anonyymi, a GUID of zeros. In other columns these
 * are values.
 */
export function isMissingId(text: string): boolean {
	if (TELLING.test(text)) return false;
	const word = plain(text);
	return isNothing(word) || NOBODY.has(word) || DUMMY.test(word);
}

function isNothing(word: string): boolean {
	return word === '' || NOTHING.has(word) || SIGNS.test(word) || FAULT.test(word);
}

/** Lower case, one blank between words, without brackets around the whole. */
function plain(text: string): string {
	if (EVEN.test(text)) return text.toLowerCase();
	const word = text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
	return /^(\(.*\)|\[.*\]|<(?!na>).*>|".*"|'.*')$/.test(word) ? word.slice(1, -1).trim() : word;
}
