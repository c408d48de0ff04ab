import type { FactTable } from '#lib/rollup/columns.ts';
import type { WordAliases } from '#lib/rollup/read-dimension.ts';
import type { DimensionTable } from '#lib/rollup/to-sql.ts';
import type { Params } from './param.ts';

/** A fact family: what SQL builds once from the whole history, and how it is declared (design section 3). */
export interface FactFamily {
	/** Snake case; the folder is named alike with hyphens, and `<id>_definition`, `<id>_fates` are its tables. */
	readonly id: string;
	/** Earlier families whose tables the build reads; beside them it reads events and lookups. */
	readonly reads: readonly string[];
	/** Parameters that rebuild the facts. */
	readonly params: Params;
	/**
	 * Every fate an event may meet but `fact` (it stands for a fact), in the order a reader meets them;
	 * `<id>_fates` holds no other.
	 */
	readonly fates: readonly string[];
	/** Tables of facts by name. */
	readonly tables: Readonly<Record<string, FactTable>>;
	/** May also be built of what lies after as-of, to judge what the whole file can tell. */
	readonly ofWholeFile?: true;
	/** Small tables that stay beside the facts (a dictionary of path units, limits not applied). */
	readonly dictionaries?: readonly string[];
	/** What facts are grouped by besides stratum and known keys: a `code` column, and other words a filter may use for it. */
	readonly dimensions?: Readonly<
		Record<string, Pick<DimensionTable, 'of' | 'words'> & { readonly aliases?: WordAliases }>
	>;
	/** One SELECT of rows for `issues` (file_key, line, column_name, code): what only these facts show of the data. */
	readonly issues?: string;
	/** Text of `build.sql`, in parts where it is long; see `build.ts` for its sections. */
	readonly build: readonly string[];
}
