import { writeFileSync } from 'node:fs';
import { metrics } from '#lib/metrics/registry.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { serveSite } from '#tests/support/site.ts';
import { importInApp } from './bench/app-page.ts';
import { benchFile } from './bench/files.ts';
import { firstVisit } from './bench/first-visit.ts';
import { importNative } from './bench/native.ts';
import { benchOptions } from './bench/options.ts';
import { pageChanges } from './bench/page-changes.ts';
import { watchMemory } from './bench/process-tree.ts';
import { reopenInApp } from './bench/reopen.ts';
import type { BenchResult, FormatImport, PageChanges } from './bench/result.ts';
import { scale, type Scale } from './bench/scale.ts';
import { resultTable } from './bench/table.ts';
import { wasmMemory } from './bench/wasm-memory.ts';

/** Measures the built site in `build/` on demo exports; reports and never judges. */
const options = benchOptions(process.argv.slice(2));
const { size, seed, changes, formats, out } = options;
const site = await serveSite('build');
const browser = await launchBrowser();
const stopWatching = watchMemory();

const imports: FormatImport[] = [];
const pages: PageChanges[] = [];
let engineBytes = 0;
let reopening: BenchResult['reopening'] = null;
for (const [place, format] of formats.entries()) {
	const { path, rows } = await benchFile(format, size, seed);
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const arrival = await importInApp(page, site.url, path);
	if (place === 0 && 'import' in arrival) {
		for (const id of [...metrics.map((metric) => metric.id), ''])
			pages.push(...(await pageChanges(browser, page, id, changes, pages)));
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
const scales: Scale[] = [];
for (const one of options.scale) scales.push(await scale(one, seed));

const result: BenchResult = { size, seed, imports, pages, scale: scales, reopening, memory, visit };
console.log(resultTable(result));
if (out) writeFileSync(out, `${JSON.stringify(result, null, '\t')}\n`);
