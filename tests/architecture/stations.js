/**
 * Folders of a room in the order work passes them; one may import its own and earlier ones.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const stations = {
	ingest: [
		'times',
		'guard',
		'bytes',
		'records',
		'formats',
		'look',
		'units',
		'mapping',
		'tables',
		'load'
	],
	'ingest/formats': ['arrow', 'parquet', 'xml', 'xlsx', 'json', 'xes'],
	ui: ['failure', 'scope', 'figure', 'kept', 'intake', 'report', 'units', 'page', 'shell']
};

/**
 * Why an import inside a room looks at a later station, or null. Both are paths from the project root.
 * @param {string} importer
 * @param {string} target
 * @returns {string | null}
 */
export function stationOrder(importer, target) {
	for (const [room, order] of Object.entries(stations)) {
		const [from, to] = [importer, target].map((path) => place(path, `src/lib/${room}/`));
		if (from === undefined || to === undefined || from === to) continue;
		if (!order.includes(from)) return `${room} has no station ${from}`;
		if (order.indexOf(to) > order.indexOf(from) || !order.includes(to))
			return `${from} stands before ${to} in ${room}: ${importer} may only look upstream`;
	}
	return null;
}

/**
 * Why an import takes the words of a folder of ui it doesn't stand in, or null: what two folders say alike they share as
 * a component or a function that returns text. Both are paths from the project root.
 * @param {string} importer
 * @param {string} target
 * @returns {string | null}
 */
export function foreignWords(importer, target) {
	const folder = /^(src\/lib\/ui\/[^/]+\/)(?:[^/]+-)?words\.ts$/.exec(target)?.[1];
	return folder === undefined || importer.startsWith(folder)
		? null
		: `${target} is said by its own folder alone, not by ${importer}`;
}

/** Folder of a path inside a room; undefined outside it, or for a file that stands beside the folders. */
function place(/** @type {string} */ path, /** @type {string} */ room) {
	if (!path.startsWith(room)) return undefined;
	const parts = path.slice(room.length).split('/');
	return parts.length > 1 ? parts[0] : undefined;
}
