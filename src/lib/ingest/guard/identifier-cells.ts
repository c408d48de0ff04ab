import municipalities from '#data/codes/municipalities.json';
import { hintsAtPhone, namesUnit } from './identifier-headers.ts';
import type { Identifier, IdentifierKind } from './identifier-kinds.ts';
import { isFullName, isLoneFirstName } from './person-names.ts';
import { looksLikeDate } from '../times/looks.ts';

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/gi;
const STREET =
	/\p{L}{2,}(?:katu|tie|kuja|polku|väylä|raitti|rinne|kaari|puistikko|bulevardi|esplanadi|penger|gatan|vägen|gränd|stigen|allén|esplanaden|backen|stranden|kajen)\s+\d+|\p{L}+\s(?:katu|tie|kuja|polku|väylä|gata|väg|gränd)\s+\d+/iu;
const POSTAL = /\b\d{5}\s+(\p{L}[\p{L} -]*)$/u;
const PHONE = /^(?:\+358|00358|0)[ -]?(?:4\d|50|[1-9]\d?)(?:[ -]?\d){5,8}$/;
const PHONE_INSIDE =
	/(?<![\d+./:-])(?:\+358|00358|0)[ -]?(?:4\d|50|[1-9]\d?)(?:[ -]?\d){5,8}(?!\d)/;
/** Written as only telephone numbers are: with a country code or in groups. */
const WRITTEN_AS_PHONE = /^\+|^00358|[ -]/;
const MOBILE = /^(?:0|358)(?:4\d|50)\d{6,8}$/;
const Y_TUNNUS = /^\d{7}-\d$/;
const DIGIT_GROUPS = /^\+?\d[\d -]{6,}$/;
const ONLY_DIGITS = /^\d+$/;
const CAR_PLATE = /^([A-ZÅÄÖ]{2,3})-\d{1,3}$/;
/** Digests of 128 to 512 bits as they are written: hexadecimal, or base64 with or without its padding. */
const DIGEST =
	/^(?:(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})|[A-Za-z\d+/_-]{22}==|[A-Za-z\d+/_-]{27}=|[A-Za-z\d+/_-]{43}=?|[A-Za-z\d+/_-]{86}(?:==)?)$/i;
/** A random UUID without its hyphens, which is no digest: its version and variant stand at fixed places. */
const RANDOM_UUID = /^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/i;

/** Characters of an account number by country: Finland and where its payments mostly come from. */
const ibanLengths: Readonly<Record<string, number>> = {
	AT: 20,
	BE: 16,
	CH: 21,
	DE: 22,
	DK: 18,
	EE: 20,
	ES: 24,
	FI: 18,
	FR: 27,
	GB: 22,
	IE: 22,
	IT: 27,
	LT: 20,
	LV: 21,
	NL: 18,
	NO: 15,
	PL: 28,
	PT: 25,
	SE: 24
};

const LONG_TEXT = 40;
const towns = new Set(municipalities.flatMap(({ fi, sv }) => [fi.toLowerCase(), sv.toLowerCase()]));

/**
 * What identifies people in the cells of a column (domain.md 8.3); null when nothing does.
 * @param filled cells looked at closely, none empty
 * @param distinct every different text of the column's sample: one e-mail or account number is enough
 */
export function kindByCells(
	header: string,
	filled: readonly string[],
	distinct: readonly string[]
): Identifier | null {
	if (filled.length === 0) return null;
	const some = (kind: IdentifierKind, test: (cell: string) => boolean) => {
		if (!distinct.some(test)) return null;
		const found = filled.filter(test).length;
		return { kind, share: Math.max(found, 1) / filled.length };
	};
	const atLeast = (kind: IdentifierKind, floor: number, test: (cell: string) => boolean) => {
		const found = filled.filter(test).length / filled.length;
		return found > 0 && found >= floor ? { kind, share: found } : null;
	};
	const own = namesUnit(header) ? () => null : atLeast;
	return (
		some('email', (cell) => cell.includes('@') && EMAIL.test(cell)) ??
		some('iban', hasIban) ??
		phoneIn(header, filled) ??
		own('address', 0.2, (cell) => STREET.test(cell) || isPostalPlace(cell)) ??
		own('name', 0.4, isFullName) ??
		(distinct.length >= 5 ? own('name', 0.6, isLoneFirstName) : null) ??
		carPlates(filled) ??
		freeText(header, filled)
	);
}

/** Whether a header is itself what identifies a person, as where the first row of a file is one of data. */
export function isIdentifier(header: string): boolean {
	const phone = PHONE.test(header) && WRITTEN_AS_PHONE.test(header);
	return EMAIL.test(header) || hasIban(header) || phone || isFullName(header);
}

/**
 * Whether most cells are written as digests are: 128 to 512 bits in hexadecimal or base64. Random UUIDs
 * are none.
 */
export function shareOfDigests(filled: readonly string[]): number {
	const digests = filled.filter((cell) => DIGEST.test(cell) && /\d/.test(cell));
	const uuids = digests.filter((cell) => RANDOM_UUID.test(cell));
	if (filled.length === 0 || (uuids.length === digests.length && uuids.length > 1)) return 0;
	return digests.length / filled.length;
}

/** Whether text holds an account number whose check digits agree (ISO 13616; MOD 97-10 of ISO 7064). */
function hasIban(cell: string): boolean {
	return (cell.match(IBAN) ?? []).some((candidate) => {
		const code = candidate.replaceAll(' ', '').toUpperCase();
		const length = ibanLengths[code.slice(0, 2)];
		return length !== undefined && code.length >= length && agrees(code.slice(0, length));
	});
}

function agrees(code: string): boolean {
	let rest = 0;
	for (const letter of code.slice(4) + code.slice(0, 4)) {
		const value = parseInt(letter, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}

/**
 * Bare digits count as telephone numbers only where a quarter of a column of digits look like mobile
 * numbers, since pseudonyms are digits too; or where the header hints at telephones.
 */
function phoneIn(header: string, filled: readonly string[]): Identifier | null {
	const hinted = hintsAtPhone(header);
	const isPhone = (cell: string) => {
		if (looksLikeDate(cell) || Y_TUNNUS.test(cell)) return false;
		if (PHONE.test(cell)) return WRITTEN_AS_PHONE.test(cell) || hinted;
		const inside = /\p{L}/u.test(cell) ? (PHONE_INSIDE.exec(cell)?.[0] ?? '') : '';
		return WRITTEN_AS_PHONE.test(inside) || MOBILE.test(inside);
	};
	const phones = filled.filter(isPhone);
	const written = phones.length / filled.length;
	// Of invoice numbers with a hyphen every tenth begins like a telephone number: most must.
	const numbers = filled.filter((cell) => DIGIT_GROUPS.test(cell) && !looksLikeDate(cell)).length;
	const usual = phones.filter((cell) => DIGIT_GROUPS.test(cell)).length >= 0.5 * numbers;
	if ((written >= 0.05 && usual) || (hinted && written > 0)) {
		return { kind: 'phone', share: written };
	}
	const digits = filled.filter((cell) => ONLY_DIGITS.test(cell)).length / filled.length;
	const mobile = filled.filter((cell) => MOBILE.test(cell)).length / filled.length;
	return mobile > 0 && mobile >= (digits > 0.8 ? 0.25 : 0.05)
		? { kind: 'phone', share: mobile }
		: null;
}

function isPostalPlace(cell: string): boolean {
	const town = POSTAL.exec(cell)?.[1];
	return town !== undefined && towns.has(town.trim().toLowerCase());
}

/** Plates have letters of all sorts; codes such as `AS-12` share a few beginnings. */
function carPlates(filled: readonly string[]): Identifier | null {
	const found = filled.flatMap((cell) => CAR_PLATE.exec(cell)?.[1] ?? []);
	const share = found.length / filled.length;
	return share >= 0.8 && new Set(found).size >= 10 ? { kind: 'car_plate', share } : null;
}

/** Long texts count only where they seldom repeat: units and services have long names. */
function freeText(header: string, filled: readonly string[]): Identifier | null {
	const long = filled.filter((cell) => cell.length > LONG_TEXT && cell.includes(' '));
	const texts = new Set(long).size;
	if (texts < (namesUnit(header) ? 20 : 5)) return null;
	const mean = filled.reduce((sum, cell) => sum + cell.length, 0) / filled.length;
	const share = texts / filled.length;
	return share > 0.3 || (mean > LONG_TEXT && share > 0.1) ? { kind: 'free_text', share } : null;
}
