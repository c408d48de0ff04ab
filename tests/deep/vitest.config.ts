import { defineConfig } from 'vitest/config';

/** What takes minutes: run by `npm run test:deep` only. */
export default defineConfig({
	root: new URL('../..', import.meta.url).pathname,
	test: {
		include: ['tests/deep/**/*.test.ts'],
		env: { TZ: 'Pacific/Auckland' },
		testTimeout: 600_000,
		hookTimeout: 600_000,
		pool: 'forks',
		fileParallelism: false
	}
});
