import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveFiles, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { finnishExport } from '#tests/support/finnish-export.ts';

let browser: Browser;
let app: OpenApp;

beforeAll(async () => {
	browser = await launchBrowser();
	app = await openApp(browser, { path: 'data' });
});
afterAll(() => browser.close());

test('a raw Finnish export is understood, its mapping shown, its rows accounted for', async () => {
	const { page } = app;
	await giveFiles(page, [{ name: 'yhteydenotot.csv', bytes: finnishExport() }]);
	const load = page.locator('[data-action="load"]');
	await load.waitFor();
	expect(await page.locator('main').innerText()).toMatch(/windows-1252/);
	await load.click();
	await page.getByText('Mitä riveille tapahtui').waitFor();
	await settled(page);
	const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
	expect(text).toMatch(/483 ?luettua riviä/);
	expect(text).toMatch(/481 ?käytettyä/);
	expect(text).toMatch(/1 ?hylätty/);
	expect(text).toMatch(/1 ?kaksoisrivi/);
});

test('its charts follow, with the units named as in the file', async () => {
	const { page } = app;
	await page.locator('nav a[href*="repeat-contacts"]').first().click();
	await settled(page);
	expect(await page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
	expect(await page.locator('main').innerText()).toMatch(/Äänekosken asema/);
});

const wrong: [name: string, bytes: Uint8Array | string, words: RegExp][] = [
	['tyhja.csv', '', /tyhjä/i],
	['otsikko.csv', 'asiakas;pvm;tapahtuma;yksikkö\n', /rivi/i],
	['roska.bin', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), /lukea|luettav/i],
	[
		'katkennut.csv.gz',
		Uint8Array.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 75, 76]),
		/pakattu|katken|vioittun|purk/i
	],
	[
		'hetu.csv',
		'asiakas;pvm;tapahtuma;yksikkö\n131052-308T;1.2.2025;yhteydenotto;A\n',
		/henkilötunnu/i
	]
];

test.each(wrong)(
	'%s gives a clear message and the earlier data stay',
	async (name, bytes, words) => {
		const { page } = app;
		await page.locator('nav a[href*="data"]').first().click();
		await giveFiles(page, [{ name, bytes }]);
		const alert = page.getByRole('alert');
		const load = page.locator('[data-action="load"]');
		await alert.or(load).first().waitFor();
		if (!(await alert.isVisible())) await load.click();
		await alert.waitFor();
		const text = await alert.innerText();
		expect(text).toMatch(words);
		expect(text).toContain(name);
		expect(text).not.toMatch(/131052|Error|undefined|\bat \w+/);
		await page.locator('nav a[href*="repeat-contacts"]').first().click();
		await settled(page);
		expect(await page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
	}
);

test('cancelling a load leaves the earlier rows and an engine that answers', async () => {
	const { page } = app;
	await page.locator('nav a[href*="data"]').first().click();
	const before = await page.locator('header').first().innerText();
	const rows = Array.from(
		{ length: 400_000 },
		(_, row) => `a${row % 9_000};${1 + (row % 28)}.2.2025;yhteydenotto;Asema ${row % 7}`
	);
	const bytes = ['asiakas;pvm;tapahtuma;yksikkö', ...rows, ''].join('\n');
	await giveFiles(page, [{ name: 'iso.csv', bytes }]);
	await page.locator('[data-action="load"]').click();
	await page.locator('[data-stage="read"], [data-stage="events"]').first().waitFor();
	await page.getByRole('button', { name: 'Keskeytä' }).click();
	await page.locator('input[type="file"]').waitFor({ state: 'attached' });
	expect(await page.locator('header').first().innerText()).toBe(before);
	await page.locator('nav a[href*="ping-pong"]').first().click();
	await settled(page);
	await page.locator('nav a[href*="repeat-contacts"]').first().click();
	await settled(page);
	expect(await page.locator('p.sentence').innerText()).toMatch(/\d+\s?%/);
});

test('a file without a unit column may go on, and says what that means before and after', async () => {
	const { page } = app;
	await page.locator('nav a[href*="data"]').first().click();
	const bytes = 'asiakas;pvm;tapahtuma\na1;1.2.2025;yhteydenotto\na2;2.2.2025;yhteydenotto\n';
	await giveFiles(page, [{ name: 'yksikoton.csv', bytes }]);
	const note = page.locator('[data-note="no_unit_column"]');
	await note.waitFor();
	expect(await note.innerText()).toMatch(/ei ole yksikön saraketta.*”Ei tiedossa”/s);
	await page.locator('[data-action="load"]').click();
	const finding = page.locator('[data-code="no_unit_column"]');
	await finding.waitFor();
	expect(await finding.innerText()).toMatch(/Yksikön tunnus/);
});

test('nothing was asked of another origin, and nothing failed', () => {
	expect(app.foreign).toEqual([]);
	expect(app.errors).toEqual([]);
});
