import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveFiles, loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { headlines, keep, rowsOf, twoMonths } from '#tests/support/kept-page.ts';

/** What the engine is made of; without it nothing can be counted anew. */
const engine = /duckdb.*\.(wasm|js)$/;

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the demo, where the engine never comes', () => {
	let app: OpenApp;
	/** Paths asked for until the charts stood. */
	const asked = new Set<string>();
	beforeAll(async () => {
		const site = new URL(process.env.SUJUVA_SITE ?? '');
		app = await openApp(browser, { path: 'favicon.svg' });
		await app.context.route(engine, (route) => route.abort());
		const listen = (request: { url(): string }) =>
			void asked.add(new URL(request.url()).pathname.slice(site.pathname.length));
		app.context.on('request', listen);
		await app.page.goto(site.href, { waitUntil: 'networkidle' });
		await loadDemo(app.page);
		app.context.off('request', listen);
	});

	test('shows all cards with their figures', async () => {
		const cards = await app.page.locator('.cards > *').allInnerTexts();
		expect(cards).toHaveLength(3);
		for (const text of cards) expect(text).toMatch(/\d+\s?%/);
	});

	test('took at most 2 MB: the shell and the demo', () => {
		const weigh = (path: string) => {
			const bytes = readFileSync(`build/${path || 'index.html'}`);
			return path.endsWith('.gz') ? bytes.length : brotliCompressSync(bytes).length;
		};
		const files = [...asked].filter((path) => !engine.test(path));
		expect(files.some((path) => path.includes('demo.cells'))).toBe(true);
		const weight = files.reduce((sum, path) => sum + weigh(path), 0);
		console.info(`first visit: ${files.length} files, ${weight} bytes`);
		expect(weight).toBeLessThanOrEqual(2_000_000);
	});

	test.each(['repeat-contacts', 'care-guarantee', 'ping-pong'])('shows %s', async (metric) => {
		const { page } = app;
		await page.locator(`nav a[href*="${metric}"]`).first().click();
		await page.waitForURL(`**/${metric}/**`);
		await settled(page);
		expect(await page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
		expect(await page.locator('figure svg').count()).toBeGreaterThanOrEqual(2);
	});

	test('counts another window from its columns', async () => {
		const { page } = app;
		await page.locator('nav a[href*="repeat-contacts"]').first().click();
		await page.waitForURL('**/repeat-contacts/**');
		await settled(page);
		const before = await page.locator('p.sentence').innerText();
		await page.evaluate(() => (location.hash = 'repeat-contacts.window_days=30'));
		await page.waitForFunction(
			(text) => document.querySelector<HTMLElement>('p.sentence')?.innerText !== text,
			before
		);
		expect(await page.locator('.about').textContent()).toMatch(/30 päivän kuluessa/);
		await page.evaluate(() => (location.hash = ''));
	});

	test('tells on the data page what the file held', async () => {
		const { page } = app;
		await page.locator('nav a[href*="data"]').first().click();
		expect(await rowsOf(page)).toMatch(/luettua riviä/);
	});

	test('says what needs the engine, and that it did not start', async () => {
		const { page } = app;
		await page.locator('nav a[href*="repeat-contacts"]').first().click();
		await page.waitForURL('**/repeat-contacts/**');
		await page.evaluate(() => (location.hash = 'repeat-contacts.merge_same_day=false'));
		const note = page.locator('[data-behind="failed"]');
		await note.waitFor();
		expect(await note.innerText()).toMatch(/Laskenta ei käynnistynyt/);
		await page.evaluate(() => (location.hash = ''));
		await settled(page);
		expect(await page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
	});

	test('asks what had failed again when the engine comes at the second try, the view as it was', async () => {
		const { page } = app;
		await page.evaluate(() => (location.hash = 'repeat-contacts.merge_same_day=false'));
		const note = page.locator('[data-behind="failed"]');
		await note.waitFor();
		await page.locator('main .failure').first().waitFor();
		await app.context.unroute(engine);
		await page.locator('[data-action="engine-again"]').click();
		await page.locator('main .failure').first().waitFor({ state: 'detached' });
		await page.locator('main[data-state="ready"]').waitFor({ timeout: 110_000 });
		expect(await page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
		expect(await page.locator('main .failure').count()).toBe(0);
	});

	test('asks nothing of another origin', () => {
		expect(app.foreign).toEqual([]);
	});
});

test('rows behind a figure say what they wait for, let the reader go on, and come by themselves', async () => {
	const { page, context } = await openApp(browser);
	let go: () => void = () => undefined;
	const gone = new Promise<void>((resolve) => (go = resolve));
	await context.route(/duckdb.*\.wasm$/, async (route) => {
		await gone;
		await route.continue();
	});
	await loadDemo(page);
	await page.locator('.cards a[href*="ledger/ping-pong"]').click();
	const awaited = page.locator('[data-awaited="coming"]');
	await awaited.waitFor();
	expect(await awaited.innerText()).toMatch(/kun laskenta on käynnistynyt/);
	await page.locator('[data-behind="wanted"]', { hasText: 'Odotetaan laskentaa' }).waitFor();
	await page.locator('nav a[href*="ping-pong"]').first().click();
	await page.waitForURL('**/ping-pong/**');
	await settled(page);
	expect(await page.locator('p.sentence').innerText()).toMatch(/\d/);
	await page.goBack();
	await awaited.waitFor();
	go();
	await page.locator('figure .drawing svg').waitFor({ timeout: 110_000 });
	expect(await page.locator('[data-awaited]').count()).toBe(0);
	await context.close();
});

test('a definition changed before the engine is there waits for it, says so, and is counted', async () => {
	const { page, context } = await openApp(browser);
	let go: () => void = () => undefined;
	const gone = new Promise<void>((resolve) => (go = resolve));
	await context.route(/duckdb.*\.wasm$/, async (route) => {
		await gone;
		await route.continue();
	});
	await loadDemo(page);
	const before = await page.locator('.cards .sentence').first().innerText();
	await page.evaluate(() => (location.hash = 'repeat-contacts.merge_same_day=false'));
	const note = page.locator('[data-behind="wanted"]');
	await note.waitFor();
	expect(await note.innerText()).toMatch(/Odotetaan laskentaa/);
	expect(await page.locator('.cards .sentence').first().innerText()).toBe(before);
	go();
	await page.locator('main[data-state="ready"]').waitFor({ timeout: 110_000 });
	expect(await page.locator('.cards .sentence').first().innerText()).not.toBe(before);
	expect(await note.count()).toBe(0);
	await page.evaluate(() => (location.hash = ''));
	await settled(page);
	expect(await page.locator('.cards .sentence').first().innerText()).toBe(before);
	await context.close();
});

test('kept data show their figures again where the engine never comes', async () => {
	const { page, context, foreign } = await openApp(browser, { path: 'data' });
	await giveFiles(page, [{ name: 'syyskuu.csv', bytes: twoMonths(6000).earlier }]);
	const button = page.locator('[data-action="load"]');
	await button.or(page.locator('.sum')).first().waitFor({ timeout: 100_000 });
	if (await button.isVisible()) await button.click();
	await page.locator('.sum').waitFor({ timeout: 100_000 });
	await settled(page);
	await keep(page);
	const before = [await rowsOf(page), ...(await headlines(page))];
	await context.route(engine, (route) => route.abort());
	await page.reload();
	expect([await rowsOf(page), ...(await headlines(page))]).toEqual(before);
	expect(foreign).toEqual([]);
	await context.close();
});
