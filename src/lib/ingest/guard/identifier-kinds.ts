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
	| 'free_text'
	| 'notes';

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
