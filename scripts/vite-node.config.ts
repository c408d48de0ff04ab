import { defineConfig } from 'vite';

/** The command line needs no Svelte: plain TypeScript, `?raw` SQL and `import.meta.glob`. */
export default defineConfig({ root: new URL('..', import.meta.url).pathname });
