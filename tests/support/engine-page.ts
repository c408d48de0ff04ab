import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import config from '../../svelte.config.js';
import { serveSite, type ServedSite } from './site.ts';

const page = new URL('../browser/engine-page/', import.meta.url).pathname;
const quoted = new Set(['self', 'none', 'unsafe-inline', 'wasm-unsafe-eval', 'script']);

/** The policy of the product's pages as text. */
function policy(): string {
	const directives = Object.entries(config.kit?.csp?.directives ?? {});
	return directives
		.map(([name, sources]) => {
			const list = Array.isArray(sources) ? sources.map(String) : [];
			return [name, ...list.map((source) => (quoted.has(source) ? `'${source}'` : source))].join(
				' '
			);
		})
		.join('; ');
}

/** Builds and serves a page that offers `window.openEngine`, under the product's own policy and a sub-path. */
export async function serveEnginePage(): Promise<ServedSite> {
	const folder = await mkdtemp(join(tmpdir(), 'sujuva-page-'));
	await build({
		configFile: false,
		logLevel: 'error',
		root: page,
		base: './',
		build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
		plugins: [
			{
				name: 'policy',
				transformIndexHtml: () => [
					{ tag: 'meta', attrs: { 'http-equiv': 'content-security-policy', content: policy() } }
				]
			}
		]
	});
	const site = await serveSite(folder, '/some/where/');
	return {
		url: site.url,
		async close() {
			await site.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
