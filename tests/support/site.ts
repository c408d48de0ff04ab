import type { AddressInfo } from 'node:net';
import { serve } from '../../scripts/setup/serve.mjs';

/** A built site served as a static host would. */
export interface ServedSite {
	/** Address of the start page, ending in `/`. */
	readonly url: string;
	close(): Promise<void>;
}

/** Serves a folder of static files on a free local port, under `path` (such as `/alue/sujuva/`). */
export async function serveSite(folder: string, path = '/'): Promise<ServedSite> {
	const host = '127.0.0.1';
	const server = await serve(folder, { port: 0, host, path });
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://${host}:${port}${path}`,
		close: () => new Promise((closed) => server.close(() => closed()))
	};
}
