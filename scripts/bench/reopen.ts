import type { Page } from 'playwright-core';

/** Keeping loaded data on the device, and coming back to them; milliseconds and bytes. */
export interface Reopening {
	/** From the click to the linking key: everything is on the device. */
	readonly keep: number;
	/** What the device holds of it. */
	readonly bytes: number;
	/** From the navigation to the overview with all its charts. */
	readonly firstChart: number;
}

/** Keeps the data loaded in `page` and visits the overview again. */
export async function reopenInApp(page: Page, site: string): Promise<Reopening> {
	await page.locator('nav a[href*="data"]').first().click();
	const start = Date.now();
	await page.locator('[data-action=keep]').click();
	await page.locator('[data-key]').waitFor({ timeout: 600_000 });
	const keep = Date.now() - start;
	const bytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
	await page.goto(site, { waitUntil: 'commit' });
	await page.locator('main[data-state=ready] .cards svg').nth(2).waitFor({ timeout: 600_000 });
	const firstChart = await page.evaluate(() => performance.now());
	return { keep, bytes, firstChart };
}
