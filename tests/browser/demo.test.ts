import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';

let browser: Browser;
let app: OpenApp;

beforeAll(async () => {
	browser = await launchBrowser();
	app = await openApp(browser);
});
afterAll(() => browser.close());

test('the start page offers the demo, and one click gives three cards with figures', async () => {
	await loadDemo(app.page);
	const cards = app.page.locator('.cards > *');
	expect(await cards.count()).toBe(3);
	for (const text of await cards.allInnerTexts()) expect(text).toMatch(/\d+\s?%/);
	expect(await app.page.locator('main').innerText()).toMatch(/Keinotekoinen/);
});

test.each(['repeat-contacts', 'care-guarantee', 'ping-pong'])(
	'%s shows a sentence, two charts and their tables',
	async (metric) => {
		const { page } = app;
		await page.locator(`nav a[href*="${metric}"]`).first().click();
		await page.waitForURL(`**/${metric}/**`);
		await settled(page);
		expect(await page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
		const figures = page.locator('figure svg');
		expect(await figures.count()).toBeGreaterThanOrEqual(2);
		expect(await page.locator('[data-row]').count()).toBeGreaterThan(6);
		for (const toggle of await page.getByRole('button', { name: 'Taulukko' }).all())
			await toggle.click();
		await settled(page);
		const tables = page.locator('main table');
		expect(await tables.count()).toBeGreaterThanOrEqual(2);
		expect(await tables.first().locator('tbody tr').count()).toBeGreaterThan(2);
	}
);

test('a unit clicked in a chart narrows the view, and the browser’s back widens it', async () => {
	const { page } = app;
	await page.locator('nav a[href*="repeat-contacts"]').first().click();
	await page.waitForURL('**/repeat-contacts/**');
	await settled(page);
	const wide = await page.locator('p.sentence').innerText();
	await page.locator('figure').last().locator('[data-row]').first().click();
	await page.waitForURL(/#unit=/);
	await settled(page);
	expect(await page.locator('p.sentence').innerText()).not.toBe(wide);
	await page.goBack();
	await settled(page);
	expect(page.url()).not.toMatch(/unit=/);
	expect(await page.locator('p.sentence').innerText()).toBe(wide);
});

test('nothing was asked of another origin, and nothing failed', () => {
	expect(app.foreign).toEqual([]);
	expect(app.errors).toEqual([]);
});
