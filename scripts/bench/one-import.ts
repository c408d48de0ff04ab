import type { Browser, Page } from 'playwright-core';
import { importInApp } from './app-page.ts';
import { baseline } from './baseline.ts';
import type { Size } from './demo-file.ts';
import { benchFile, type BenchFormat } from './files.ts';
import type { BenchOptions } from './options.ts';
import { importInOwnProcess } from './own-process.ts';
import { watchMemory } from './process-tree.ts';
import type { FormatImport } from './result.ts';

/** An export of a size in a format. */
interface Wanted {
	readonly format: BenchFormat;
	readonly of: Size;
}

/** What is imported: all formats of the first size, and CSV of the larger ones. */
export const wantedOf = ({ formats, size, larger }: BenchOptions): Wanted[] => [
	...formats.map((format) => ({ format, of: size })),
	...larger.map((of) => ({ format: 'csv' as const, of }))
];

/**
 * One export imported in Chromium, natively and, where it is CSV of the first size, by what stands beside it.
 * @param measure what else is measured on the page that took the export in
 */
export async function oneImport(
	{ size, seed, against }: BenchOptions,
	{ format, of }: Wanted,
	browser: Browser,
	site: string,
	measure: (page: Page) => Promise<void>
): Promise<FormatImport> {
	const { path, rows } = await benchFile(format, of, seed);
	const stopWatching = watchMemory();
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const arrival = await importInApp(page, site, path);
	const browserPeak = stopWatching();
	if ('import' in arrival) await measure(page);
	await page.close();
	const isFirst = format === 'csv' && of === size;
	return {
		...{ format, rows, browser: arrival, browserPeak },
		native: importInOwnProcess(path),
		baseline: isFirst ? await baseline(path) : null,
		before: isFirst && against ? importInOwnProcess(path, against) : null
	};
}
