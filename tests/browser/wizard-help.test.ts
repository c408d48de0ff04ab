import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveFiles, openApp, settled } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';

const load = (page: Page) => page.locator('[data-action="load"]');
const bar = (page: Page) => page.locator('[data-open-choices]');
const flat = (text: string) => text.replace(/\s+/g, ' ');

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

/** 300 rows of somebody who read no documentation: headers of their own, words that are known, likely and neither. */
function newcomer(): string {
	const kinds = ['Puhelu', 'Lääkärin vastaanotto', 'Takaisinsoitto', 'Muu asiointi', 'Kotikäynnit'];
	const rows = Array.from(
		{ length: 300 },
		(_, n) =>
			`A${n};${1 + (n % 28)}.${1 + (n % 6)}.2025 8.${10 + (n % 50)};${kinds[n % 5]};${n % 3 ? 'Koivula' : 'Mäntylä'}`
	);
	return ['Asiakas;Pvm;Mitä tehtiin;Toimipiste', ...rows].join('\r\n');
}

describe('a file of a newcomer', () => {
	test('says what would come in, leads to what waits, and is remembered for the next', async () => {
		const app = await openApp(browser, { path: 'data/' });
		const { page } = app;
		await giveFiles(page, [{ name: 'kevät.csv', bytes: newcomer() }]);
		await page.getByText('300 rivistä 120 tulee käyttöön, 3 valintaa puuttuu.').waitFor();
		await page.locator('[data-action="jump"]').click();
		const focused = page.locator('select:focus');
		expect(await focused.getAttribute('aria-label')).toMatch(/^Tapahtuman laji: /);
		const { bottom, top } = await focused.evaluate((element) => element.getBoundingClientRect());
		const above = await bar(page).evaluate((element) => element.getBoundingClientRect().top);
		expect(top).toBeGreaterThan(0);
		expect(bottom).toBeLessThan(above);
		await page.locator('[data-action="accept-likely"]').click();
		await page.getByText('300 rivistä 240 tulee käyttöön, 1 valinta puuttuu.').waitFor();
		await page.getByLabel('Tapahtuman laji: Muu asiointi').selectOption('admin_note');
		await page.getByText('300 rivistä 300 tulee käyttöön.').waitFor();
		expect(await bar(page).getAttribute('data-open-choices')).toBe('0');
		await load(page).click();
		await page.locator('[data-report="shape"] li').first().waitFor({ timeout: 100_000 });
		await settled(page);
		const told = await page.locator('[data-report="shape"]').innerText();
		expect(told).toMatch(/Asioilla ei ole tunnusta/);
		await giveFiles(page, [{ name: 'kesä.csv', bytes: newcomer() }]);
		await page.getByText('Käytössä samat valinnat, jotka teit tiedostolle kevät.csv.').waitFor();
		expect(await bar(page).getAttribute('data-open-choices')).toBe('0');
		await page.getByRole('button', { name: 'Palaa Sujuvan ehdotukseen' }).click();
		expect(await bar(page).getAttribute('data-open-choices')).toBe('3');
		expect(app.errors).toEqual([]);
		await app.context.close();
	});

	test('never covers what has the focus, on a phone either', async () => {
		const app = await openApp(browser, { path: 'data/', width: 390 });
		const { page } = app;
		await giveFiles(page, [{ name: 'kevät.csv', bytes: newcomer() }]);
		await page.locator('[data-action="jump"]').click();
		const rail = await page.locator('nav').last().boundingBox();
		const box = await bar(page).boundingBox();
		expect(box!.y + box!.height).toBeLessThanOrEqual(rail!.y + 1);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(390);
		await app.context.close();
	});
});

describe('the example files', () => {
	test('are offered on the start page and load without a question', async () => {
		const app = await openApp(browser);
		const { page } = app;
		expect(flat(await page.locator('main').innerText())).toMatch(
			/Mitä tiedostossa pitää olla .*Kuka .*Milloin .*Mitä tapahtui/
		);
		const saved = async (action: string) => {
			const [file] = await Promise.all([
				page.waitForEvent('download'),
				page.locator(`[data-action="${action}"]`).click()
			]);
			return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
		};
		const files = [await saved('example'), await saved('example-units')];
		expect(files.map(({ name }) => name)).toEqual([
			'sujuva_esimerkki.csv',
			'sujuva_esimerkki-yksikot.csv'
		]);
		await page.getByRole('link', { name: 'Tuo oma tiedosto' }).click();
		await giveFiles(page, files);
		await load(page).or(page.locator('[data-report="shape"]')).first().waitFor();
		if (await load(page).count()) await load(page).click();
		await page.locator('[data-report="shape"]').waitFor({ timeout: 100_000 });
		await settled(page);
		expect(flat(await page.locator('main').innerText())).toMatch(/10 ?luettua riviä/);
		expect(app.errors).toEqual([]);
		await app.context.close();
	});
});
