import { hasIban } from './account.ts';
import { isDwelling } from './address.ts';
import { hasEmail } from './identifier-cells.ts';
import type { IdentifierKind } from './identifier-kinds.ts';
import { namesPerson } from './person-names.ts';
import { holdsPhone } from './phone.ts';

/** A unit's text that may be somebody's, and what it holds; for the screen alone. */
export interface PersonalUnit {
	readonly text: string;
	readonly kind: IdentifierKind;
}

/** Texts of a sample that are looked at: units are fewer. */
const MOST_UNITS = 3000;

/** Those of a column's distinct texts that would be somebody's if they were units. */
export function personalTexts(distinct: Iterable<string>): PersonalUnit[] {
	const texts = [...distinct];
	if (texts.length > MOST_UNITS) return [];
	return texts.flatMap((text) => {
		const kind = personInUnit(text);
		return kind ? [{ text, kind }] : [];
	});
}

/**
 * What in the name of a unit may tell who a person is; null where it is like a unit's own. A home or a practice may
 * lawfully be called by a person, so that only the reader can tell. A street with a number alone is a place.
 */
export function personInUnit(text: string): IdentifierKind | null {
	if (hasEmail(text)) return 'email';
	if (hasIban(text)) return 'iban';
	if (holdsPhone(text)) return 'phone';
	if (isDwelling(text)) return 'address';
	return namesPerson(text) ? 'name' : null;
}
