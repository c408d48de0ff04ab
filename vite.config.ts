import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { bundledPackages } from './scripts/site/bundled-packages.mjs';
import { buildManifest } from './scripts/site/manifest.mjs';

const client = (file: string) =>
	fileURLToPath(new URL(`node_modules/svelte/src/${file}`, import.meta.url));

const packages = bundledPackages();

export default defineConfig({
	plugins: [sveltekit(), packages.inPages, buildManifest()],
	build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
	worker: { format: 'es', plugins: () => [packages.inWorkers()] },
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	server: { fs: { allow: ['.'] } },
	preview: { port: 4173, strictPort: true },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
		exclude: [
			'tests/browser/**',
			'**/node_modules/**',
			...(process.env.SUJUVA_DEEP ? [] : ['tests/deep/**'])
		],
		environment: 'node',
		// Tests of state run effects, which the server's half of Svelte leaves out.
		alias: [
			{ find: /^svelte$/, replacement: client('index-client.js') },
			{ find: /^svelte\/reactivity$/, replacement: client('reactivity/index-client.js') }
		],
		env: { TZ: 'Pacific/Auckland' },
		testTimeout: 60_000,
		hookTimeout: 60_000,
		pool: 'forks',
		maxWorkers: 2,
		// Files of a worker share its modules and the engines lent to them (`useEngine`): nothing else outlives a file.
		isolate: false,
		expect: { requireAssertions: true }
	}
});
