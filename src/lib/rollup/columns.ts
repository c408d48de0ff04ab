/**
 * What a fact column holds. `day`: DATE in SQL, days since 1970-01-01 here; `days`: a whole number of days or
 * another small integer; `code`: a text out of a dictionary; `flag`: a boolean; `key`: an integer identity.
 */
type ColumnKind = 'day' | 'days' | 'code' | 'flag' | 'key';

/** One declared column; NULL only where it is nullable. */
export interface FactColumn {
	readonly kind: ColumnKind;
	readonly nullable?: boolean;
	/** Unit and meaning in one sentence. */
	readonly doc: string;
}

/** A table of facts: `client_key`, `stratum_key` and these columns, one row per fact. */
export interface FactTable {
	/** What a row is. */
	readonly grain: string;
	readonly columns: Readonly<Record<string, FactColumn>>;
	/** Columns by which rows of one client stand in order; total, so that the same data give the same bytes. */
	readonly order: readonly string[];
	/** Columns of the SQL table that cells are kept by beside stratum and month (rule version, path unit). */
	readonly lattice?: readonly string[];
}

/** Values of one column, packed; `none` is the highest value of the type and stands for NULL. */
export interface PackedColumn {
	readonly values: Uint8Array | Uint16Array | Int32Array;
	readonly none: number;
	/** Texts of a `code` by its number. */
	readonly words?: readonly string[];
}

/** A table of facts as typed arrays, ordered by client. */
export interface FactColumns {
	readonly rows: number;
	/** Ascending; negative = no client, all of one such key counting as one. */
	readonly client: Int32Array;
	/** Place of the fact's stratum in the dimensions. */
	readonly stratum: Uint16Array | Uint32Array;
	readonly columns: Readonly<Record<string, PackedColumn>>;
}

/** Something to group and filter by: a word for every value of a column; NULL and values beyond are "unknown", ''. */
export interface Dimension {
	/** `stratum`, or a column whose packed values index `codes` (a `key` from 0 up, or a `code`). */
	readonly of: string;
	/** Place in `words` by value of the column; a place beyond them is "unknown" too. */
	readonly codes: Uint16Array | Uint32Array;
	readonly words: readonly string[];
	/** Other words that a filter may use, and the word each means (a unit of a unit group). */
	readonly aliases?: Readonly<Record<string, string>>;
}

export type Dimensions = Readonly<Record<string, Dimension>>;

/** Facts as questions find them: their columns, what they are grouped by, and the columns their cells are kept by. */
export interface FactSource {
	readonly columns: FactColumns;
	readonly dimensions: Dimensions;
	readonly lattice: readonly string[];
}

/** A column by its name. Throws `unknown column: …`. */
export function columnOf({ columns }: FactColumns, name: string): PackedColumn {
	const column = columns[name];
	if (!column) throw new Error(`unknown column: ${name}`);
	return column;
}
