import { foreignWords, stationOrder } from './stations.js';

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
	'reports',
	'metrics',
	'pages',
	'state',
	'ui',
	'routes'
];

/** The command line stands beside `state`: it sees what state sees, and nothing sees it. */
const seenBy = (/** @type {string} */ room) => (room === 'cli' ? 'state' : room);

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
	ui: [
		'svelte',
		'$app',
		'@observablehq/plot',
		'bits-ui',
		'@fontsource-variable/inter',
		'write-excel-file'
	],
	routes: ['svelte', '$app', '@sveltejs/kit']
};

/**
 * Where data enters, and which of it.
 * @type {Readonly<Record<string, string>>}
 */
const dataOf = {
	rules: '#data/',
	events: '#data/',
	ingest: '#data/',
	metrics: '#data/benchmarks',
	state: '#data/sample/'
};

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
	if (from === null || /\.test(-d)?\.ts$/.test(importer)) return null;
	const file = specifier.replace(/\?.*$/, '');
	if (file.startsWith('.')) return relative(importer, from, file);
	if (file.startsWith('#lib/')) return toRoom(importer, from, `src/lib/${file.slice(5)}`);
	if (file.startsWith('#data/')) return toData(from, file);
	if (file.startsWith('#tests/')) return `${file} is for tests: the product does not know them`;
	if (file.startsWith('$lib'))
		return 'import #lib/<room>/<file>.ts: $lib leaves with the next major of the kit';
	if (file.startsWith('node:'))
		return from === 'cli' || isNative(importer)
			? null
			: `${from} runs in the browser: node:* belongs to cli and engine/*.server.ts`;
	return ofPackage(importer, from, file);
}

/** @param {string} path @returns {string | null} */
function roomOf(path) {
	if (path.startsWith('src/routes/')) return 'routes';
	const name = /^src\/lib\/([^/]+)\//.exec(path)?.[1];
	return [...rooms, 'cli'].find((room) => room === name) ?? null;
}

/** @param {string} path */
const isNative = (path) => /^src\/lib\/engine\/[^/]+\.server\.ts$/.test(path);

/** @param {string} importer @param {string} from @param {string} file @returns {string | null} */
function relative(importer, from, file) {
	const parts = importer.split('/').slice(0, -1);
	for (const part of file.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	const target = parts.join('/');
	if (roomOf(target) !== from) return `import other rooms as #lib/<room>/<file>.ts, not ${file}`;
	return (
		betweenMetrics(importer, target) ??
		stationOrder(importer, target) ??
		foreignWords(importer, target)
	);
}

/** @param {string} importer @param {string} target @returns {string | null} */
function betweenMetrics(importer, target) {
	const folder = (/** @type {string} */ path) => /^src\/lib\/metrics\/([^/]+)\//.exec(path)?.[1];
	const [one, other] = [folder(importer), folder(target)];
	return one && other && one !== other
		? 'metric folders do not import each other: what two share moves to facts, rollup or stats'
		: null;
}

/** @param {string} importer @param {string} from @param {string} target @returns {string | null} */
function toRoom(importer, from, target) {
	const to = roomOf(target);
	if (to === null) return `no such room: ${target}`;
	if (to === from) return `import the own room as ./x.ts, not ${target}`;
	if (to === 'cli') return `the command line is never part of the page: ${target}`;
	if (/\.server\.ts$/.test(target) && from !== 'cli')
		return `${target} needs Node: only cli imports it`;
	return rooms.indexOf(to) < rooms.indexOf(seenBy(from))
		? foreignWords(importer, target)
		: `${from} stands left of ${to}: ${importer} may only look upstream`;
}

/** @param {string} from @param {string} file @returns {string | null} */
function toData(from, file) {
	const allowed = dataOf[from];
	return allowed !== undefined && file.startsWith(allowed)
		? null
		: `${from} does not read ${file}: facts of data/ enter in one place (${Object.keys(dataOf).join(', ')})`;
}

/** @param {string} importer @param {string} from @param {string} file @returns {string | null} */
function ofPackage(importer, from, file) {
	const name = file.startsWith('@')
		? file.split('/').slice(0, 2).join('/')
		: String(file.split('/')[0]);
	if (!packages[from]?.includes(name)) return `${from} is not registered for the package ${name}`;
	if (name === '@duckdb/node-api' && !isNative(importer))
		return '@duckdb/node-api is native: only engine/*.server.ts imports it';
	return null;
}
