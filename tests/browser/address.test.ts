import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/setup/serve.mjs';
import { loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';

const path = '/alue/sujuva/';
let browser: Browser;
let server: Server;
let site: string;
let app: OpenApp;
/** Address and referrer of every request, as a server's log has them. */
const log: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
	server = await serve('build', { port: 0, host: '127.0.0.1', path });
	server.prependListener('request', ({ url, headers }) => {
		log.push(`${url} ${headers.referer ?? ''}`);
	});
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
	app = await openApp(browser, { site });
});
afterAll(async () => {
	await browser.close();
	server.closeAllConnections();
	server.close();
});

/** Whether a request names a page as its referrer; a style sheet that fetches a font names itself. */
const fromPage = (line: string) => / \S+$/.test(line) && !line.endsWith('.css');
const fragment = (page: Page) => new URL(page.url()).hash;
/** Reloads the page and the demo, which no reload keeps. */
const reload = async (page: Page) => {
	await page.reload({ waitUntil: 'networkidle' });
	await page.locator('[data-action="demo"]').first().click();
	await page.locator('p.sentence').first().waitFor({ timeout: 120_000 });
	await settled(page);
};
/** Narrows to the first unit of the chart by unit. */
const narrow = async (page: Page) => {
	await page.locator('figure').last().locator('[data-row]').first().click();
	await page.waitForURL(/#.*unit=/);
	await settled(page);
};

test('a server hears of no unit and no parameter, whatever is filtered, followed or reloaded', async () => {
	const { page } = app;
	await loadDemo(page);
	await page.locator('nav a[href*="/repeat-contacts"]').first().click();
	await settled(page);
	await narrow(page);
	await page.locator('details.panel summary').first().click();
	await page.locator('.fields select').first().selectOption({ index: 1 });
	await settled(page);
	expect(fragment(page)).toMatch(/unit=.*repeat-contacts\.\w+=/);
	await page.locator('main .about summary').click();
	await page.locator('main a[href*="ledger/repeat-contacts"]').click();
	await settled(page);
	expect(page.url()).toMatch(/\/ledger\/repeat-contacts\/#unit=/);
	const asked = log.length;
	await reload(page);
	expect(fragment(page)).toMatch(/unit=/);
	const [inTab] = await Promise.all([
		app.context.waitForEvent('page'),
		page
			.locator('nav a[href*="/ping-pong"]')
			.first()
			.click({ modifiers: ['ControlOrMeta'] })
	]);
	await inTab.waitForLoadState('networkidle');
	expect(inTab.url()).toMatch(/\/ping-pong\/#unit=/);
	await inTab.close();
	expect(log.length).toBeGreaterThan(asked + 2);
	expect(log.filter((line) => /[?#=]|issue_match|demo-/.test(line))).toEqual([]);
	expect(log.filter(fromPage)).toEqual([]);
}, 300_000);

test('an old link opens and is rewritten at once; keys that are not the scope’s stay in the query', async () => {
	const { context } = app;
	const page = await context.newPage();
	const from = log.length;
	await page.goto(`${site}repeat-contacts/?from=2025-01-01&lang=fi&repeat-contacts.window_days=3`, {
		waitUntil: 'networkidle'
	});
	const address = new URL(page.url());
	expect(address.search).toBe('?lang=fi');
	expect(address.hash).toBe('#from=2025-01-01&repeat-contacts.window_days=3');
	expect(log.slice(from).filter((line) => line.includes('2025'))).toHaveLength(1);
	expect(log.slice(from).filter(fromPage)).toEqual([]);
	const carried = await page.locator('nav a[href*="/ping-pong"]').getAttribute('href');
	expect(carried?.endsWith(address.hash)).toBe(true);
	await page.close();
});

test('back, forward and an edit by hand move through scopes and pages alike', async () => {
	const { page } = app;
	await page.locator('nav a[href*="/repeat-contacts"]').first().click();
	await page.locator('button.all').click();
	await settled(page);
	const first = fragment(page);
	expect(first).not.toMatch(/unit=/);
	await narrow(page);
	const second = fragment(page);
	const sentence = await page.locator('p.sentence').innerText();
	await page.evaluate(() => (location.hash = 'from=2025-03-01'));
	await settled(page);
	expect(await page.locator('.filter.active').count()).toBe(1);
	await page.locator('nav a[href*="/ping-pong"]').first().click();
	await settled(page);
	expect(page.url()).toMatch(/ping-pong\/#from=2025-03-01$/);
	const title = await page.locator('h1').innerText();
	await page.goBack();
	await settled(page);
	expect(page.url()).toMatch(/repeat-contacts\/#from=2025-03-01$/);
	expect(await page.locator('h1').innerText()).not.toBe(title);
	await page.goBack();
	await settled(page);
	expect(fragment(page)).toBe(second);
	expect(await page.locator('p.sentence').innerText()).toBe(sentence);
	await page.goBack();
	await settled(page);
	expect(fragment(page)).toBe(first);
	await page.goForward();
	await settled(page);
	expect(await page.locator('p.sentence').innerText()).toBe(sentence);
	await page.locator('nav a[aria-current="page"]').click();
	await page.goBack();
	await settled(page);
	expect(fragment(page)).toBe(first);
	expect(await page.locator('h1').innerText()).not.toBe(title);
});

test('a filter neither scrolls nor moves focus, and the skip link keeps the scope', async () => {
	const { page } = app;
	await page.locator('.filter').first().focus();
	await page.evaluate(() => scrollTo(0, 400));
	const top = await page.evaluate(() => scrollY);
	expect(top).toBeGreaterThan(300);
	await page.locator('figure').first().locator('[data-row]').nth(4).dispatchEvent('click');
	await page.waitForURL(/from=/);
	await settled(page);
	// The row of chips that appears may move it, by no more than its height.
	expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(80);
	expect(await page.evaluate(() => document.activeElement?.className)).toContain('filter');
	const before = page.url();
	await page.locator('a.skip').focus();
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
	expect(page.url()).toBe(before);
});

const odd = [
	'?a[x]=1',
	'?__proto__=1&constructor[prototype]=2',
	'?%E0%A4%A&unit[]=a',
	'#unit=%E0%A4%A',
	'#%',
	'#a[x]=1&__proto__=1',
	'#unit=__proto__&age=constructor&rule=toString&repeat-contacts.window_days=%FF',
	`#unit=${'ä'.repeat(50_000)}`
];
test.each(odd.map((address) => [address.slice(0, 30), address]))(
	'an address that ends in %s kills no page, nor the way back to it',
	async (_, address) => {
		const page = await app.context.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(String(error)));
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		await page.goto(`${site}data/${address}`, { waitUntil: 'networkidle' });
		const heading = await page.locator('h1').innerText();
		await page.locator('nav a[href*="/ping-pong"]').first().click();
		await page.waitForURL(/\/ping-pong\//);
		await page.goBack();
		await page.waitForURL(/\/data\//);
		await page.getByRole('heading', { level: 1, name: heading }).waitFor();
		await page.evaluate(() => (location.hash = 'unit=%E0%A4%A'));
		await page.locator('nav a[href*="/ping-pong"]').first().click();
		await page.waitForURL(/\/ping-pong\//);
		await page.goBack();
		await page.getByRole('heading', { level: 1, name: heading }).waitFor();
		expect(() => decodeURIComponent(fragment(page))).not.toThrow();
		await page.locator('header button[lang="en"]').click();
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		expect(errors).toEqual([]);
		await page.close();
	},
	120_000
);

test('nothing failed', () => {
	expect(app.foreign).toEqual([]);
	expect(app.errors).toEqual([]);
});
