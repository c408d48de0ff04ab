import { shareOfDigests } from './digest-count.ts';
import { kindByCells } from './identifier-cells.ts';
import { isRegisterNumber, kindByHeader } from './identifier-headers.ts';
import type { Identifier, IdentifierKind } from './identifier-kinds.ts';

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
	if (share > 0) return { kind: 'hashed_client', share };
	return isRegisterNumber(header) ? { kind: 'register_number', share: 1 } : null;
}
