import { AppError } from '#lib/base/errors.ts';
import { failureOf } from './failure.ts';
import type { FileTable } from './tables.ts';

/**
 * What each table gives; a table among others in its file that gives nothing is passed, and `note` hears why.
 * @throws what `look` throws for a table alone in its file, and whatever is worse than an unreadable table;
 * the first failure when all tables are passed
 */
export async function eachTable<Found>(
	tables: readonly FileTable[],
	look: (table: FileTable) => Promise<Found>,
	note: (text: string) => void
): Promise<Found[]> {
	const found: Found[] = [];
	let first: unknown;
	for (const table of tables) {
		try {
			found.push(await look(table));
		} catch (thrown) {
			if (table.alone || !isPassed(thrown)) throw thrown;
			first ??= thrown;
			note(`skipped: ${failureOf(thrown).text}`);
		}
	}
	if (found.length === 0) throw first;
	return found;
}

const passed = ['nothing_readable', 'no_client_column', 'no_time_column'];
const isPassed = (thrown: unknown) => thrown instanceof AppError && passed.includes(thrown.code);
