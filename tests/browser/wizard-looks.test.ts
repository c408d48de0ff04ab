import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveFiles, openApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { contactsExport, visitsExport } from '#tests/support/wizard-files.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const looks = [
	{ locale: 'fi', theme: 'light', width: 1440 },
	{ locale: 'sv', theme: 'dark', width: 1024 },
	{ locale: 'en', theme: 'dark', width: 390 }
] as const;

describe.each(looks)('the check in $locale, $theme, $width px', (look) => {
	test('has nothing for axe to find, and nothing beside the screen', async () => {
		const app = await openApp(browser, { ...look, path: 'data' });
		const { page } = app;
		await giveFiles(page, [
			{ name: 'a.csv', bytes: contactsExport() },
			{ name: 'b.csv', bytes: visitsExport() }
		]);
		await page.locator('[data-action="load"]').waitFor();
		await page.evaluate(() => {
			for (const part of document.querySelectorAll('details')) part.open = true;
		});
		const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(over).toBe(0);
		await app.context.close();
	});
});
