import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { sourceVersion } from './scripts/site/source-version.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter({ fallback: undefined, strict: true, precompress: false }),
		version: { name: sourceVersion(fileURLToPath(new URL('.', import.meta.url))) },
		paths: { relative: true },
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				// Svelte's, Kit's for the service worker, and `src/lib/base/own-worker.ts`'s.
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'sujuva-worker']
			}
		}
	}
};
