import { hasIban } from './account.ts';
import { isAddress } from './address.ts';
import { FreeTextCount } from './free-text.ts';
import { hintsAtPhone, namesUnit } from './identifier-headers.ts';
import type { Identifier, IdentifierKind } from './identifier-kinds.ts';
import { isFullName, isLoneFirstName, namesPerson } from './person-names.ts';
import { isWrittenPhone, PhoneCount } from './phone.ts';

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const CAR_PLATE = /^([A-ZÅÄÖ]{2,3})-\d{1,3}$/;
/**
 * What identifies people in the cells of a column (domain.md 8.3); null when nothing does. Of a column of units such
 * texts are asked about one by one (`personInUnit`), and the column stays.
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
	const persons = () =>
		some('email', hasEmail) ??
		some('iban', hasIban) ??
		phoneIn(header, filled) ??
		atLeast('address', 0.2, isAddress) ??
		atLeast('name', 0.4, isFullName) ??
		some('name', namesPerson) ??
		(distinct.length >= 5 ? atLeast('name', 0.6, isLoneFirstName) : null);
	const found = namesUnit(header) && !hintsAtPhone(header) ? null : persons();
	return found ?? carPlates(filled) ?? writingIn(header, filled);
}

/** Whether a header is itself what identifies a person, as where the first row of a file is one of data. */
export function isIdentifier(header: string): boolean {
	return EMAIL.test(header) || hasIban(header) || isWrittenPhone(header) || isFullName(header);
}

/** Whether text holds an e-mail address. */
export function hasEmail(text: string): boolean {
	return text.includes('@') && EMAIL.test(text);
}

function phoneIn(header: string, filled: readonly string[]): Identifier | null {
	const count = new PhoneCount(hintsAtPhone(header));
	for (const cell of filled) count.see(cell);
	const share = count.share(filled.length);
	return share > 0 ? { kind: 'phone', share } : null;
}

/** Plates have letters of all sorts; codes such as `AS-12` share a few beginnings. */
function carPlates(filled: readonly string[]): Identifier | null {
	const found = filled.flatMap((cell) => CAR_PLATE.exec(cell)?.[1] ?? []);
	const share = found.length / filled.length;
	return share >= 0.8 && new Set(found).size >= 10 ? { kind: 'car_plate', share } : null;
}

/** What is written by hand, judged by its distinct texts. */
function writingIn(header: string, filled: readonly string[]): Identifier | null {
	const count = new FreeTextCount();
	for (const text of new Set(filled)) count.see(text);
	return count.kind(filled.length, namesUnit(header));
}
