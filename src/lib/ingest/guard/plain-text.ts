/** Dashes of every script and what readers of old code pages make of them; a code's hyphen in disguise. */
const DASH = /[\p{Pd}\u00ad\u0096\u0097\u02d7\u2043\u2212\u30fc]/gu;
/** Marks that show nothing: joiners, directions, byte order marks, variation selectors. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f\u034f\u3164]/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const PERCENT = /(?:%[\da-f]{2})+/gi;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

const entities: Readonly<Record<string, string>> = {
	nbsp: ' ',
	ensp: ' ',
	thinsp: ' ',
	shy: '-',
	ndash: '-',
	mdash: '-',
	minus: '-',
	hyphen: '-',
	dash: '-',
	horbar: '-',
	plus: '+',
	zwj: '',
	zwnj: ''
};

/**
 * Text as a code would be typed by hand: compatibility forms as plain ones (full-width digits, NFKC),
 * dashes of any kind as the hyphen, other spaces as blanks, invisible marks gone, entities of HTML and
 * percent-encoding decoded. Plain ASCII text comes back as it is.
 */
export function plainText(text: string): string {
	let plain = text;
	if (plain.includes('%')) plain = plain.replace(PERCENT, decoded);
	if (plain.includes('&')) plain = plain.replace(ENTITY, entityText);
	if (!BEYOND_ASCII.test(plain)) return plain;
	return plain
		.replace(DASH, '-')
		.normalize('NFKC')
		.replace(INVISIBLE, '')
		.replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
		.replace(DASH, '-')
		.replace(/\p{Zs}/gu, ' ');
}

function decoded(encoded: string): string {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return encoded;
	}
}

function entityText(whole: string, decimal?: string, hex?: string, name?: string): string {
	if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
	const point = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
	return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
