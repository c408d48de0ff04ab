import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { notices } from './notices.mjs';
import { sbom } from './sbom.mjs';

/**
 * A package of which something is in the site.
 * @typedef {{ name: string; version: string; licence: string | undefined; folder: string }} Bundled
 */

/**
 * Writes the notices and the bill of materials of the packages whose code or files really are in the site,
 * its workers included. `inWorkers` is the half that goes to Vite's `worker.plugins`.
 */
export function bundledPackages() {
	/** @type {Set<string>} */
	const modules = new Set();

	/** @param {unknown} _ @param {import('vite').Rollup.OutputBundle} bundle */
	function collect(_, bundle) {
		for (const file of Object.values(bundle))
			if (file.type === 'asset')
				file.originalFileNames.forEach((name) => modules.add(resolve(name)));
			else
				for (const [id, { renderedLength }] of Object.entries(file.modules))
					if (renderedLength > 0) modules.add(id);
	}

	/** @type {() => import('vite').Plugin} */
	const inWorkers = () => ({ name: 'sujuva:worker-packages', generateBundle: collect });

	let server = false;
	/** @type {import('vite').Plugin} */
	const inPages = {
		name: 'sujuva:packages',
		apply: 'build',
		configResolved: ({ build }) => void (server = Boolean(build.ssr)),
		generateBundle: {
			order: 'post',
			handler(options, bundle) {
				if (server) return;
				collect(options, bundle);
				const packages = packagesOf(modules);
				const write = (/** @type {string} */ fileName, /** @type {string} */ source) =>
					this.emitFile({ type: 'asset', fileName, source });
				write('THIRD-PARTY-NOTICES.txt', notices(packages));
				write('sbom.json', sbom(packages));
			}
		}
	};
	return { inPages, inWorkers };
}

/** @param {Iterable<string>} modules ids as the bundler gives them @returns {Bundled[]} by name and version */
function packagesOf(modules) {
	/** @type {Map<string, Bundled>} */
	const found = new Map();
	for (const id of modules) {
		const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
		if (!path.includes('/node_modules/')) continue;
		const bundled = packageOf(dirname(path));
		found.set(`${bundled.name}@${bundled.version}`, bundled);
	}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bundled]) => bundled);
}

/** The nearest folder whose `package.json` names a version: some packages have further ones inside. @param {string} folder @returns {Bundled} */
function packageOf(folder) {
	const file = `${folder}/package.json`;
	if (existsSync(file)) {
		const { name, version, license: licence } = JSON.parse(readFileSync(file, 'utf8'));
		if (name && version) return { name, version, licence, folder };
	}
	if (folder === dirname(folder)) throw new Error('a bundled module belongs to no package');
	return packageOf(dirname(folder));
}
