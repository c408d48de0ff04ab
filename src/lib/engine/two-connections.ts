import { throwIfAborted } from './abort.ts';
import type { DatabaseFiles } from './database-files.ts';
import { Lane } from './lane.ts';
import type { Engine, Session } from './port.ts';
import { bound } from './bound-session.ts';
import { committed } from './committed.ts';

/** A session of an adapter. */
export interface Connection extends Session {
	/** Drops prepared statements: they keep to the tables they found, also where a name means another one now. */
	forget(): Promise<void>;
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
