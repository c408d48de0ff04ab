import { mkdir, readdir } from 'node:fs/promises';
import { usageError } from './usage-error.ts';

/** Makes a folder, or takes one that holds nothing. Throws AppError `wrong_usage`; `given` is how the command names it. */
export async function emptyFolder(path: string, given: string): Promise<void> {
	const found = await mkdir(path, { recursive: true })
		.then(() => readdir(path))
		.catch(() => {
			throw unwritable(given);
		});
	if (found.length > 0) throw unwritable(given);
}

/** What is wrong with a folder that holds something or cannot be written. */
export const unwritable = (given: string) => usageError('--out', given, ['a new or empty folder']);
