import { writeFileSync } from 'node:fs';
import { metrics } from '#lib/metrics/registry.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { serveSite } from '../tests/support/site.ts';
import { importInApp } from './bench/app-page.ts';
import { demoFile } from './bench/demo-file.ts';
import { firstVisit } from './bench/first-visit.ts';
import { watchMemory } from './bench/process-tree.ts';
import { importNative } from './bench/native.ts';
import { benchOptions } from './bench/options.ts';
import { quantile } from './bench/quantiles.ts';
import { redraws } from './bench/redraws.ts';
import type { BenchResult } from './bench/result.ts';
import { resultTable } from './bench/table.ts';
import { wasmMemory } from './bench/wasm-memory.ts';

/** Measures the built site in `build/` on a demo export; reports and never judges. */
const { events, seed, changes, out } = benchOptions(process.argv.slice(2));
const file = await demoFile(events, seed);
const site = await serveSite('build');
const browser = await launchBrowser();
const stopWatching = watchMemory();

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const arrival = await importInApp(page, site.url, file);
const pages: BenchResult['pages'][number][] = [];
for (const [turn, id] of ['', ...metrics.map((metric) => metric.id)].entries()) {
	if (id) await page.locator(`nav a[href*="${id}"]`).first().click();
	await page.locator('main[data-state=ready] svg').first().waitFor();
	const times = await redraws(page, changes, turn);
	const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
	pages.push({ page: id || 'overview', changes: times.length, p50, p95 });
}
const engineBytes = await wasmMemory(page);
const memory = { browser: stopWatching(), engine: engineBytes };
await page.close();
const visit = await firstVisit(browser, site.url, 'build');
await browser.close();
await site.close();

const native = await importNative(file);
const result: BenchResult = { events, seed, browser: arrival, native, pages, memory, visit };
console.log(resultTable(result));
if (out) writeFileSync(out, `${JSON.stringify(result, null, '\t')}\n`);
