import type { IdentifierChoice, Mapping } from '#lib/events/mapping.ts';
import type { Identifier, IdentifierKind } from '../guard/identifier-kinds.ts';
import { isUnitColumn, mayHoldDigests } from '../guard/column-role.ts';
import type { PersonalUnit } from '../guard/person-in-unit.ts';
import type { FileShape } from './file-shape.ts';

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

/**
 * The columns of a file that identify people or may, in its order. Identity codes never come this far:
 * a file that holds one is refused.
 * @param mapping when given, `hashed_client` is told only of columns that it makes the id of clients or cases
 */
export function identifierFindings(shape: FileShape, mapping?: Mapping): IdentifierFinding[] {
	const hashable = mapping && headersOf(mapping, mayHoldDigests);
	return shape.columns.flatMap(({ header, identifier, caution }): IdentifierFinding[] => {
		if (identifier) return [{ header, ...identifier, ...columnChoices(identifier.kind) }];
		if (!caution || (caution.kind === 'hashed_client' && hashable?.includes(header) === false)) {
			return [];
		}
		return [{ header, ...caution, ...cautionChoices }];
	});
}

/** Headers that fill `client_id`, in any event of a row. */
export function clientHeaders(mapping: Mapping): string[] {
	return headersOf(mapping, (column) => column === 'client_id');
}

/** Headers that fill contract columns of a kind, in any event of a row. */
export function headersOf(mapping: Mapping, wanted: (column: string) => boolean): string[] {
	const given = [mapping, ...(mapping.events ?? [])].flatMap(({ columns = {} }) =>
		Object.entries(columns)
	);
	const headers = given.flatMap(([column, source]) =>
		wanted(column) ? [source ?? []].flat() : []
	);
	return [...new Set(headers)];
}

/** A column of units with texts that may be somebody's, each its own or not as the mapping says. */
export interface PersonalUnits {
	readonly header: string;
	readonly texts: readonly (PersonalUnit & { readonly allowed: boolean })[];
}

/**
 * Columns that a mapping makes units and that hold persons among them. Until the reader says that such a text is the
 * unit's own name, a running number stands for it. A header with a choice of its own is not asked about.
 */
export function personalUnits(shape: FileShape, mapping: Mapping): PersonalUnits[] {
	const headers = headersOf(mapping, isUnitColumn);
	return shape.columns
		.filter(({ header, identifier, persons }) => {
			const open = identifier === null && mapping.identifiers?.[header] === undefined;
			return open && persons.length > 0 && headers.includes(header);
		})
		.map(({ header, persons }) => {
			const own = new Set(mapping.allowed?.[header]);
			return { header, texts: persons.map((one) => ({ ...one, allowed: own.has(one.text) })) };
		});
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
