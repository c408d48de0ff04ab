import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { metrics } from '#lib/metrics/registry.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { serveSite } from '#tests/support/site.ts';
import { firstVisit } from './bench/first-visit.ts';
import { incidents } from './bench/incidents.ts';
import { oneImport, wantedOf } from './bench/one-import.ts';
import { benchOptions } from './bench/options.ts';
import { pageChanges } from './bench/page-changes.ts';
import { reopenInApp } from './bench/reopen.ts';
import type { BenchResult, FormatImport, PageChanges } from './bench/result.ts';
import { scale, type Scale } from './bench/scale.ts';
import { resultTable } from './bench/table.ts';
import { wasmMemory } from './bench/wasm-memory.ts';

/** Measures the built site in `build/` on demo exports; reports and never judges. */
const options = benchOptions(process.argv.slice(2));
const { size, seed, changes, out } = options;
const site = await serveSite('build');
const browser = await launchBrowser();

const imports: FormatImport[] = [];
const pages: PageChanges[] = [];
let engineBytes = 0;
let reopening: BenchResult['reopening'] = null;
for (const [place, wanted] of wantedOf(options).entries()) {
	const more = async (page: Page) => {
		if (place > 0) return;
		for (const id of [...metrics.map((metric) => metric.id), ''])
			pages.push(...(await pageChanges(browser, page, id, changes, pages)));
		engineBytes = await wasmMemory(page);
		reopening = await reopenInApp(page, site.url);
	};
	imports.push(await oneImport(options, wanted, browser, site.url, more));
}
const memory = { engine: engineBytes };
const visit = await firstVisit(browser, site.url, 'build');
await browser.close();
await site.close();
const scales: Scale[] = [];
for (const one of options.scale) scales.push(await scale(one, seed));

const result: BenchResult = {
	...{ size, seed, imports, pages, scale: scales, reopening, memory, visit },
	incidents: incidents()
};
console.log(resultTable(result));
if (out) writeFileSync(out, `${JSON.stringify(result, null, '\t')}\n`);
