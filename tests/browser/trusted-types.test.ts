import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo, openApp, type OpenApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { engineWorker } from '../support/engine-worker.ts';

let browser: Browser;
let app: OpenApp;

beforeAll(async () => {
	browser = await launchBrowser();
	app = await openApp(browser, { keepsItself: true });
});
afterAll(() => browser.close());

test('the demo loads and the app keeps itself without a word of the policy', async () => {
	await loadDemo(app.page);
	await app.page.evaluate(() => navigator.serviceWorker.ready);
	expect(app.errors).toEqual([]);
});

/** The browser's own, as far as these tests ask it. */
declare const trustedTypes: { createPolicy(name: string, rules: object): object };

test.each([
	['markup from a text', () => (document.createElement('div').innerHTML = '<b>x</b>')],
	['a worker from a data address', () => void new Worker('data:text/javascript,')],
	['a worker from the site’s own address', () => void new Worker('theme.js')],
	['a worker from a blob', () => void new Worker(URL.createObjectURL(new Blob(['1'])))],
	['a service worker', async () => void (await navigator.serviceWorker.register('theme.js'))],
	['a script’s address', () => (document.createElement('script').src = 'theme.js')],
	['code from a text', () => void self.setTimeout('1')],
	['one more policy', () => void trustedTypes.createPolicy('another', {})],
	['a policy for everything', () => void trustedTypes.createPolicy('default', {})],
	['the app’s own policy once more', () => void trustedTypes.createPolicy('sujuva-worker', {})]
])('on the page %s is refused', async (_, attempt) => {
	await expect(app.page.evaluate(attempt)).rejects.toThrow(/TypeError: .*(Trusted|policy)/i);
});

test.each([
	['code from a text', () => void self.setTimeout('1')],
	['one more policy', () => void trustedTypes.createPolicy('another', {})],
	['the app’s own policy once more', () => void trustedTypes.createPolicy('sujuva-worker', {})]
])('inside the engine’s worker %s is refused', async (_, attempt) => {
	const worker = await engineWorker(app.page);
	await expect(worker.evaluate(attempt)).rejects.toThrow(/TypeError: .*(Trusted|policy)/i);
});
