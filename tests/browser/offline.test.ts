import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveFiles, loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { serveSite } from '#tests/support/site.ts';

let browser: Browser;
let app: OpenApp;

beforeAll(async () => {
	browser = await launchBrowser();
	const site = await serveSite('build', '/alue/sujuva/');
	app = await openApp(browser, { site: site.url, keepsItself: true });
	await app.page.evaluate(() => navigator.serviceWorker.ready);
	await app.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await site.close();
});
afterAll(() => browser.close());

const lines = [
	'client_id,event_time,event_type,unit_id,service_area',
	...Array.from(
		{ length: 40 },
		(_, n) => `c${n % 20},2025-03-${String((n % 28) + 1).padStart(2, '0')},contact,u1,iakkaat`
	)
];

test('after one visit the demo county opens without the site', async () => {
	await app.page.reload();
	await loadDemo(app.page);
	expect(await app.page.locator('.cards > *').count()).toBe(3);
});

test('a page never visited opens without the site', async () => {
	await app.page.goto(`${app.page.url().split(/[?#]/)[0]}data/`);
	await app.page.locator('input[type="file"]').waitFor({ state: 'attached' });
	expect(await app.page.locator('h1').innerText()).toBe('Aineisto');
});

test('an own file loads without the site', async () => {
	await giveFiles(app.page, [{ name: 'oma.csv', bytes: lines.join('\n') }]);
	await app.page.locator('.sum').waitFor({ timeout: 60_000 });
	await settled(app.page);
	expect(await app.page.locator('.sum').innerText()).toMatch(/^40\s/);
});

test('keeping the app asks no other origin', () => {
	expect(app.foreign).toEqual([]);
	expect(app.errors.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});
