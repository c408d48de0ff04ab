import type { Cells } from './cells.ts';
import type { FactSource } from './columns.ts';
import type { Group, ReadContext, Reading, Selection } from './question.ts';

/** Where facts lie as columns, and cells and scans are made: a worker of the page, or this thread. */
export interface Rollup {
	/** Takes the facts of a table, in place of earlier ones of that name. */
	load(table: string, source: FactSource): Promise<void>;
	/** The cells of a reading. Rejects where the table is not there. */
	cells(table: string, reading: Reading, context: ReadContext): Promise<Cells>;
	/** The answer to any selection. Rejects where the table is not there. */
	scan(
		table: string,
		reading: Reading,
		selection: Selection,
		context: ReadContext
	): Promise<readonly Group[]>;
	forget(table: string): void;
	close(): Promise<void>;
}
