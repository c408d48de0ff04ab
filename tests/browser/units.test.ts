import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveFiles, loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A canonical export: ten clients at Uusi, eight at Vanha, two at Pieni. */
function exportText(): string {
	const sizes = Object.entries({ Vanha: 8, Uusi: 10, Pieni: 2 });
	const rows = sizes.flatMap(([unit, size]) =>
		Array.from({ length: size }, (_, i) => `${unit}${i},2024-03-${10 + i},contact,${unit}`)
	);
	return ['client_id,event_time,event_type,unit_id', ...rows, ''].join('\n');
}

const rowsOf = (page: Page) =>
	page
		.locator('tr[data-unit]')
		.evaluateAll((rows) =>
			rows.map((row) => row.querySelector('th')?.textContent?.replace(/\s+/g, ' ').trim())
		);

/** Moves the focus on with the Tab key until it stands on what carries a label. */
async function tabTo(page: Page, label: string): Promise<void> {
	for (let steps = 0; steps < 80; steps += 1) {
		const at = await page.evaluate(() => {
			const element = document.activeElement;
			return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
		});
		if (at === label) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`not reached by Tab: ${label}`);
}

describe('units in the app', () => {
	let app: OpenApp;
	beforeAll(async () => {
		app = await openApp(browser, { path: 'data/' });
		await giveFiles(app.page, [{ name: 'vienti.csv', bytes: exportText() }]);
		await app.page.locator('a[href*="data/units"]').waitFor({ timeout: 100_000 });
	});
	afterAll(() => app.context.close());

	test('lists those missing, the largest first, and hides small numbers', async () => {
		const { page } = app;
		await page.locator('a[href*="data/units"]').click();
		await page.locator('tr[data-unit]').first().waitFor();
		expect(await rowsOf(page)).toEqual([
			'Uusi 10 tapahtumaa, puuttuu tiedostosta',
			'Vanha <5, puuttuu tiedostosta',
			'Pieni <5, puuttuu tiedostosta'
		]);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
	});

	test('are filled in and counted anew by keyboard alone: a renamed unit is one', async () => {
		const { page } = app;
		await page.locator('tr[data-unit="Uusi"] input').first().focus();
		await page.keyboard.type('Uusi asema');
		await tabTo(page, 'Uusi asema: Kunta');
		await page.keyboard.type('Kuuskylä');
		await tabTo(page, 'Uusi asema: Edeltäjä');
		await page.keyboard.type('Vanha');
		await page.keyboard.press('Tab');
		expect(await page.locator('[role="alert"]').allTextContents()).toEqual([
			'Tätä ei ymmärretty, eikä sitä tallennettu.'
		]);
		await page.locator('tr[data-unit="Uusi"] input').nth(1).fill('Kokkola');
		await tabTo(page, 'Laske luvut uudelleen näillä tiedoilla');
		await page.keyboard.press('Enter');
		await page.getByText('Luvut on laskettu uusilla yksikkötiedoilla.').waitFor();
		await page.locator('tr[data-unit="Vanha"]').waitFor({ state: 'detached' });
		expect(await rowsOf(page)).toEqual(['Pieni <5, puuttuu tiedostosta', 'Uusi <5']);
		expect(await page.locator('tr[data-unit="Uusi"] input').nth(1).inputValue()).toBe('272');
	});

	test('are saved as a units file that the app takes back', async () => {
		const { page } = app;
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Lataa yksikkötiedosto (CSV)' }).click()
		]);
		expect(download.suggestedFilename()).toBe('sujuva_yksikot.csv');
		const text = await readFile(await download.path(), 'utf8');
		expect(text).toBe(
			'\uFEFFunit_id;unit_name;county;municipality_code;service_area;sector;unit_group;is_hub;valid_from;valid_to;prevention;predecessor_unit;production\r\n' +
				'Uusi;Uusi asema;;272;;;;false;;;;Vanha;\r\n'
		);
		expect(app.errors).toEqual([]);
		expect(app.foreign).toEqual([]);
	});
});

test('the demo is counted anew with other units too', async () => {
	const { page, context, errors } = await openApp(browser);
	await loadDemo(page);
	await page.locator('nav a[href*="data"]').first().click();
	await page.locator('a[href*="data/units"]').click();
	await page.locator('tr[data-unit="demo-kta"] input').first().fill('Uusi nimi');
	await page.locator('tr[data-unit="demo-kta"] input').first().press('Tab');
	await page.getByRole('button', { name: 'Laske luvut uudelleen' }).click();
	await page.getByText('Luvut on laskettu uusilla').waitFor({ timeout: 100_000 });
	await page.locator('nav a').first().click();
	await settled(page);
	await page.locator('nav a[href*="ping-pong"]').first().click();
	await settled(page);
	await page.getByText('Uusi nimi').first().waitFor({ state: 'attached' });
	expect(errors).toEqual([]);
	await context.close();
});
