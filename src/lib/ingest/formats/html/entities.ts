const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	auml: 'ä',
	ouml: 'ö',
	aring: 'å',
	Auml: 'Ä',
	Ouml: 'Ö',
	Aring: 'Å',
	eacute: 'é',
	Eacute: 'É',
	uuml: 'ü',
	Uuml: 'Ü',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	euro: '€',
	sect: '§',
	deg: '°',
	rdquo: '”',
	ldquo: '“',
	rsquo: '’'
};

const LAST_POINT = 0x10ffff;

/** Text of a web page without its tags and with its character references as letters; unknown ones stay. */
export function plainLetters(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,10}));/g, (whole, ...parts) => {
		const [decimal, hex, name] = parts as (string | undefined)[];
		if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] as string) : whole;
		const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
		return point <= LAST_POINT ? String.fromCodePoint(point) : whole;
	});
}
