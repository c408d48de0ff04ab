/** Statements kept prepared; a page asks for a few dozen different ones. */
const LIMIT = 64;

/**
 * Prepared statements by their SQL text, the least recently used dropped first.
 * DuckDB binds a prepared statement anew when a table or macro under it was replaced.
 */
export class StatementCache<Statement> {
	readonly #prepare: (sql: string) => Promise<Statement>;
	readonly #drop: (statement: Statement) => void | Promise<void>;
	readonly #statements = new Map<string, Statement>();

	constructor(
		prepare: (sql: string) => Promise<Statement>,
		drop: (statement: Statement) => void | Promise<void>
	) {
		this.#prepare = prepare;
		this.#drop = drop;
	}

	/** Drops all statements: names in them may mean other tables now. */
	async clear(): Promise<void> {
		const statements = [...this.#statements.values()];
		this.#statements.clear();
		for (const statement of statements) await this.#drop(statement);
	}

	/** The statement of a text, prepared now if it is not kept. Throws what preparing throws. */
	async get(sql: string): Promise<Statement> {
		const statement = this.#statements.get(sql) ?? (await this.#prepare(sql));
		this.#statements.delete(sql);
		this.#statements.set(sql, statement);
		const [oldest] = this.#statements;
		if (oldest && this.#statements.size > LIMIT) {
			this.#statements.delete(oldest[0]);
			await this.#drop(oldest[1]);
		}
		return statement;
	}
}
