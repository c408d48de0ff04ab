import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.cache', 'sujuva');
const config = 'scripts/vite-node.config.ts';
const script = 'scripts/sujuva.ts';

/**
 * What Vite makes of `sujuva.ts`, made anew whenever a source differs: the folder's name is a hash of all that goes
 * into it, so it is never out of date. Gives the path of the module to run.
 */
export async function commandLine() {
	const built = join(folder, fingerprint());
	if (!existsSync(built)) await build(built);
	return join(built, 'sujuva.js');
}

function fingerprint() {
	const hash = createHash('sha256');
	const files = ['scripts/setup/command-line.mjs', script, config, 'package.json'];
	for (const sources of ['src/lib', 'data/codes', 'data/rules']) files.push(...filesOf(sources));
	for (const file of [...files, 'package-lock.json']) {
		const text = readFileSync(join(root, file));
		hash.update(`${file} ${text.length}\n`).update(text);
	}
	return hash.digest('hex').slice(0, 32);
}

/** @param {string} sources @returns {string[]} */
function filesOf(sources) {
	const names = /** @type {string[]} */ (readdirSync(join(root, sources), { recursive: true }));
	return names
		.filter((name) => /\.\w+$/.test(name) && !name.endsWith('.test.ts'))
		.sort()
		.map((name) => join(sources, name));
}

/**
 * Writes the files beside their folder and moves them there: another start sees all of them or none.
 * @param {string} built
 */
async function build(built) {
	const { build } = await import('vite');
	const beside = `${built}.${process.pid}`;
	await build({
		root,
		configFile: join(root, config),
		logLevel: 'error',
		publicDir: false,
		build: { ssr: script, outDir: beside, target: 'node20' },
		// Native code and WebAssembly stay where they find their files; all else loads faster in one piece.
		ssr: { noExternal: true, external: ['@duckdb/node-api', 'parquet-wasm'] }
	});
	const earlier = readdirSync(folder).filter((name) => /^[0-9a-f]+$/.test(name));
	try {
		renameSync(beside, built);
	} catch (cause) {
		rmSync(beside, { recursive: true });
		// Another start made the same meanwhile.
		if (!existsSync(built)) throw cause;
	}
	for (const name of earlier.filter((name) => join(folder, name) !== built))
		rmSync(join(folder, name), { recursive: true, force: true });
}
