import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveFiles, loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { isDeep } from '#tests/support/sweep.ts';

const routes = ['', 'repeat-contacts', 'care-guarantee', 'ping-pong', 'data'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze();
	return found.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
	);
}

async function follow(page: Page, route: string): Promise<void> {
	const link = route === '' ? 'nav a >> nth=0' : `nav a[href*="${route}"] >> nth=0`;
	await page.locator(link).click();
	await settled(page);
}

const looks = [
	{ locale: 'fi', theme: 'light', width: 1440 },
	{ locale: 'fi', theme: 'dark', width: 390 },
	{ locale: 'sv', theme: 'dark', width: 1024 },
	{ locale: 'en', theme: 'light', width: 390 }
] as const;

/** Both widths and themes always; the other languages, which say other words in the same places, when deep. */
const looked = isDeep ? looks : looks.slice(0, 2);

describe.each(looked)('axe finds nothing in $locale, $theme, $width px', (look) => {
	let app: OpenApp;
	beforeAll(async () => {
		app = await openApp(browser, look);
	});
	afterAll(() => app.context.close());

	test.each(routes)('empty: /%s', async (route) => {
		await follow(app.page, route);
		expect(await violations(app.page)).toEqual([]);
	});
	test('failed: a file that cannot be read', async () => {
		await follow(app.page, 'data');
		await giveFiles(app.page, [{ name: 'tyhja.csv', bytes: '' }]);
		await app.page.getByRole('alert').waitFor();
		expect(await violations(app.page)).toEqual([]);
	});
	test('loading: the demo on its way', async () => {
		await follow(app.page, '');
		await app.page.locator('[data-action="demo"]').first().click();
		await app.page.locator('[data-stage]').waitFor();
		expect(await violations(app.page)).toEqual([]);
		await app.page.locator('.cards').waitFor({ timeout: 100_000 });
		await settled(app.page);
	});
	test.each(routes)('demo: /%s', async (route) => {
		await follow(app.page, route);
		await openSections(app.page);
		expect(await violations(app.page)).toEqual([]);
	});
	test('nothing is wider than the screen, with every section open', async () => {
		for (const route of routes) {
			await follow(app.page, route);
			await openSections(app.page);
			await settled(app.page);
			const over = await app.page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(over, route).toBeLessThanOrEqual(0);
		}
	});
});

const openSections = (page: Page) =>
	page.evaluate(() =>
		document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', ''))
	);

test('from drop to chart by keyboard alone', async () => {
	const { page, context } = await openApp(browser);
	const reach = async (selector: string) => {
		for (let step = 0; step < 60; step += 1) {
			await page.keyboard.press('Tab');
			if (
				await page
					.locator(selector)
					.evaluateAll((all) => all.includes(document.activeElement as never))
			)
				return;
		}
		throw new Error(`not reached by Tab: ${selector}`);
	};
	await reach('[data-action="demo"]');
	await page.keyboard.press('Enter');
	await page.locator('.cards').waitFor({ timeout: 100_000 });
	await settled(page);
	await reach('nav a[href*="repeat-contacts"]');
	await page.keyboard.press('Enter');
	await page.waitForURL(/repeat-contacts/);
	await settled(page);
	await reach('figure [data-row]');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await page.waitForURL(/from=|unit=/);
	await settled(page);
	expect(await page.locator('figure [data-row]').count()).toBeGreaterThan(0);
	await context.close();
});

test('a table twin stands behind every chart', async () => {
	const { page, context } = await openApp(browser);
	await loadDemo(page);
	for (const route of routes.slice(1, 4)) {
		await follow(page, route);
		expect(await page.locator('main figure svg').count()).toBeGreaterThanOrEqual(2);
		for (const toggle of await page.getByRole('button', { name: 'Taulukko' }).all())
			await toggle.click();
		await settled(page);
		expect(await page.locator('main figure table').count()).toBe(2);
	}
	await context.close();
});
