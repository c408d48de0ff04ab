import type { Connection } from './connection.ts';

const OWN = 'memory';
/** A database is compressed each time it has grown by this: a fourth of it takes a million rows half as long again. */
const GROWN = '64MB';

/**
 * The databases in memory that hold the data, one at a time: new data are made in a fresh one, which the display
 * connection turns to when they are whole, with the search path that the load connection has by then. Names without a
 * database mean that of the data (`current_database()`).
 */
export class Databases {
	readonly #display: Connection;
	readonly #load: Connection;
	/** The engine's own at first, which is empty when it opens and cannot be detached. */
	#current = OWN;
	#count = 0;

	constructor(display: Connection, load: Connection) {
		this.#display = display;
		this.#load = load;
	}

	/** Does `work` with the load connection turned to a fresh database; see `Engine.replace`. */
	async replace<T>(work: (earlier: string) => Promise<T>): Promise<T> {
		const fresh = `data_${++this.#count}`;
		const before = await searchPath(this.#load);
		await this.#load.run(
			`SET checkpoint_threshold = '${GROWN}'; ATTACH ':memory:' AS ${fresh} (COMPRESS)`
		);
		try {
			await this.#load.run(`SET search_path = '${fresh}.main'`);
			const result = await work(this.#current);
			await this.#display.forget();
			await this.#display.run(`SET search_path = '${await searchPath(this.#load)}'`);
			// From here on the new data are the data, whatever becomes of the memory of the earlier ones.
			const earlier = this.#current;
			this.#current = fresh;
			if (earlier !== OWN) await this.#load.run(`DETACH ${earlier}`).catch(() => undefined);
			return result;
		} catch (thrown) {
			// The first error is the one to tell.
			await this.#load.run(`SET search_path = '${before}'; DETACH ${fresh}`).catch(() => undefined);
			throw thrown;
		}
	}
}

/** Asked of the table of settings: a prepared `current_setting` answers for ever what it answered first. */
async function searchPath(connection: Connection): Promise<string> {
	const { column } = await connection.query(
		"SELECT value::VARCHAR AS path FROM duckdb_settings() WHERE name = 'search_path'"
	);
	return String(column('path')[0] || `${OWN}.main`);
}
