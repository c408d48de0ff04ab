import type { DatabaseFiles } from './database-files.ts';

/**
 * The port every part of Sujuva talks to; `wasm.ts` and `node.server.ts` are its two adapters.
 * Both run DuckDB of the same version and give the same digits.
 */

/** A value that may be bound to `$1 …`; every use in SQL casts it (`$1::INTEGER`). */
export type SqlParam = string | number | boolean | null;

/**
 * A value read back. The last SELECT of any query casts to VARCHAR, INTEGER, DOUBLE, BOOLEAN or DATE;
 * adapters hand DATE out as ISO text `YYYY-MM-DD`.
 */
export type SqlValue = string | number | boolean | null;

/** What stands for NULL among a column's integers: the least there is. */
export const NULL_INTEGER = -0x80000000;

/** A query's result by column. An empty result keeps its names. */
export interface ResultTable {
	readonly numRows: number;
	readonly names: readonly string[];
	/** Values of one column, top to bottom. Throws `unknown column: name`. */
	column(name: string): readonly SqlValue[];
	/**
	 * The same of an INTEGER (or shorter), DATE or BOOLEAN column without a value per cell: a day in days since
	 * 1970-01-01, a truth as 1 or 0, NULL as `NULL_INTEGER`. Throws `unknown column: name`, `no integers: name`.
	 */
	integers(name: string): Int32Array;
}

export interface RunOptions {
	/** Aborting stops the statement in the engine and rejects with an `AbortError`. */
	readonly signal?: AbortSignal | undefined;
}

export interface ReadOptions extends RunOptions {
	/** A table of this session only, which never reaches a database file. */
	readonly scratch?: boolean;
}

/** Name and DuckDB type of one column of a table to be made. */
export interface TableColumn {
	readonly name: string;
	readonly type: 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP';
}

/**
 * Name and values of one column of numbers: `Int8Array` makes a TINYINT, `Int32Array` an INTEGER, `BigInt64Array` a
 * BIGINT. None is NULL.
 */
export interface NumberColumn {
	readonly name: string;
	readonly values: Int8Array | Int32Array | BigInt64Array;
}

/** What can be done on one connection. */
export interface Session {
	/** Runs one or more statements separated by `;`. Takes no parameters. */
	run(sql: string, options?: RunOptions): Promise<void>;
	/** Runs one SELECT with positional parameters. */
	query(sql: string, params?: readonly SqlParam[], options?: RunOptions): Promise<ResultTable>;
	/**
	 * Makes (or replaces) a table from CSV bytes in Sujuva's own fixed dialect:
	 * UTF-8, no header, `,` between fields, `"` quotes doubled inside, `\n` ends a record,
	 * an empty unquoted field is NULL.
	 */
	readCsv(
		bytes: Uint8Array,
		table: string,
		columns: readonly TableColumn[],
		options?: ReadOptions
	): Promise<void>;
	/** Makes (or replaces) a scratch table from columns of numbers, all of one length. */
	writeNumbers(
		table: string,
		columns: readonly NumberColumn[],
		options?: RunOptions
	): Promise<void>;
}

/**
 * One DuckDB, in memory, with database files of the device beside it. `run` and `query` use the display connection;
 * changes go through `transaction` and `replace`, on a second connection, one after another, so that charts keep
 * showing the earlier data until the new ones are whole.
 */
export interface Engine extends Pick<Session, 'run' | 'query'>, DatabaseFiles {
	/** DuckDB's version, such as `v1.4.3`. */
	version(): Promise<string>;
	/** All of `work` or nothing: commits when it resolves, rolls back when it throws or `signal` aborts. */
	transaction<T>(work: (session: Session) => Promise<T>, options?: RunOptions): Promise<T>;
	/**
	 * Replaces all data by what `work` makes in a fresh database, each statement for itself: memory of a table that
	 * is dropped is given back at once, and what stays is compressed. The earlier data can be asked until `work` has
	 * resolved, by it as `<earlier>.<table>`, and stay when it throws or `signal` aborts. Scratch tables are not undone.
	 */
	replace<T>(
		work: (session: Session, earlier: string) => Promise<T>,
		options?: RunOptions
	): Promise<T>;
	close(): Promise<void>;
}
