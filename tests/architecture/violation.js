/** Rooms in reading order: code may only import from its own room and from rooms to its left (design: layering). */
const rooms = [
	'base',
	'i18n',
	'rules',
	'events',
	'simulate',
	'engine',
	'ingest',
	'rollup',
	'facts',
	'scope',
	'stats',
	'charts',
	'gate',
	'metrics',
	'cli',
	'state',
	'ui',
	'routes'
];

/**
 * npm packages each room is registered for; a name covers its subpaths.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const packages = {
	ingest: ['@zip.js/zip.js', 'apache-arrow', 'pako', 'parquet-wasm'],
	rollup: ['apache-arrow'],
	engine: ['@duckdb/duckdb-wasm', 'apache-arrow', '@duckdb/node-api'],
	charts: ['@observablehq/plot'],
	metrics: ['@observablehq/plot'],
	state: ['svelte', '$app'],
	ui: ['svelte', '$app', '@observablehq/plot', 'bits-ui', '@fontsource-variable/inter'],
	routes: ['svelte', '$app', '@sveltejs/kit']
};

const dataReaders = ['rules', 'events', 'simulate', 'ingest', 'state'];

/**
 * Why an import breaks the layering, or null when it is allowed.
 * `importer` is a path from the project root, `specifier` the text of the import.
 * Only product code under `src/` is judged; tests may import what they test with.
 * Plain JavaScript, because the linter's configuration reads it on Node 20.
 * @param {string} importer
 * @param {string} specifier
 * @returns {string | null}
 */
export function violation(importer, specifier) {
	const from = roomOf(importer);
	if (from === null || /\.test\.ts$/.test(importer)) return null;
	const file = specifier.replace(/\?.*$/, '');
	if (file.startsWith('.')) return relative(importer, from, file);
	if (file.startsWith('#lib/')) return toRoom(importer, from, `src/lib/${file.slice(5)}`);
	if (file.startsWith('#data/') || file.startsWith('#'))
		return dataReaders.includes(from) && file.startsWith('#data/')
			? null
			: `${from} does not read data/: only ${dataReaders.join(', ')} do, so that facts enter in one place`;
	if (file.startsWith('$lib'))
		return 'import #lib/<room>/<file>.ts: $lib leaves with the next major of the kit';
	if (file.startsWith('node:'))
		return from === 'cli' || /\.server\.ts$/.test(importer)
			? null
			: `${from} runs in the browser: node:* belongs to cli and engine/*.server.ts`;
	return ofPackage(importer, from, file);
}

/** @param {string} path @returns {string | null} */
function roomOf(path) {
	if (path.startsWith('src/routes/')) return 'routes';
	const name = /^src\/lib\/([^/]+)\//.exec(path)?.[1];
	return rooms.find((room) => room === name) ?? null;
}

/** @param {string} importer @param {string} from @param {string} file @returns {string | null} */
function relative(importer, from, file) {
	const parts = importer.split('/').slice(0, -1);
	for (const part of file.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	const target = parts.join('/');
	if (/^src\/lib\/metrics\/[^/]+\//.test(importer) && /^src\/lib\/metrics\/[^/]+\//.test(target)) {
		const folder = (/** @type {string} */ path) => path.split('/')[3];
		if (folder(importer) !== folder(target))
			return 'metric folders do not import each other: what two share moves to ingest/tables or stats';
	}
	if (roomOf(target) === from) return null;
	return `import other rooms as #lib/<room>/<file>.ts, not ${file}`;
}

/** @param {string} importer @param {string} from @param {string} target @returns {string | null} */
function toRoom(importer, from, target) {
	const to = roomOf(target);
	if (to === null) return `no such room: ${target}`;
	if (to === from) return `import the own room as ./x.ts, not ${target}`;
	if (/\.server\.ts$/.test(target) && from !== 'cli')
		return `${target} needs Node: only cli imports it`;
	return rooms.indexOf(to) < rooms.indexOf(from)
		? null
		: `${from} stands left of ${to}: ${importer} may only look upstream`;
}

/** @param {string} importer @param {string} from @param {string} file @returns {string | null} */
function ofPackage(importer, from, file) {
	const name = file.startsWith('@')
		? file.split('/').slice(0, 2).join('/')
		: String(file.split('/')[0]);
	if (!packages[from]?.includes(name)) return `${from} is not registered for the package ${name}`;
	if (name === '@duckdb/node-api' && !/\.server\.ts$/.test(importer))
		return '@duckdb/node-api is native: only engine/*.server.ts imports it';
	return null;
}
