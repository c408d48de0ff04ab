/**
 * What a load runs and when; names are files under `tables/`, each of which says what it reads and makes.
 * The transaction around the stages, and what is done between them, is `load-batches.ts`.
 */

/** Before anything is read: empty scratch tables, and how a text becomes a time. */
export const opening = ['read/staging', 'read/time-macros'] as const;

/** Before the first batch of each file, once it is in the engine: how its times look, its values' meanings. */
export const firstBatch = { sample: 'read/sample', open: 'read/file' } as const;

/** Every batch of a file; `slowTimes` only where the quick way left some unread, `refused` where lines were. */
export const eachBatch = {
	records: 'read/records',
	unread: 'read/unread',
	slowTimes: 'read/slow-times',
	combinations: 'read/combinations',
	refused: 'read/refused-lines'
} as const;

/** What the files say, settled over the whole history in scratch tables. */
export const settling = [
	'settle/instants',
	'settle/date-order',
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
	'events/view-of-events',
	'events/view-of-file-rows',
	'events/units',
	'events/column-fill',
	'issues/issues',
	'issues/column-issues'
] as const;
