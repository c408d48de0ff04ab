import type { Dimensions, FactSource } from '#lib/rollup/columns.ts';
import type { CellsOf } from '#lib/rollup/files.ts';
import type { Period } from './period.ts';

/** What is known of facts before an engine is asked, all under the default definitions. */
export interface FirstFacts {
	readonly cells: readonly CellsOf[];
	/** By name of the fact table. */
	readonly dimensions: Readonly<Record<string, Dimensions>>;
	/** A table's facts; null where they are to be had from the engine alone. */
	readonly columns: (table: string) => Promise<FactSource | null>;
}

/** Whose facts a store holds. */
export interface FactData {
	/** Tells its columns from those of other data in the same roll-up. */
	readonly name: string;
	/** The epoch of the data in the engine; asked only after the engine has answered. */
	readonly epoch: () => string;
	readonly period: Period;
	/** What is known of them before the engine is asked. */
	readonly first?: FirstFacts;
}
