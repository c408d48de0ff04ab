import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesIn } from './files-in.mjs';

const folders = ['data', 'scripts/site', 'src', 'static'];
const files = ['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const entersNoBuild = /(^|\/)\.|\.test\.ts$/;

/**
 * The site's version: a hash of what it is built from, the same at any time, in any folder, with or without git.
 * @param {string} root folder of the project
 */
export function sourceVersion(root) {
	const inFolders = folders.flatMap((folder) =>
		filesIn(`${root}/${folder}`).map((file) => `${folder}/${file}`)
	);
	const hash = createHash('sha256');
	for (const file of [...files, ...inFolders.filter((path) => !entersNoBuild.test(path))]) {
		const bytes = readFileSync(`${root}/${file}`);
		hash.update(`${file}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex').slice(0, 16);
}
