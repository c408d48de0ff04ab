import { writeFileSync } from 'node:fs';
import { metrics } from '#lib/metrics/registry.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { serveSite } from '#tests/support/site.ts';
import { importInApp } from './bench/app-page.ts';
import { baseline } from './bench/baseline.ts';
import { benchFile } from './bench/files.ts';
import { firstVisit } from './bench/first-visit.ts';
import { incidents } from './bench/incidents.ts';
import { benchOptions } from './bench/options.ts';
import { importInOwnProcess } from './bench/own-process.ts';
import { pageChanges } from './bench/page-changes.ts';
import { watchMemory } from './bench/process-tree.ts';
import { reopenInApp } from './bench/reopen.ts';
import type { BenchResult, FormatImport, PageChanges } from './bench/result.ts';
import { scale, type Scale } from './bench/scale.ts';
import { resultTable } from './bench/table.ts';
import { wasmMemory } from './bench/wasm-memory.ts';

/** Measures the built site in `build/` on demo exports; reports and never judges. */
const options = benchOptions(process.argv.slice(2));
const { size, larger, seed, changes, formats, against, out } = options;
const site = await serveSite('build');
const browser = await launchBrowser();

const imports: FormatImport[] = [];
const pages: PageChanges[] = [];
let engineBytes = 0;
let reopening: BenchResult['reopening'] = null;
const wanted = [
	...formats.map((format) => ({ format, of: size })),
	...larger.map((of) => ({ format: 'csv' as const, of }))
];
for (const [place, { format, of }] of wanted.entries()) {
	const { path, rows } = await benchFile(format, of, seed);
	const stopWatching = watchMemory();
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const arrival = await importInApp(page, site.url, path);
	const peak = stopWatching();
	if (place === 0 && 'import' in arrival) {
		for (const id of [...metrics.map((metric) => metric.id), ''])
			pages.push(...(await pageChanges(browser, page, id, changes, pages)));
		engineBytes = await wasmMemory(page);
		reopening = await reopenInApp(page, site.url);
	}
	await page.close();
	const isFirst = format === 'csv' && of === size;
	imports.push({
		format,
		rows,
		browser: arrival,
		browserPeak: peak,
		native: importInOwnProcess(path),
		baseline: isFirst ? await baseline(path) : null,
		before: isFirst && against ? importInOwnProcess(path, against) : null
	});
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
