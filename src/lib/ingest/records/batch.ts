import type { NumberColumn } from '#lib/engine/port.ts';
import type { IssueCode } from '#lib/events/issues/issues.ts';
import type { FileEnd } from './file-end.ts';

/** A row that never became a record, and why (`ragged_row`, `broken_record`, `bad_encoding`, `nul_byte`, `line_too_long`, `unclosed_quote`). */
export interface RejectedLine {
	readonly line: number;
	readonly code: IssueCode;
}

/** Kinds of text that is only compared; each has numbers of its own. */
export const identityKinds = ['client', 'case', 'event', 'referral', 'series'] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** What hashes are of: texts of the kinds above, and what is left of a client's id when it is read loosely. */
export const hashedKinds = [...identityKinds, 'loose client'] as const;

/** New numbers of one kind, from `first` on: the salted 64-bit hash of each one's text. A loose client has the client's number. */
export interface NewIdentities {
	readonly kind: (typeof hashedKinds)[number];
	readonly first: number;
	readonly hashes: BigInt64Array;
}

/**
 * One combination of texts that many events share, and its number. `texts` are those of `traitColumns` or
 * `personColumns`, or the one of a topic; null where there is none.
 */
export interface Combination {
	readonly number: number;
	readonly texts: readonly (string | null)[];
	/** Of a person with a birth year: the year of the event. */
	readonly year: number | null;
}

/** Combinations met for the first time. */
interface NewCombinations {
	readonly traits: readonly Combination[];
	readonly persons: readonly Combination[];
	readonly topics: readonly Combination[];
}

/** One piece of a decoded file, small enough to load and cancel in well under a second. */
export interface Batch extends NewCombinations {
	/** Events, one a row: the file's columns out of `event-columns.ts`; the same for all batches of a file. */
	readonly columns: readonly NumberColumn[];
	readonly identities: readonly NewIdentities[];
	/** Source rows read in this batch, rejected ones included; header, title and blank lines are none. */
	readonly rows: number;
	readonly rejected: readonly RejectedLine[];
	/** Share of the file read so far, 0-1. */
	readonly share: number;
	/** What only the whole file tells; with its last batch. */
	readonly end: FileEnd | null;
	/** All batches of the file before this one are void. */
	readonly anew?: boolean;
}
