import { AppError, isAbort } from '#lib/base/errors.ts';
import { throwIfAborted } from './abort.ts';
import type { DatabaseFiles } from './database-files.ts';
import { Lane } from './lane.ts';
import type { Engine, RunOptions, Session } from './port.ts';

const both = (one: AbortSignal | undefined, other: AbortSignal | undefined): RunOptions => ({
	signal: one && other ? AbortSignal.any([one, other]) : (one ?? other)
});

/** A session of an adapter. */
export interface Connection extends Session {
	/** Drops prepared statements: they keep to the tables they found, also where a name means another one now. */
	forget(): Promise<void>;
}

/** A session whose every statement is also stopped by `signal`. */
function bound(session: Session, signal: AbortSignal | undefined): Session {
	return {
		run: (sql, options) => session.run(sql, both(signal, options?.signal)),
		query: (sql, params, options) => session.query(sql, params, both(signal, options?.signal)),
		copyTable: (table, into, options) =>
			session.copyTable(table, into, both(signal, options?.signal)),
		readCsv: (bytes, table, columns, options) =>
			session
				.readCsv(bytes, table, columns, { ...options, ...both(signal, options?.signal) })
				.catch((thrown: unknown) => {
					// DuckDB quotes the offending line, which is somebody's data.
					if (isAbort(thrown) || thrown instanceof AppError) throw thrown;
					throw new Error(`not in the port's CSV dialect: ${table}`);
				})
	};
}

async function committed<T>(
	load: Session,
	work: (session: Session) => Promise<T>,
	signal: AbortSignal | undefined
): Promise<T> {
	throwIfAborted(signal);
	await load.run('BEGIN TRANSACTION');
	try {
		const result = await work(bound(load, signal));
		throwIfAborted(signal);
		await load.run('COMMIT');
		return result;
	} catch (thrown) {
		// A failed COMMIT has ended the transaction itself; the first error is the one to tell.
		await load.run('ROLLBACK').catch(() => undefined);
		throw thrown;
	}
}

/**
 * The engine over its two connections to one database: `display` answers `run` and `query`,
 * `load` carries the transactions, one after another.
 */
export function engineOver(
	display: Connection,
	load: Connection,
	files: DatabaseFiles,
	close: () => Promise<void>
): Engine {
	const transactions = new Lane();
	return {
		run: display.run,
		query: display.query,
		async version() {
			const table = await display.query('SELECT version()::VARCHAR AS version');
			return String(table.column('version')[0]);
		},
		transaction: (work, { signal, prepare } = {}) =>
			transactions.enter(async () => {
				throwIfAborted(signal);
				try {
					await prepare?.(bound(load, signal));
					const result = await committed(load, work, signal);
					await display.forget();
					return result;
				} finally {
					await load.forget();
				}
			}),
		attach: (...file) => transactions.enter(() => files.attach(...file)),
		detach: (name) => transactions.enter(() => files.detach(name)),
		close
	};
}
