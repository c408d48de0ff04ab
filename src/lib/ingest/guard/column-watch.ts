import type { IdentifierChoice } from '#lib/events/mapping.ts';
import { hasIban } from './account.ts';
import { isAddress } from './address.ts';
import { CodeCount } from './code-count.ts';
import { findSignedCode } from './code-text.ts';
import { mayHoldDigests, roleOf, type ColumnRole } from './column-role.ts';
import { DigestCount } from './digest-count.ts';
import { FreeTextCount } from './free-text.ts';
import { hasEmail } from './identifier-cells.ts';
import { hintsAtPhone } from './identifier-headers.ts';
import type { IdentifierKind } from './identifier-kinds.ts';
import { KindCount } from './kind-count.ts';
import { personInUnit, type PersonalUnit } from './person-in-unit.ts';
import { isFullName, isLoneFirstName, namesPerson } from './person-names.ts';
import { PhoneCount } from './phone.ts';
import { plainText } from './plain-text.ts';
import { TextTraits } from './text-traits.ts';

/** A column that fills a column of the contract, and what the mapping says about it. */
export interface GuardedColumn {
	readonly column: string;
	readonly header: string;
	readonly choice?: IdentifierChoice;
	/** Texts of a unit column that the reader said are the units' own. */
	readonly allowed?: readonly string[];
}

/** Digits of the shortest account and telephone number. */
const IBAN_DIGITS = 13;
const BEGINS_AS_IBAN = /^\W?[a-z]{2}\d\d/i;
const PHONE_DIGITS = 7;
const SHORTEST_DIGEST = 8;
/** Texts of units that are kept to be shown. */
const MAX_SHOWN = 100;

const traits = new TextTraits();

/** Counts over the distinct texts of one column, each given once. Holds no text but those of units to be asked about. */
export class ColumnWatch {
	readonly role: ColumnRole;
	distinct = 0;
	/** Codes that are such beyond doubt: the load stops at the first. */
	readonly signed = new KindCount();
	readonly disguised = new KindCount();
	readonly codes = new CodeCount();
	readonly kinds = new Map<IdentifierKind, KindCount>();
	readonly phones: PhoneCount;
	readonly digests: DigestCount | null;
	readonly writing = new FreeTextCount();
	/** Distinct texts that are full names, single first names. */
	fullNames = 0;
	firstNames = 0;
	readonly personal: PersonalUnit[] = [];
	readonly of: GuardedColumn;
	readonly #allowed: ReadonlySet<string>;

	constructor(of: GuardedColumn) {
		this.of = of;
		this.role = roleOf(of.column);
		this.phones = new PhoneCount(hintsAtPhone(of.header));
		this.digests = mayHoldDigests(of.column) ? new DigestCount() : null;
		this.#allowed = new Set(of.allowed);
	}

	/**
	 * Takes a distinct text, trimmed, at its first line.
	 * @returns whether it may come in as it is; where not, a running number is to stand for it
	 */
	see(text: string, line: number): boolean {
		this.distinct++;
		traits.read(text);
		let plain = text;
		if (traits.encoded || traits.foreign) {
			plain = plainText(text);
			if (plain !== text) traits.read(plain);
		}
		const { shaped, coded } = traits.groups;
		if (shaped) this.#seeCode(plain, coded, line);
		if (this.of.choice === 'number' || this.of.choice === 'keep') return true;
		if (this.role === 'unit') return this.#seeUnit(plain, text, line);
		if (this.role !== 'none') this.#seeKinds(plain, line);
		if (this.digests && text.length >= SHORTEST_DIGEST && traits.blanks === 0) {
			this.digests.see(text, traits.hex);
		}
		return true;
	}

	#seeCode(plain: string, dated: boolean, line: number): void {
		this.codes.shapes++;
		if (!dated) return;
		if (findSignedCode(plain) >= 0) this.signed.note(line);
		else if (this.codes.see(plain)) this.disguised.note(line);
	}

	#seeUnit(plain: string, text: string, line: number): boolean {
		const kind = personInUnit(plain);
		if (kind === null || this.#allowed.has(text)) return true;
		this.#note(kind, line);
		if (this.personal.length < MAX_SHOWN) this.personal.push({ text, kind });
		return false;
	}

	#seeKinds(plain: string, line: number): void {
		const { at, digits, letters, blanks, hex } = traits;
		if (at && hasEmail(plain)) this.#note('email', line);
		const banked = digits >= IBAN_DIGITS && letters >= 2 && !hex;
		if (banked && (blanks > 0 || BEGINS_AS_IBAN.test(plain)) && hasIban(plain)) {
			this.#note('iban', line);
		}
		if (digits >= PHONE_DIGITS && (letters === 0 || blanks > 0) && this.phones.see(plain)) {
			this.#note('phone', line);
		}
		if (letters < 3) return;
		if (digits > 0 && blanks > 0 && isAddress(plain)) this.#note('address', line);
		if (blanks > 0 && isFullName(plain)) this.fullNames++;
		if (blanks > 0 && namesPerson(plain)) this.#note('name', line);
		if (this.role !== 'text') return;
		if (blanks === 0 && isLoneFirstName(plain)) this.firstNames++;
		if (this.writing.see(plain)) this.#note('notes', line);
	}

	#note(kind: IdentifierKind, line: number): void {
		let count = this.kinds.get(kind);
		if (!count) this.kinds.set(kind, (count = new KindCount()));
		count.note(line);
	}
}
