import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { filesIn } from './files-in.mjs';

/** The two files that tell of the others and so cannot tell of themselves. */
export const manifestFiles = ['SHA256SUMS', 'manifest.json'];

/**
 * Hashes of every file in a built folder, save those two and the compressed twins of others.
 * @param {string} folder @returns {Record<string, string>} path -> SHA-256
 */
export function hashes(folder) {
	const files = filesIn(folder);
	const there = new Set([...files, ...manifestFiles]);
	const twin = (/** @type {string} */ file) =>
		/\.(br|gz)$/.test(file) && there.has(file.slice(0, -3));
	return Object.fromEntries(
		files
			.filter((file) => !manifestFiles.includes(file) && !twin(file))
			.map((file) => [
				file,
				createHash('sha256')
					.update(readFileSync(`${folder}/${file}`))
					.digest('hex')
			])
	);
}

/** Writes both into a built folder. @param {string} folder */
function writeManifest(folder) {
	const manifest = hashes(folder);
	const sums = Object.entries(manifest).map(([file, hash]) => `${hash}  ${file}\n`);
	writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, '\t')}\n`);
	writeFileSync(`${folder}/SHA256SUMS`, sums.join(''));
}

/**
 * Writes them when the adapter has written the site, which Kit has it do at the end of the server's half.
 * @returns {import('vite').Plugin}
 */
export function buildManifest(folder = 'build') {
	let server = false;
	return {
		name: 'sujuva:manifest',
		apply: 'build',
		configResolved: ({ build }) => void (server = Boolean(build.ssr)),
		closeBundle: {
			order: 'post',
			sequential: true,
			handler: () => void (server && writeManifest(folder))
		}
	};
}
