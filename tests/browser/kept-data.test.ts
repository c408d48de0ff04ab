import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { giveFiles, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { filesOf, headlines, keep, rowsOf, twoMonths, visit } from '#tests/support/kept-page.ts';

const { earlier, later } = twoMonths(6000);
const rows = (text: string) => text.trimEnd().split('\n').length - 1;
const clients = [
	...new Set(
		earlier
			.split('\n')
			.slice(1)
			.map((line) => line.split(',')[0] ?? '')
	)
];

let browser: Browser;
let app: OpenApp;
let page: Page;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

async function fresh(): Promise<void> {
	await app?.context.close();
	app = await openApp(browser, { path: 'data' });
	page = app.page;
	page.setDefaultTimeout(100_000);
}

async function load(name: string, text: string): Promise<void> {
	await giveFiles(page, [{ name, bytes: text }]);
	const button = page.locator('[data-action="load"]');
	await button.or(page.locator('.sum')).first().waitFor();
	if (await button.isVisible()) await button.click();
	await settled(page);
}

describe('data kept on this device', () => {
	let key = '';
	let before: string[] = [];
	beforeAll(fresh);

	test('nothing is stored before it is asked for', async () => {
		await load('syyskuu.csv', earlier);
		expect(await rowsOf(page)).toContain(`${rows(earlier)}`.replace(/(\d)(\d{3})$/, '$1 $2'));
		expect(await filesOf(page)).toEqual({});
		expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
	});

	test('they open by themselves and answer the same', async () => {
		before = await headlines(page);
		key = await keep(page);
		expect(key).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]$/);
		await visit(page);
		expect(await page.locator('[data-kept-tag]').innerText()).toMatch(/säilytetty \d+\.\d+\.\d{4}/);
		expect(await headlines(page)).toEqual(before);
	});

	test('no client, no key and no salt is in any of it', async () => {
		const files = await filesOf(page);
		const text = Object.values(files).join('\n');
		expect(Object.keys(files).length).toBeGreaterThan(1);
		expect(text.length).toBeGreaterThan(100_000);
		expect(clients.length).toBeGreaterThan(150);
		expect(clients.filter((client) => client.length > 4 && text.includes(client))).toEqual([]);
		const bare = key.replaceAll('-', '');
		const stored = await page.evaluate(() =>
			JSON.stringify({ ...localStorage, ...sessionStorage })
		);
		for (const secret of [key, bare]) expect(text + stored + page.url()).not.toContain(secret);
	});

	test('a parameter that other facts are needed for can be changed', async () => {
		await visit(page, 'repeat-contacts');
		const sentence = await page.locator('p.sentence').innerText();
		await visit(page, 'repeat-contacts?rc.issue_match=any');
		await page.locator('p.sentence').waitFor();
		await settled(page);
		expect(await page.locator('p.sentence').innerText()).not.toBe('');
		expect(sentence).toMatch(/\d/);
	});

	test('a wrong linking key is told, the right one lets files be added', async () => {
		await visit(page);
		const field = page.locator('[data-field="linking-key"]');
		await field.fill(key.replace(/^./, key.startsWith('1') ? '2' : '1'));
		await page.locator('[data-action="give-key"]').click();
		await page.getByText('Avain ei ole tämän aineiston avain').waitFor();
		expect(await page.getByText('Avain sopii').count()).toBe(0);
		await field.fill(key.toLowerCase());
		await page.locator('[data-action="give-key"]').click();
		await page.getByText('Avain sopii').waitFor();
	});

	test('the added file gives what one load of both gives, and stays', async () => {
		await giveFiles(page, [{ name: 'lokakuu.csv', bytes: later }]);
		// Asked every frame from before the load begins: the writing may last less than a tenth of a second.
		const writing = page.waitForFunction(
			() => document.querySelector('[data-kept] progress') !== null
		);
		await page.locator('[data-action="load"]').click();
		await writing;
		await page.locator('.sum', { hasText: /1\s*kaksoisrivi(?!ä)/ }).waitFor();
		await page.locator('[data-kept] progress').waitFor({ state: 'detached' });
		const after = [await rowsOf(page), ...(await headlines(page))];
		await visit(page);
		expect([await rowsOf(page), ...(await headlines(page))]).toEqual(after);
		await fresh();
		await giveFiles(page, [
			{ name: 'syyskuu.csv', bytes: earlier },
			{ name: 'lokakuu.csv', bytes: later }
		]);
		const button = page.locator('[data-action="load"]');
		await button.or(page.locator('.sum')).first().waitFor();
		if (await button.isVisible()) await button.click();
		await settled(page);
		expect([await rowsOf(page), ...(await headlines(page))]).toEqual(after);
		expect(after[0]).toMatch(/1 kaksoisrivi/);
		expect(after).not.toEqual([after[0], ...before]);
	});
});

describe('two tabs', () => {
	let second: Page;
	beforeAll(async () => {
		await fresh();
		await load('syyskuu.csv', earlier);
		await keep(page);
		second = await app.context.newPage();
	});

	test('the second says that the first has the data', async () => {
		await second.goto(page.url());
		await second.locator('[data-notice="elsewhere"]').waitFor();
		expect(await second.locator('.sum').count()).toBe(0);
	});

	test('it takes them over, and the first closes them and says so', async () => {
		await second.locator('[data-action="take-over"]').click();
		await page.locator('[data-notice="taken"]').waitFor({ timeout: 20_000 });
		await second.locator('.sum').waitFor({ timeout: 20_000 });
		expect(await page.locator('.sum').count()).toBe(0);
	});

	test('the first takes them back, also when the second does not answer', async () => {
		await page.locator('[data-action="take-over"]').click();
		await second.locator('[data-notice="taken"]').waitFor({ timeout: 20_000 });
		await page.locator('.sum').waitFor({ timeout: 20_000 });
		expect(await second.locator('.sum').count()).toBe(0);
		await second.close();
	});

	test.each(['sv', 'en'] as const)('the notice is there in %s', async (locale) => {
		const third = await app.context.newPage();
		await third.goto(page.url());
		await third.locator(`header button[lang="${locale}"]`).click();
		const notice = await third.locator('[data-notice="elsewhere"]').innerText();
		expect(notice).toMatch(locale === 'sv' ? /annan flik/ : /another tab/);
		await third.close();
	});
});

describe('erasing everything', () => {
	beforeEach(fresh);

	const erase = async () => {
		await page.locator('[data-action="erase-open"]').first().click();
		await page.locator('[data-field="settings"]').check();
		await page.locator('[data-action="erase"]').click();
		await page.getByText('Tyhjä: 0 tiedostoa').waitFor({ timeout: 30_000 });
	};

	test('leaves no file, no database and no entry', async () => {
		await load('syyskuu.csv', earlier);
		await keep(page);
		await page.evaluate(
			() =>
				new Promise<void>((done) => {
					localStorage.setItem('sujuva.profiles', '[]');
					const opening = indexedDB.open('something');
					opening.onsuccess = () => {
						opening.result.close();
						done();
					};
				})
		);
		await erase();
		expect(await filesOf(page)).toEqual({});
		expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
		await visit(page);
		expect(await page.locator('.sum').count()).toBe(0);
	});

	test.each([
		['version', { format: 999 }],
		['broken', { format: 1, file: 'gone.db', name: 'a', report: {}, tables: '' }]
	])('is the way out of kept data that cannot be read: %s', async (notice, manifest) => {
		await page.evaluate(async (text) => {
			const root = await navigator.storage.getDirectory();
			const folder = await root.getDirectoryHandle('sujuva', { create: true });
			const pointer = await folder.getFileHandle('kept.json', { create: true });
			const stream = await pointer.createWritable();
			await stream.write(text);
			await stream.close();
		}, JSON.stringify(manifest));
		await page.reload();
		await page.locator('[data-notice]').waitFor();
		if (notice === 'version')
			expect(await page.locator('[data-notice]').getAttribute('data-notice')).toBe('version');
		await erase();
		expect(await filesOf(page)).toEqual({});
	});
});

describe('where data cannot be kept', () => {
	test('the app says so and works in memory', async () => {
		await fresh();
		await page.addInitScript(() => {
			Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined });
		});
		await page.reload();
		await page.locator('[data-kept="impossible"]').waitFor();
		await load('syyskuu.csv', earlier);
		expect(await rowsOf(page)).toMatch(/luettua riviä/);
		expect(await page.locator('[data-action="keep"]').count()).toBe(0);
	});

	test('too little room is told, and the data go on working', async () => {
		await fresh();
		await load('syyskuu.csv', earlier);
		const devtools = await app.context.newCDPSession(page);
		const { origin } = new URL(page.url());
		await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
		await page.locator('[data-action="keep"]').click();
		await page.getByText('Laitteella ei ollut tarpeeksi tilaa').waitFor({ timeout: 60_000 });
		const figures = await headlines(page);
		expect(figures).toHaveLength(3);
		await devtools.send('Storage.overrideQuotaForOrigin', { origin });
		await keep(page);
		await visit(page);
		expect(await headlines(page)).toEqual(figures);
	});

	test('the demo is not kept, and leaves what is kept alone', async () => {
		await visit(page, '');
		await page.locator('nav a[href*="data"]').first().click();
		const own = await rowsOf(page);
		await page.locator('[data-action="demo"]').first().click();
		await settled(page);
		expect(await page.locator('[data-action="keep"]').count()).toBe(0);
		await page.locator('[data-action="open-kept"]').click();
		await page.locator('[data-kept-tag]').waitFor({ timeout: 60_000 });
		expect(await rowsOf(page)).toBe(own);
	});
});

test('no foreign request and no error came of all this', () => {
	expect(app.foreign).toEqual([]);
});
