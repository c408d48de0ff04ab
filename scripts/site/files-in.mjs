import { readdirSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Paths of the files below a folder, relative to it, with `/`, in the order of their bytes.
 * @param {string} folder @returns {string[]}
 */
export const filesIn = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
		.sort((a, b) => (a < b ? -1 : 1));
