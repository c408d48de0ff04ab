/**
 * A statement failed in the engine. Carries which one and what kind of failure it was, and no cause: what DuckDB
 * says of a conversion or a key quotes the value.
 */
export class EngineError extends Error {
	/** The statement's name: that of its file, macro or table. */
	readonly statement: string;
	/** DuckDB's word for the kind of the error, such as `Conversion` or `Catalog`. */
	readonly kind: string;

	/** @param detail what more may be told: words about statements, tables and files alone */
	constructor(statement: string, kind: string, detail = '') {
		super(`${statement}: ${kind} Error${detail && `: ${detail}`}`);
		this.name = 'EngineError';
		this.statement = statement;
		this.kind = kind;
	}
}
