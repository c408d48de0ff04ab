import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrowOf, ipcBytes } from '#tests/support/arrow-bytes.ts';
import { giveFiles, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { withParquet } from '#tests/support/parquet-file.ts';

/** An export in the contract's own form, so that it loads without questions. */
const query = `SELECT 'c' || i % 900 AS client_id, TIMESTAMP '2024-01-01' + to_minutes((i * 17)::BIGINT) AS event_time,
	'contact' AS event_type, 'yksikkö ' || i % 4 AS unit_name, i % 2 = 0 AS planned FROM range(30000) r(i)`;

let browser: Browser;
let app: OpenApp;
const asked: string[] = [];

beforeAll(async () => {
	browser = await launchBrowser();
	app = await openApp(browser, { path: 'data' });
	app.context.on('request', (request) => asked.push(request.url()));
});
afterAll(() => browser.close());

async function told(page: Page): Promise<string> {
	await page.getByText('Mitä riveille tapahtui').waitFor();
	await settled(page);
	return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
}

test('the decoder is not part of the first visit', async () => {
	await app.page.waitForLoadState('networkidle');
	expect(asked.filter((url) => /parquet/.test(url))).toEqual([]);
});

test('a Parquet file is decoded in the page under its policy', async () => {
	const bytes = await withParquet(query, (path) => readFile(path), ['ROW_GROUP_SIZE 10000']);
	await giveFiles(app.page, [{ name: 'vienti.parquet', bytes }]);
	expect(await told(app.page)).toMatch(/30 ?000 ?luettua riviä = 30 ?000 ?käytettyä/);
	expect(asked.filter((url) => /parquet.*\.wasm/.test(url))).toHaveLength(1);
});

test('an Arrow file too', async () => {
	const bytes = ipcBytes(await arrowOf(query.replace('30000', '20000')), 'file');
	const other = await openApp(browser, { path: 'data' });
	await giveFiles(other.page, [{ name: 'vienti.arrow', bytes }]);
	expect(await told(other.page)).toMatch(/20 ?000 ?luettua riviä = 20 ?000 ?käytettyä/);
	expect([...other.foreign, ...other.errors]).toEqual([]);
	await other.context.close();
});

test.each([
	['cut short', (bytes: Uint8Array) => bytes.slice(0, 5000)],
	['with broken pages', (bytes: Uint8Array) => bytes.slice().fill(0xa5, 4, 2000)]
])('a Parquet file %s gives a clear message and the earlier data stay', async (_, change) => {
	const bytes = await withParquet(query, (path) => readFile(path));
	await giveFiles(app.page, [{ name: 'rikki.parquet', bytes: change(new Uint8Array(bytes)) }]);
	const alert = app.page.getByRole('alert').first();
	await alert.waitFor();
	expect(await alert.innerText()).toMatch(/rikki\.parquet[\s\S]*Parquet-muoto on viallinen/);
	await app.page.locator('nav a[href*="repeat-contacts"]').first().click();
	await settled(app.page);
	expect(await app.page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
	await app.page.locator('nav a[href*="data"]').first().click();
});

test('nothing was asked of another origin, and nothing failed', () => {
	expect(app.foreign).toEqual([]);
	expect(app.errors).toEqual([]);
});
