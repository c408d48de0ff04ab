/**
 * A DuckDB file without tables, storage version 1.4.0, gzipped and in base64: OPFS makes files of no bytes,
 * which the engine refuses to attach. Made by `ATTACH 'x.db' (STORAGE_VERSION 'v1.4.0'); CHECKPOINT`.
 */
const gzipped =
	'H4sIAAAAAAACA+3XsQpBARQG4DsI5RGsMt7cUO5kIAqrzUbyBJ7BIounsSg2g2ewMVmswiApRRZl+L7l73ROZ/8z61N/ttzu6t1auxZ8ZxyFpbD4fj+IBv1KZRiXC5//jDqLfWMap47zy2ozqeYDAAAA4Cea8bnVyx2yj/n64nmZuEf6HslA/wcAAAD9X/8HAACAf3EDEh/wgwAwAAA=';

/** The bytes of a database file without tables. */
export async function emptyDatabase(): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = Uint8Array.from(atob(gzipped), (letter) => letter.charCodeAt(0));
	const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(inflated).arrayBuffer());
}
