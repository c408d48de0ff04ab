import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { violation } from './violation.js';

const allowed: [string, string][] = [
	['src/lib/metrics/run.ts', '#lib/engine/port.ts'],
	['src/lib/metrics/run.ts', './gate.ts'],
	['src/lib/metrics/ping-pong/index.ts', '../metric.ts'],
	['src/lib/metrics/ping-pong/index.ts', './query.sql?raw'],
	['src/lib/ingest/lookups.ts', '#data/codes/counties.json'],
	['src/lib/engine/node.server.ts', 'node:fs'],
	['src/lib/engine/node.server.ts', '@duckdb/node-api'],
	['src/lib/cli/measure.ts', '#lib/engine/node.server.ts'],
	['src/lib/ui/Chart.svelte', 'svelte/attachments'],
	['src/lib/ui/Chart.svelte', '#lib/state/session.svelte.ts'],
	['src/routes/+page.svelte', '#lib/ui/MetricCard.svelte'],
	['src/lib/base/civil-day.test.ts', 'vitest']
];

const forbidden: [string, string][] = [
	['src/lib/base/civil-day.ts', '#lib/i18n/locale.ts'],
	['src/lib/ingest/load.ts', '#lib/metrics/run.ts'],
	['src/lib/metrics/run.ts', '#lib/state/session.svelte.ts'],
	['src/lib/metrics/run.ts', '#lib/metrics/gate.ts'],
	['src/lib/metrics/run.ts', '../engine/port.ts'],
	['src/lib/metrics/ping-pong/index.ts', '../repeat-contacts/index.ts'],
	['src/lib/metrics/run.ts', '#lib/engine/node.server.ts'],
	['src/lib/metrics/run.ts', '#data/rules/pth.json'],
	['src/lib/ingest/load.ts', 'node:fs'],
	['src/lib/ingest/load.ts', 'svelte'],
	['src/lib/engine/wasm.ts', '@duckdb/node-api'],
	['src/lib/charts/axes.ts', '$app/paths'],
	['src/lib/ui/Chart.svelte', '$lib/state/session.svelte.ts'],
	['src/lib/ui/Chart.svelte', 'lodash'],
	['src/lib/ui/Chart.svelte', '#lib/nowhere/x.ts']
];

const importPattern =
	/(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;

describe('the layering', () => {
	it.each(allowed)('%s may import %s', (importer, specifier) => {
		expect(violation(importer, specifier)).toBeNull();
	});
	it.each(forbidden)('%s may not import %s', (importer, specifier) => {
		expect(violation(importer, specifier)).toEqual(expect.any(String));
	});
	it('holds in every file of the product', () => {
		const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(ts|svelte)$/.test(path))
			.map((path) => `src/${path}`);
		expect(files.length).toBeGreaterThan(20);
		const broken = files.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(importPattern)].flatMap(([, named, bare]) => {
				const why = violation(file, named ?? bare ?? '');
				return why === null ? [] : [`${file}: ${why}`];
			})
		);
		expect(broken).toEqual([]);
	});
});
