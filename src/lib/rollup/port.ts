import type { RunOptions } from '#lib/engine/port.ts';
import type { Cells } from './cells.ts';
import type { ClientPairs, ShareStates } from './client-pairs.ts';
import type { FactSource } from './columns.ts';
import type { Cut, Detail, Group, ReadContext, Reading, Selection } from './question.ts';

/**
 * Where the columns of all tables live: in this thread (`local.ts`) or in a worker (`remote.ts`), with the same
 * answers. An aborted call rejects with an `AbortError`; one that waits in a worker's queue is never begun.
 */
export interface Rollup {
	/**
	 * Takes a table over, in place of one of that name. A worker gets the columns handed over, not copied: the
	 * caller's are empty afterwards. Dimensions stay the caller's.
	 */
	load(table: string, source: FactSource): Promise<void>;
	/**
	 * The reading's cells, for `sumCells`; null where they are so many that the facts are as well scanned. Rejects with `unknown table: …`
	 * and what `cellsOf` throws.
	 */
	cells(reading: Reading, context: ReadContext, options?: CellsOptions): Promise<Cells | null>;
	/** The answer to any selection. Rejects with `unknown table: …` and what `scan` throws. */
	scan(
		reading: Reading,
		selection: Selection,
		context: ReadContext,
		options?: ScanOptions
	): Promise<Group[]>;
	/** How a share is spread over the clients of all facts. Rejects with `unknown table: …` and what `clientPairs` throws. */
	clientPairs(
		reading: Reading,
		share: ShareStates,
		context: ReadContext,
		options?: RunOptions
	): Promise<ClientPairs>;
	/** Drops a table; nothing where there is none of that name. */
	forget(table: string): Promise<void>;
}

interface CellsOptions extends RunOptions {
	/** Only the facts of a period. */
	readonly cut?: Cut;
}

interface ScanOptions extends RunOptions {
	readonly detail?: Detail;
}
