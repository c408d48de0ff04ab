import { foldHeader } from './header-fold.ts';
import { looksLikeDate } from './sniff-cells.ts';
import type { FileShape } from './sniff.ts';

type IdentifierKind =
	'email' | 'phone' | 'iban' | 'address' | 'name' | 'birth_date' | 'identity_code' | 'free_text';

/** What in a column can tell who a person is, and the share of its filled cells (0-1; 1 where the header says it). */
export interface Identifier {
	readonly kind: IdentifierKind;
	readonly share: number;
}

/** A column that is not imported because it identifies people. */
export interface IdentifierFinding extends Identifier {
	readonly header: string;
}

const headerKinds: readonly (readonly [IdentifierKind, RegExp])[] = [
	['identity_code', /^(hetu|henkilotunnus|personbeteckning|sotu|sosiaaliturvatunnus|ssn)$/],
	[
		'name',
		/^(nimi|namn|name|etunimi|etunimet|sukunimi|kutsumanimi|fornamn|efternamn|slaktnamn|firstname|lastname|surname|fullname)$|^(asiakkaan|potilaan|henkilon|vastaanottajan|tyontekijan|laakarin|hoitajan|huoltajan|klientens|patientens|client|patient|customer|person)(etu|suku)?(nimi|namn|name)$/
	],
	['email', /^(email|emailaddress|epost|epostadress|sahkoposti|sahkopostiosoite)$/],
	[
		'phone',
		/^(puhelin|puhelinnumero|puhnro|gsm|matkapuhelin|telefon|telefonnummer|phone|phonenumber|mobile)$/
	],
	[
		'address',
		/^(osoite|katuosoite|lahiosoite|kotiosoite|postiosoite|adress|gatuadress|address|streetaddress)$/
	],
	[
		'birth_date',
		/^(syntymaaika|syntymapaiva|syntymapvm|fodelsedatum|fodelsetid|birthdate|dateofbirth|dob)$/
	],
	[
		'free_text',
		/^(lisatieto|lisatiedot|teksti|vapaateksti|huomautus|huomautukset|muistiinpano|kommentti|fritext|anmarkning|kommentar|tillaggsuppgift|comment|comments|notes?|freetext)$|lisatieto$/
	]
];

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const IBAN = /\bFI\d{2}(?: ?\d{4}){3} ?\d{2}\b/i;
const ADDRESS = /\p{Lu}\p{Ll}+(?:katu|tie|kuja|polku|väylä|gatan|vägen|gränd) \d+/u;
const PHONE = /^(?:\+358|00358|0)[ -]?(?:4\d|50|[1-9]\d?)(?:[ -]?\d){5,8}$/;
/** Written as only telephone numbers are: with a country code or in groups. */
const WRITTEN_AS_PHONE = /^\+|^00358|[ -]/;
const MOBILE = /^0(?:4\d|50)\d{6,8}$/;
const Y_TUNNUS = /^\d{7}-\d$/;
const LONG_TEXT = 40;

/**
 * What identifies people in a column, from its header and sampled cells (domain.md 8.3); null when
 * nothing does. Bare digits count as telephone numbers only where most cells look like mobile numbers,
 * since pseudonyms are digits too; long texts count as free text only where they seldom repeat, since
 * units have long names. A Y-tunnus names an organisation and is no finding.
 */
export function identifierIn(header: string, cells: readonly string[]): Identifier | null {
	const folded = foldHeader(header);
	const named = headerKinds.find(([, pattern]) => pattern.test(folded));
	if (named) return { kind: named[0], share: 1 };
	const filled = cells.filter((cell) => cell !== '');
	if (filled.length === 0) return null;
	const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length;
	const atLeast = (kind: IdentifierKind, floor: number, test: (cell: string) => boolean) => {
		const found = share(test);
		return found > 0 && found >= floor ? { kind, share: found } : null;
	};
	const phone = (cell: string) => PHONE.test(cell) && !Y_TUNNUS.test(cell) && !looksLikeDate(cell);
	return (
		atLeast('email', 0.01, (cell) => EMAIL.test(cell)) ??
		atLeast('iban', 0.01, (cell) => IBAN.test(cell)) ??
		atLeast('phone', 0.05, (cell) => phone(cell) && WRITTEN_AS_PHONE.test(cell)) ??
		atLeast('phone', 0.8, (cell) => MOBILE.test(cell)) ??
		atLeast('address', 0.2, (cell) => ADDRESS.test(cell)) ??
		freeText(filled)
	);
}

function freeText(filled: readonly string[]): Identifier | null {
	const long = filled.filter((cell) => cell.length > LONG_TEXT && cell.includes(' '));
	const distinct = new Set(long).size / filled.length;
	return filled.length >= 20 && distinct > 0.3 ? { kind: 'free_text', share: distinct } : null;
}

/** The columns of a file that are not imported because they identify people. */
export function identifierFindings(shape: FileShape): IdentifierFinding[] {
	return shape.columns.flatMap(({ header, identifier }) =>
		identifier ? [{ header, ...identifier }] : []
	);
}
