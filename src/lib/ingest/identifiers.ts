import { kindByCells, shareOfDigests } from './identifier-cells.ts';
import { isRegisterNumber, kindByHeader } from './identifier-headers.ts';
import type { IdentifierChoice, Mapping } from './mapping.ts';
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
type IdentifierConsequence = 'left_out' | 'numbered' | 'imported_as_is' | 'confirmed_pseudonym';

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

const DIGEST_SHARE = 0.8;
/** Exports reach back to the first electronic records; earlier days are of birth. */
const EARLY_YEAR = 1980;
const YES_NO = /^(?:kyllä|ei|ja|nej|yes|no|true|false|on|k|e|j|n|y|[01x])$/i;
/** Kinds that a header names but a column of yes and no is not: who was called, who was written to. */
const askable: readonly IdentifierKind[] = ['email', 'phone', 'address', 'iban'];

/**
 * What identifies people in a column (domain.md 8.3), from its header, else from its cells; null when
 * nothing does. A Y-tunnus names an organisation and is no finding.
 * @param cells filled or empty cells that are looked at closely
 * @param distinct every different text of the column's sample
 */
export function identifierIn(
	header: string,
	cells: readonly string[],
	distinct: readonly string[] = [...new Set(cells)]
): Identifier | null {
	const filled = cells.filter((cell) => cell !== '');
	const named = kindByHeader(header);
	const yesNo = filled.length > 0 && filled.every((cell) => YES_NO.test(cell));
	if (named && !(yesNo && askable.includes(named))) return { kind: named, share: 1 };
	return kindByCells(header, filled, distinct);
}

/** A column of days that is one of birth: by its header, or by a fifth of its days lying before 1980. */
export function identifierInDays(header: string, days: readonly string[]): Identifier | null {
	const named = kindByHeader(header);
	if (named) return { kind: named, share: 1 };
	const years = days.map((day) => Number(/(?<!\d)(?:18|19|20)\d\d/.exec(day)?.[0] ?? NaN));
	const early = years.filter((year) => year < EARLY_YEAR);
	const share = early.length / days.length;
	return share >= 0.2 && new Set(early).size >= 5 ? { kind: 'birth_date', share } : null;
}

/** What the reader should know of a column that is imported all the same; null when there is nothing. */
export function cautionIn(header: string, cells: readonly string[]): Identifier | null {
	const share = shareOfDigests(cells.filter((cell) => cell !== ''));
	if (share >= DIGEST_SHARE) return { kind: 'hashed_client', share };
	return isRegisterNumber(header) ? { kind: 'register_number', share: 1 } : null;
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
export function clientHeaders(mapping: Mapping): string[] {
	const events = (mapping.events ?? []).map(({ columns }) => columns?.['client_id']);
	return [mapping.columns['client_id'], ...events].flatMap((source) => [source ?? []].flat());
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
