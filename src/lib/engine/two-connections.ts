import { throwIfAborted } from './abort.ts';
import type { Connection } from './connection.ts';
import type { DatabaseFiles } from './database-files.ts';
import { Lane } from './lane.ts';
import type { Engine } from './port.ts';
import { bound } from './bound-session.ts';
import { committed } from './committed.ts';
import { Databases } from './databases.ts';

/**
 * The engine over its two connections to one database: `display` answers `run` and `query`,
 * `load` carries the changes, one after another.
 */
export function engineOver(
	display: Connection,
	load: Connection,
	files: DatabaseFiles,
	close: () => Promise<void>
): Engine {
	const changes = new Lane();
	const databases = new Databases(display, load);
	return {
		run: display.run,
		query: display.query,
		async version() {
			const table = await display.query('SELECT version()::VARCHAR AS version');
			return String(table.column('version')[0]);
		},
		transaction: (work, { signal } = {}) =>
			changes.enter(async () => {
				try {
					const result = await committed(load, work, signal);
					await display.forget();
					return result;
				} finally {
					await load.forget();
				}
			}),
		replace: (work, { signal } = {}) =>
			changes.enter(async () => {
				throwIfAborted(signal);
				try {
					return await databases.replace(async (earlier) => {
						const result = await work(bound(load, signal), earlier);
						throwIfAborted(signal);
						return result;
					});
				} finally {
					await load.forget();
				}
			}),
		attach: (...file) => changes.enter(() => files.attach(...file)),
		detach: (name) => changes.enter(() => files.detach(name)),
		close
	};
}
