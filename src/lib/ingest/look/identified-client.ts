import { foldHeader } from '#lib/events/header-fold.ts';
import type { Mapping } from '#lib/events/mapping.ts';
import { synonyms } from '#lib/events/synonyms.ts';
import { namesUnit } from '../guard/identifier-headers.ts';
import type { IdentifierKind } from '../guard/identifier-kinds.ts';
import { headersOf } from './identifier-findings.ts';
import type { ColumnProfile, FileShape } from './file-shape.ts';

/** Kinds that tell one person from another in every row, and so take an id's place in exports. */
const ofOnePerson: readonly IdentifierKind[] = ['email', 'phone', 'iban', 'name'];
/** Share of the cells of a column from which on it is one of a kind, and of those of a file that a client's id fills. */
const MOST = 0.9;
const HALF = 0.5;
/** Share of different values from which on a column may be one of ids. */
const VARIED = 0.05;

const clientNames = new Set(['client_id', ...(synonyms['client_id'] ?? [])].map(foldHeader));

/**
 * The column that would be the client's id, had it not been kept out for what it holds; null where there is none. It is
 * so by its header, because it is one of identity codes, or because clients are told apart by nothing else: no other
 * column that the mapping leaves unused may be one of ids. Tells a file without clients from one whose clients are named.
 */
export function identifiedClient(
	shape: FileShape,
	mapping: Mapping
): { header: string; kind: IdentifierKind } | null {
	const found =
		shape.columns.find(
			({ header, identifier }) =>
				identifier?.kind === 'identity_code' || (identifier && clientNames.has(foldHeader(header)))
		) ?? onlyPersons(shape, mapping);
	return found?.identifier ? { header: found.header, kind: found.identifier.kind } : null;
}

function onlyPersons({ columns }: FileShape, mapping: Mapping): ColumnProfile | undefined {
	const used = headersOf(mapping, () => true);
	const others = columns.filter(({ header }) => !used.includes(header));
	if (others.some(mayBeIds)) return undefined;
	return others.find(
		({ header, identifier, empty }) =>
			identifier !== null &&
			ofOnePerson.includes(identifier.kind) &&
			identifier.share >= MOST &&
			empty <= HALF &&
			!namesUnit(header)
	);
}

function mayBeIds({ identifier, kind, distinct, filled }: ColumnProfile): boolean {
	return (
		identifier === null &&
		(kind === 'text' || kind === 'integer') &&
		distinct > Math.max(1, VARIED * filled)
	);
}
