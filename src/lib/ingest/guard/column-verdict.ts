import type { ColumnWatch } from './column-watch.ts';
import type { IdentifierKind } from './identifier-kinds.ts';

/**
 * What follows from a kind in a column: the load is refused; the column is not to come in; its texts of the kind were
 * replaced by running numbers; it comes in and is told.
 */
type GuardAction = 'stops' | 'left_out' | 'numbered' | 'noted';

/** What was found in a column of a whole file. No value, but for units what the reader is asked about. */
export interface ColumnVerdict {
	/** Column of the contract, and the header that fills it. */
	readonly column: string;
	readonly header: string;
	readonly kind: IdentifierKind;
	readonly action: GuardAction;
	/** Distinct texts of the kind, and their share of all distinct texts (0-1). */
	readonly texts: number;
	readonly share: number;
	/** First lines with such a text. */
	readonly lines: readonly number[];
}

const FULL_NAMES = 0.4;
const FIRST_NAMES = 0.6;
const ADDRESSES = 0.2;

/**
 * What is to be done about a column when the file has ended; empty when nothing is.
 * @param filled rows in which the column has a text
 */
export function verdictsOf(watch: ColumnWatch, filled: number): ColumnVerdict[] {
	const { of, distinct, role, signed, disguised, codes } = watch;
	if (distinct === 0) return [];
	const verdict = (kind: IdentifierKind, action: GuardAction, texts: number): ColumnVerdict => ({
		column: of.column,
		header: of.header,
		kind,
		action,
		texts,
		share: texts / distinct,
		lines: watch.kinds.get(kind)?.lines ?? []
	});
	codes.distinct = distinct;
	if (signed.texts > 0 || codes.holdsCodes(of.header)) {
		const { texts, lines } = signed.texts > 0 ? signed : disguised;
		return [{ ...verdict('identity_code', 'stops', texts), lines }];
	}
	if (role === 'unit') {
		return [...watch.kinds].map(([kind, { texts }]) => verdict(kind, 'numbered', texts));
	}
	const told = kindOf(watch, filled);
	if (told) {
		return [verdict(told.kind, role === 'client' ? 'stops' : 'left_out', told.texts)];
	}
	const digests = watch.digests?.share(distinct) ?? 0;
	return digests > 0 ? [verdict('hashed_client', 'noted', Math.round(digests * distinct))] : [];
}

/** The first kind that a column is of: a single e-mail, account or name is enough, of others their share tells. */
function kindOf(
	watch: ColumnWatch,
	filled: number
): { kind: IdentifierKind; texts: number } | null {
	const { distinct, kinds, fullNames, firstNames } = watch;
	const texts = (kind: IdentifierKind) => kinds.get(kind)?.texts ?? 0;
	const found = (kind: IdentifierKind, holds: boolean, many = texts(kind)) =>
		holds && many > 0 ? { kind, texts: many } : null;
	const writing = watch.writing.kind(Math.max(filled, distinct));
	return (
		found('email', true) ??
		found('iban', true) ??
		found('phone', watch.phones.share(distinct) > 0) ??
		found('address', texts('address') >= ADDRESSES * distinct) ??
		found('name', true) ??
		found('name', fullNames >= FULL_NAMES * distinct, fullNames) ??
		found('name', distinct >= 5 && firstNames >= FIRST_NAMES * distinct, firstNames) ??
		(writing && found(writing.kind, true, Math.max(1, Math.round(writing.share * distinct))))
	);
}
