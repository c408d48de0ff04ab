import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { cacheControl, headers } from './headers.mjs';

/**
 * Serves a folder of static files as a plain host does: precompressed where there are such files,
 * `/data` sent on to `/data/`, 404 for the rest, and with the headers a host should send.
 * @param {string} folder
 * @param {{ port: number; host: string; path?: string }} options `path`: the sub-path it is served under
 * @returns {Promise<import('node:http').Server>} once it listens
 */
export function serve(folder, { port, host, path = '/' }) {
	const files = sirv(folder, {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders: (response, file) =>
			void response.setHeader('Cache-Control', cacheControl(file.slice(1)))
	});
	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		const missing = () => void response.writeHead(404).end();
		const [page = '', query] = (request.url ?? '').split('?');
		if (!page.startsWith(path)) return missing();
		const inside = page.slice(path.length);
		if (/^[\w-]+$/.test(inside) && existsSync(`${folder}/${inside}/index.html`)) {
			const search = query === undefined ? '' : `?${query}`;
			return void response.writeHead(301, { location: `${path}${inside}/${search}` }).end();
		}
		request.url = `/${inside}`;
		files(request, response, missing);
	});
	return new Promise((listening, failed) => {
		server.once('error', failed);
		server.listen(port, host, () => listening(server));
	});
}
