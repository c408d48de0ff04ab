import { writeFileSync } from 'node:fs';
import { metrics } from '#lib/metrics/registry.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { serveSite } from '../tests/support/site.ts';
import { importInApp } from './bench/app-page.ts';
import { benchFile } from './bench/files.ts';
import { firstVisit } from './bench/first-visit.ts';
import { importNative } from './bench/native.ts';
import { benchOptions } from './bench/options.ts';
import { watchMemory } from './bench/process-tree.ts';
import { quantile } from './bench/quantiles.ts';
import { redraws } from './bench/redraws.ts';
import { reopenInApp } from './bench/reopen.ts';
import type { BenchResult, FormatImport } from './bench/result.ts';
import { resultTable } from './bench/table.ts';
import { wasmMemory } from './bench/wasm-memory.ts';

/** Measures the built site in `build/` on a demo export; reports and never judges. */
const { events, seed, changes, formats, out } = benchOptions(process.argv.slice(2));
const site = await serveSite('build');
const browser = await launchBrowser();
const stopWatching = watchMemory();

const imports: FormatImport[] = [];
const pages: BenchResult['pages'][number][] = [];
let engineBytes = 0;
let reopening: BenchResult['reopening'] = null;
for (const [place, format] of formats.entries()) {
	const { path, rows } = await benchFile(format, events, seed);
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const arrival = await importInApp(page, site.url, path);
	if (place === 0 && 'import' in arrival) {
		for (const [turn, id] of ['', ...metrics.map((metric) => metric.id)].entries()) {
			if (id) await page.locator(`nav a[href*="${id}"]`).first().click();
			await page.locator('main[data-state=ready] svg').first().waitFor();
			const times = await redraws(page, changes, turn);
			const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
			pages.push({ page: id || 'overview', changes: times.length, p50, p95 });
		}
		engineBytes = await wasmMemory(page);
		reopening = await reopenInApp(page, site.url);
	}
	await page.close();
	imports.push({ format, rows, browser: arrival, native: await importNative(path) });
}
const memory = { browser: stopWatching(), engine: engineBytes };
const visit = await firstVisit(browser, site.url, 'build');
await browser.close();
await site.close();

const result: BenchResult = { events, seed, imports, pages, reopening, memory, visit };
console.log(resultTable(result));
if (out) writeFileSync(out, `${JSON.stringify(result, null, '\t')}\n`);
