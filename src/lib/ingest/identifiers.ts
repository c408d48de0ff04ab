import { foldHeader } from './header-fold.ts';
import type { IdentifierChoice, Mapping } from './mapping.ts';
import { looksLikeDate } from './sniff-cells.ts';
import type { FileShape } from './sniff.ts';

/** Kinds that keep a column out of the import unless the reader chooses otherwise. */
type ColumnKind =
	| 'email'
	| 'phone'
	| 'iban'
	| 'address'
	| 'car_plate'
	| 'name'
	| 'professional'
	| 'birth_date'
	| 'identity_code'
	| 'free_text';

/**
 * What a column may hold that tells who a person is. A `register_number` (patient or client number) and a
 * `hashed_client` (digests, which for identity codes are found again by trying all codes) come in all the same.
 */
export type IdentifierKind = ColumnKind | 'register_number' | 'hashed_client';

/** What in a column can tell who a person is, and the share of its filled cells (0-1; 1 where the header says it). */
export interface Identifier {
	readonly kind: IdentifierKind;
	readonly share: number;
}

/**
 * What a choice leads to: the column is not imported; its text is replaced by running numbers and never
 * reaches the engine; its text is imported as it is; or the reader vouches that the numbers are pseudonyms.
 */
export type IdentifierConsequence =
	'left_out' | 'numbered' | 'imported_as_is' | 'confirmed_pseudonym';

/** A column that identifies people, or may. */
export interface IdentifierFinding extends Identifier {
	readonly header: string;
	/** What becomes of it while the mapping says nothing. */
	readonly byDefault: IdentifierChoice;
	/** Whether the import is refused when this column is the client id and the choice is not `number`. */
	readonly stopsAsClient: boolean;
	/** Choices the reader has, the default first, with what each leads to. */
	readonly choices: readonly {
		readonly choice: IdentifierChoice;
		readonly consequence: IdentifierConsequence;
	}[];
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

const REGISTER_NUMBER =
	/^(potilas|asiakas)(numero|nro)$|^(patient|klient|kund)(nummer|nr)$|^(patient|client|customer)(number|no)$|^(mrn|medicalrecordnumber|nhsnumber|journalnummer)$/;
/** Digests of 128 to 512 bits as they are written: hexadecimal, or base64 with or without its padding. */
const DIGEST =
	/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}|[\w+/-]{22}==|[\w+/-]{27}=|[\w+/-]{43}=|[\w+/-]{43}|[\w+/-]{86}==)$/i;
const DIGEST_SHARE = 0.8;

/** What the reader should know of a column that is imported all the same; null when there is nothing. */
export function cautionIn(header: string, cells: readonly string[]): Identifier | null {
	const filled = cells.filter((cell) => cell !== '');
	const share = filled.filter((cell) => DIGEST.test(cell)).length / filled.length;
	if (share >= DIGEST_SHARE) return { kind: 'hashed_client', share };
	if (REGISTER_NUMBER.test(foldHeader(header))) return { kind: 'register_number', share: 1 };
	return null;
}

function freeText(filled: readonly string[]): Identifier | null {
	const long = filled.filter((cell) => cell.length > LONG_TEXT && cell.includes(' '));
	const distinct = new Set(long).size / filled.length;
	return filled.length >= 20 && distinct > 0.3 ? { kind: 'free_text', share: distinct } : null;
}

/**
 * The columns of a file that identify people or may, in its order. Identity codes never come this far:
 * a file that holds one is refused.
 * @param mapping when given, `hashed_client` is told only of columns that it makes the client id
 */
export function identifierFindings(shape: FileShape, mapping?: Mapping): IdentifierFinding[] {
	const clients = mapping && clientHeaders(mapping);
	return shape.columns.flatMap(({ header, identifier, caution }): IdentifierFinding[] => {
		if (identifier) return [{ header, ...identifier, ...columnChoices(identifier.kind) }];
		if (!caution || (caution.kind === 'hashed_client' && clients?.includes(header) === false)) {
			return [];
		}
		return [{ header, ...caution, ...cautionChoices }];
	});
}

/** Headers that fill `client_id`, in any event of a row. */
function clientHeaders(mapping: Mapping): string[] {
	const events = (mapping.events ?? []).map(({ columns }) => columns?.['client_id']);
	return [mapping.columns['client_id'], ...events].flatMap((source) =>
		typeof source === 'string' ? [source] : []
	);
}

const drop = { choice: 'drop', consequence: 'left_out' } as const;
const number = { choice: 'number', consequence: 'numbered' } as const;
const keep = { choice: 'keep', consequence: 'imported_as_is' } as const;

type Choices = Pick<IdentifierFinding, 'byDefault' | 'stopsAsClient' | 'choices'>;

function columnChoices(kind: IdentifierKind): Choices {
	const choices = kind === 'identity_code' ? [drop, number] : [drop, number, keep];
	return { byDefault: 'drop', stopsAsClient: true, choices };
}

const cautionChoices: Choices = {
	byDefault: 'keep',
	stopsAsClient: false,
	choices: [{ choice: 'keep', consequence: 'confirmed_pseudonym' }, number, drop]
};

/** What becomes of a column that a finding names: the mapping's choice where the finding allows it. */
export function choiceFor(finding: IdentifierFinding, mapping: Mapping): IdentifierChoice {
	const chosen = mapping.identifiers?.[finding.header];
	const allowed = finding.choices.some(({ choice }) => choice === chosen);
	return chosen !== undefined && allowed ? chosen : finding.byDefault;
}
