import municipalities from '#data/codes/municipalities.json';

const STREET =
	/\p{L}{2,}(?:katu|tie|kuja|polku|väylä|raitti|rinne|kaari|puistikko|bulevardi|esplanadi|penger|gatan|vägen|gränd|stigen|allén|esplanaden|backen|stranden|kajen)\s+\d+|\p{L}+\s(?:katu|tie|kuja|polku|väylä|gata|väg|gränd)\s+\d+/iu;
const POSTAL = /\b\d{5}\s+(\p{L}[\p{L} -]*)$/u;
/** A dwelling behind the number of a house: a stair, a door, or both. */
const DWELLING =
	/(?:katu|tie|kuja|polku|väylä|raitti|rinne|kaari|gatan|vägen|gränd|stigen)\s+\d+\s?(?:[a-h]\b\s?\d*|(?:as|bst|lgh)\.?\s?\d+)/iu;
const towns = new Set(municipalities.flatMap(({ fi, sv }) => [fi.toLowerCase(), sv.toLowerCase()]));

/** Whether text holds a street with a number, or is a postal code with its town. */
export function isAddress(cell: string): boolean {
	if (STREET.test(cell)) return true;
	const town = POSTAL.exec(cell)?.[1];
	return town !== undefined && towns.has(town.trim().toLowerCase());
}

/** Whether text holds the address of a dwelling, which is somebody's home; a house alone may be a place of work. */
export function isDwelling(cell: string): boolean {
	return DWELLING.test(cell);
}
