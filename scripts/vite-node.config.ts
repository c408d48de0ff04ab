import { defineConfig } from 'vite';

/**
 * The command line needs no Svelte: plain TypeScript, `?raw` SQL and `import.meta.glob`. Its compiler options are
 * its own: the root's extend a file that SvelteKit makes at the first build, and a fresh clone has none.
 */
export default defineConfig({
	root: new URL('..', import.meta.url).pathname,
	tsconfig: 'scripts/vite-node.tsconfig.json'
});
