import type { Page } from 'playwright-core';
import { demoExport } from '#lib/simulate/demo.ts';
import { settled } from './app.ts';

/** An export of the fictional county in two files: up to the end of September 2025, and the rest, with one row sent twice. */
export function twoMonths(events: number, seed = 3): { earlier: string; later: string } {
	const text = [...demoExport({ events, seed }).chunks].join('');
	const [header = '', ...lines] = text.trimEnd().split('\n');
	const place = header.split(',').indexOf('event_time');
	const day = (line: string) => line.split(',')[place] ?? '';
	const earlier = lines.filter((line) => day(line) < '2025-10-01');
	const later = lines.filter((line) => day(line) >= '2025-10-01');
	const again = earlier.at(-1) ?? '';
	return {
		earlier: [header, ...earlier, ''].join('\n'),
		later: [header, ...later, again, ''].join('\n')
	};
}

/** Opens a page of the site and waits until what is kept is open, or known not to be there. */
export async function visit(page: Page, path = 'data'): Promise<void> {
	const site = process.env.SUJUVA_SITE;
	if (!site) throw new Error('SUJUVA_SITE: no built site is served');
	await page.goto(`${site}${path}`);
	await page.locator('header').first().waitFor();
	await settled(page);
}

/** The ledger's line of rows, without hard spaces. */
export async function rowsOf(page: Page): Promise<string> {
	await page.locator('.sum').waitFor({ timeout: 100_000 });
	return (await page.locator('.sum').innerText()).replace(/\s+/g, ' ');
}

/** The sentences of all cards of the overview. */
export async function headlines(page: Page): Promise<string[]> {
	await page.locator('nav a').first().click();
	await page.locator('.cards').waitFor();
	await settled(page);
	const texts = await page.locator('.cards > *').allInnerTexts();
	await page.locator('nav a[href*="data"]').first().click();
	return texts.map((text) => text.replace(/\s+/g, ' '));
}

/** Keeps the loaded data and gives the linking key shown. */
export async function keep(page: Page): Promise<string> {
	await page.locator('[data-action="keep"]').click();
	await page.locator('[data-key]').waitFor({ timeout: 100_000 });
	const key = await page.locator('[data-key]').innerText();
	await page.locator('[data-action="key-done"]').click();
	return key;
}

/** Every file of the app's own file system: path and text, byte by byte as latin1. */
export function filesOf(page: Page): Promise<Record<string, string>> {
	return page.evaluate(async () => {
		const found: Record<string, string> = {};
		const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
			for await (const [name, entry] of folder.entries()) {
				if (entry.kind === 'directory') await walk(entry, `${path}${name}/`);
				else {
					const bytes = await (await entry.getFile()).arrayBuffer().catch(() => new ArrayBuffer());
					found[path + name] = new TextDecoder('latin1').decode(bytes);
				}
			}
		};
		await walk(await navigator.storage.getDirectory(), '');
		return found;
	});
}
