import { defineConfig } from 'vitest/config';

/** Journeys through the built site in a real Chromium; `build/` must exist. */
export default defineConfig({
	root: new URL('../..', import.meta.url).pathname,
	test: {
		include: ['tests/browser/**/*.test.ts'],
		globalSetup: ['tests/browser/serve.ts'],
		env: { TZ: 'Pacific/Auckland' },
		testTimeout: 120_000,
		hookTimeout: 120_000,
		pool: 'forks',
		maxWorkers: 2,
		expect: { requireAssertions: true }
	}
});
