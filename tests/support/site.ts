import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A built site served as a static host would. */
export interface ServedSite {
	/** Address of the start page, ending in `/`. */
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Serves a folder of static files on a free local port, under `path` (such as `/alue/sujuva/`),
 * with 404 for everything else.
 */
export async function serveSite(folder: string, path = '/'): Promise<ServedSite> {
	const files = sirv(folder, { etag: true, brotli: true, gzip: true });
	const server = createServer((request, response) => {
		const missing = () => {
			response.statusCode = 404;
			response.end();
		};
		if (!request.url?.startsWith(path)) return missing();
		request.url = `/${request.url.slice(path.length)}`;
		files(request, response, missing);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${path}`,
		close: () => new Promise((closed) => server.close(() => closed()))
	};
}
