/**
 * What a load runs and when; names are files under `tables/`, each of which says what it reads and makes.
 * The transaction around the stages, and what is done between them, is `load-batches.ts`.
 */

/** Before anything is read: empty scratch tables. */
export const opening = ['read/staging'] as const;

/** When a file begins, when it begins anew, and when it has ended. */
export const eachFile = {
	open: 'read/file',
	anew: 'read/forget-file',
	end: 'read/file-end'
} as const;

/** Every batch of a file; its new texts and refused lines only where there are any. */
export const eachBatch = {
	records: 'read/records',
	traits: 'read/new-traits',
	persons: 'read/new-persons',
	topics: 'read/new-topics',
	identities: 'read/new-identities',
	refused: 'read/refused-lines'
} as const;

/** What joins files to earlier data, once they are read. */
export const joining = ['keep/seal', 'settle/same-identities'] as const;

/** What the files say, settled over the whole history in scratch tables. */
export const settling = [
	'settle/lineage',
	'settle/traits',
	'settle/persons',
	'settle/accepted-years',
	'settle/rows',
	'settle/lifecycle',
	'settle/usable-events',
	'settle/period',
	'settle/keys',
	'settle/anonymous-traits',
	'settle/strata',
	'settle/homes'
] as const;

/** The tables that stay; with the facts they replace the earlier data in one transaction. */
export const lasting = [
	'events/base',
	'events/events',
	'events/later-events',
	'events/view-of-events',
	'events/view-of-file-rows',
	'events/view-of-sources',
	'events/units',
	'events/column-fill',
	'events/file-clients',
	'issues/issues',
	'issues/unlinked-files',
	'issues/dominant-client',
	'issues/column-issues'
] as const;
