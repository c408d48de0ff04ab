import { AppError, isAbort } from '#lib/base/errors.ts';
import type { RunOptions, Session } from './port.ts';

const both = (one: AbortSignal | undefined, other: AbortSignal | undefined): RunOptions => ({
	signal: one && other ? AbortSignal.any([one, other]) : (one ?? other)
});

/** A session whose every statement is also stopped by `signal`. */
export function bound(session: Session, signal: AbortSignal | undefined): Session {
	return {
		run: (sql, options) => session.run(sql, both(signal, options?.signal)),
		query: (sql, params, options) => session.query(sql, params, both(signal, options?.signal)),
		writeNumbers: (table, columns, options) =>
			session.writeNumbers(table, columns, both(signal, options?.signal)),
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
