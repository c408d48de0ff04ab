import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { giveFiles, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { filesOf, keep, rowsOf, visit } from '#tests/support/kept-page.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { tableText } from '#tests/support/opened-table.ts';

/** Stands in every text that identifies somebody, and nowhere else. */
const MARK = 'zqxkv';
/** A unit that is called by somebody, and how it is found again: the names alone stand in the app's own lists. */
const HOME = 'Perhekoti Heikkinen Anna';
const SOMEBODY = 'heikkinen anna';
const header =
	'Sähköposti;Asianumero;Lähetenumero;Sarja;Pvm;Tapahtuma;Toimipiste;Palvelu;Tulos;Sukunimi;Puhelin;Käyntinumero;Lisätieto';
const kinds = ['contact', 'visit', 'referral_sent', 'referral_received'];
const rows = Array.from({ length: 900 }, (_, index) => {
	const client = index % 300;
	return [
		`e${MARK}${client}@esimerkki.fi`,
		`a${MARK}${client}`,
		index % 3 === 0 ? `l${MARK}${index}` : '',
		index % 5 === 0 ? `s${MARK}${client}` : '',
		`${1 + (index % 28)}.${1 + Math.floor(index / 300)}.2025`,
		kinds[(index * 7) % 4],
		index % 4 === 3 ? HOME : `Asema ${index % 4}`,
		'perusterveydenhuolto',
		`t${MARK}${index % 11}`,
		`S${MARK}${client}`,
		`040${MARK}${client}`,
		`k${MARK}${index}`,
		`Soitto ${MARK}${client} naapurille, joka kertoi pitkän tarinan asiasta ja pyysi palaamaan ${index}`
	].join(';');
});
const mapping = {
	name: 'merkitty',
	identifiers: { Sähköposti: 'number', Tulos: 'number', Sukunimi: 'drop' },
	columns: {
		client_id: 'Sähköposti',
		case_id: 'Asianumero',
		referral_id: 'Lähetenumero',
		series_id: 'Sarja',
		event_id: 'Käyntinumero',
		event_time: 'Pvm',
		event_type: 'Tapahtuma',
		unit_id: 'Toimipiste',
		service_area: 'Palvelu',
		outcome: 'Tulos'
	}
};
const text = `${header}\n${rows.join('\n')}\n`;
/** Several imports and pages in a row. */
const LONG = 400_000;
const metrics = ['repeat-contacts', 'care-guarantee', 'ping-pong'];

let browser: Browser;
let app: OpenApp;
let page: Page;
/** Everything that went by: console, addresses, requests, and the files downloaded. */
const passed: string[] = [];
const downloads: Record<string, string> = {};

beforeAll(async () => {
	browser = await launchBrowser();
	app = await openApp(browser, { path: 'data', keepsItself: true });
	page = app.page;
	page.setDefaultTimeout(100_000);
	page.on('console', (message) => passed.push(message.text()));
	page.on('pageerror', (error) => passed.push(`${error.stack}`));
	page.on('framenavigated', (frame) => passed.push(frame.url()));
	app.context.on('request', (request) =>
		passed.push(`${request.url()} ${request.postData() ?? ''}`)
	);
});
afterAll(() => browser.close());

async function give(name: string, content: string): Promise<void> {
	await giveFiles(page, [
		{ name, bytes: content },
		{ name: 'merkitty.json', bytes: JSON.stringify(mapping) }
	]);
}

/** Saves what a button gives, where the page has it. */
async function save(name: string): Promise<void> {
	const button = page.getByRole('button', { name, exact: true }).first();
	if ((await button.count()) > 0) await take(button);
}

/** Saves the first figure of the page; one without rows has no picture. */
async function saveFigure(kind: string): Promise<void> {
	const menu = page.locator('[data-action="export"]').first();
	if ((await menu.count()) === 0) return;
	await menu.click();
	const button = page.locator(`[data-export="${kind}"]`);
	if ((await button.count()) > 0) await take(button);
	else await page.keyboard.press('Escape');
	await button.waitFor({ state: 'detached' });
}

async function take(button: Locator): Promise<void> {
	const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
	const bytes = await readFile(await file.path());
	const name = file.suggestedFilename();
	downloads[`${page.url()} ${name}`] = name.endsWith('.xlsx')
		? await sheetsOf(bytes)
		: bytes.toString('latin1');
}

/** What a workbook says, which its bytes do not tell. */
async function sheetsOf(bytes: Uint8Array): Promise<string> {
	const tables = await openTables(memoryFile(new Uint8Array(bytes), { name: 'sivu.xlsx' }));
	return (await Promise.all(tables.map(tableText))).join();
}

/** All that the browser holds for the site, as text byte by byte. */
async function held(): Promise<string[]> {
	const stored = await page.evaluate(async () => {
		const found: string[] = [location.href, document.cookie, JSON.stringify(history.state)];
		for (const storage of [localStorage, sessionStorage])
			found.push(JSON.stringify({ ...storage }));
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('indexedDB'));
			});
		for (const { name } of await indexedDB.databases()) {
			const database = await asked(indexedDB.open(name ?? ''));
			for (const store of database.objectStoreNames) {
				const rows = database.transaction(store).objectStore(store);
				found.push(JSON.stringify([await asked(rows.getAllKeys()), await asked(rows.getAll())]));
			}
			database.close();
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const bytes = await (await cache.match(request))?.arrayBuffer();
				found.push(`${request.url} ${new TextDecoder('latin1').decode(bytes)}`);
			}
		}
		return found;
	});
	return [...stored, ...Object.entries(await filesOf(page)).flat()];
}

/** Where the mark or somebody stands, in any case of letters or two bytes each, with what is around it. */
const marked = (texts: readonly string[]) => {
	const sought = [MARK, SOMEBODY].flatMap((mark) => [mark, [...mark].join('\0')]);
	return texts.flatMap((text) => {
		const lower = text.toLowerCase();
		return sought
			.map((mark) => lower.indexOf(mark))
			.filter((place) => place >= 0)
			.map((place) => text.slice(Math.max(0, place - 60), place + 60));
	});
};

test('the search itself finds what it looks for', async () => {
	await page.evaluate(
		async ([mark, home]) => {
			localStorage.setItem('control', `${mark} ${home}`);
			const file = await (
				await navigator.storage.getDirectory()
			).getFileHandle('control', { create: true });
			const stream = await file.createWritable();
			await stream.write(`x${mark}y`);
			await stream.close();
		},
		[MARK, HOME] as const
	);
	expect(marked(await held()).length).toBe(3);
	await page.evaluate(async () => {
		localStorage.removeItem('control');
		await (await navigator.storage.getDirectory()).removeEntry('control');
	});
	expect(marked(await held())).toEqual([]);
});

test('the check before a load shows no id, even with small counts shown', async () => {
	await giveFiles(page, [{ name: 'merkitty.csv', bytes: text }]);
	const preview = page.getByRole('region', { name: 'Tiedoston ensimmäiset rivit' });
	await preview.waitFor({ state: 'attached' });
	expect(await preview.locator('tbody tr').count()).toBe(20);
	expect(await page.content()).not.toContain(MARK);
	// Somebody's unit stands where it is asked about, and there alone.
	await page.getByLabel(HOME).check();
	expect(marked([await preview.innerHTML()])).not.toEqual([]);
	await page.getByLabel(HOME).uncheck();
	expect(marked([await preview.innerHTML()])).toEqual([]);
	await page.getByLabel('Näytä pienet luvut').check();
	const ids = [0, 1, 2, 3, 11];
	for (const row of await preview.locator('tbody tr').all()) {
		const cells = await row.locator('td').allTextContents();
		for (const place of ids) expect(cells[place]).not.toContain(MARK);
		expect(cells[6]).not.toContain(HOME);
	}
	await visit(page);
});

test('a file with marked people goes in, numbered', async () => {
	await give('merkitty.csv', text);
	const load = page.locator('[data-action="load"]');
	await load.or(page.locator('.sum')).first().waitFor();
	if (await load.isVisible()) await load.click();
	expect(await rowsOf(page)).toMatch(/900 ?luettua riviä.*900 ?käytettyä/);
	await settled(page);
	expect(marked([await page.locator('main').innerText()])).toEqual([]);
});

test(
	'what fails says nothing of anybody',
	async () => {
		await give('rikki.csv', `${text}131052-308T;a${MARK};;;1.1.2025;visit;A;;;;;;\n`);
		await page.getByRole('alert').first().waitFor();
		expect(await page.getByRole('alert').allInnerTexts()).toSatisfy((alerts: string[]) =>
			alerts.some((alert) => /henkilötunnu/i.test(alert))
		);
		const refused = { ...mapping, identifiers: {} };
		await visit(page);
		await giveFiles(page, [
			{ name: 'merkitty.csv', bytes: text },
			{ name: 'kielletty.json', bytes: JSON.stringify(refused) }
		]);
		await page.getByRole('alert').first().waitFor();
		for (const alert of await page.getByRole('alert').allInnerTexts())
			expect(alert).not.toContain(MARK);
	},
	LONG
);

test(
	'no figure, download or address tells of anybody',
	async () => {
		await visit(page);
		await give('merkitty.csv', text);
		const load = page.locator('[data-action="load"]');
		await load.or(page.locator('.sum')).first().waitFor();
		if (await load.isVisible()) await load.click();
		await rowsOf(page);
		await settled(page);
		for (const metric of metrics) {
			await page.locator(`nav a[href*="${metric}"]`).first().click();
			await page.waitForURL(new RegExp(`/${metric}/`));
			await settled(page);
			for (const kind of ['csv', 'svg', 'png', 'xlsx']) await saveFigure(kind);
			expect(marked([await page.content()])).toEqual([]);
		}
		await page.locator('nav a[href*="data"]').first().click();
		await save('Lataa huomiot riveittäin (CSV)');
		const saved = Object.keys(downloads).map((name) => name.slice(-3));
		expect(saved.filter((end) => end === 'csv').length).toBeGreaterThanOrEqual(2);
		expect(saved).toEqual(expect.arrayContaining(['svg', 'png', 'lsx']));
		expect(marked(Object.entries(downloads).flat())).toEqual([]);
	},
	LONG
);

test(
	'nothing that is kept on the device tells of anybody',
	async () => {
		await keep(page);
		await visit(page);
		expect(await page.locator('[data-kept-tag]').innerText()).toMatch(/säilytetty/);
		const everything = await held();
		expect(everything.join('').length).toBeGreaterThan(1_000_000);
		expect(marked(everything)).toEqual([]);
		expect(marked(passed)).toEqual([]);
		expect(passed.length).toBeGreaterThan(10);
	},
	LONG
);
