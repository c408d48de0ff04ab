import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveFiles, loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';

/** Six clients with a contact a month, one row cut short, one repeated, one of an unknown day, one without client. */
const clients = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'];
const rows = clients.flatMap((client, index) =>
	Array.from(
		{ length: 6 },
		(_, month) => `${client};${index + 3}.${month + 1}.2025;yhteydenotto;Asema;`
	)
);
const file = [
	'asiakas;pvm;tapahtuma;yksikkö;palvelu',
	...rows,
	rows[0]!,
	'a1;7.7.2025;yhteydenotto',
	'a1;ei tiedossa;yhteydenotto;Asema;',
	';8.7.2025;yhteydenotto;Asema;'
].join('\n');

let browser: Browser;
let app: OpenApp;
beforeAll(async () => {
	browser = await launchBrowser();
	app = await openApp(browser);
}, 120_000);
afterAll(() => browser?.close());

async function accessible() {
	const { violations } = await new AxeBuilder({ page: app.page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const number = (text: string) => Number(text.replaceAll(/\s/g, '').replace('\u2212', '-'));

test('every card leads to the rows behind its figure, and the steps add up', async () => {
	const { page } = app;
	await loadDemo(page);
	for (const metric of ['repeat-contacts', 'care-guarantee', 'ping-pong']) {
		await page.locator('nav a').first().click();
		await settled(page);
		await page.locator(`.cards a[href*="ledger/${metric}"]`).click();
		// The first of them waits for the engine, which loads behind the charts.
		await page.locator('figure .drawing svg').waitFor({ timeout: 100_000 });
		await settled(page);
		await page.getByRole('button', { name: 'Taulukko' }).click();
		const cells = await page
			.locator('figure tbody tr')
			.evaluateAll((lines) =>
				lines.map((line) => [...line.children].map((cell) => cell.textContent?.trim() ?? ''))
			);
		// A hidden number is none, and so is every sum with it.
		let sum = number(cells[0]![3]!);
		for (const [step, added, removed, kept] of cells.slice(1)) {
			if (added !== '–') sum += number(added!);
			if (removed !== '–') sum -= number(removed!);
			if (kept === '–') continue;
			const left = number(kept!);
			if (!Number.isNaN(sum) && !Number.isNaN(left)) expect(left, step).toBe(sum);
			sum = left;
		}
		expect(sum).toBeGreaterThan(0);
		await accessible();
	}
}, 240_000);

test('the scope of the address applies, and the waterfall walks by keyboard', async () => {
	const { page } = app;
	await page.goto(`${page.url().replace(/ledger.*/, '')}?from=2025-01-01`);
	await loadDemo(page);
	await page.locator('.cards a[href*="ledger/repeat-contacts"]').click();
	// What became of every event only the engine knows, which loads behind the charts.
	await page.locator('figure .drawing svg').waitFor({ timeout: 100_000 });
	await settled(page);
	expect(page.url()).toContain('#from=2025-01-01');
	const read = page.locator('figure p[role="status"]');
	// A pointer left where the card's link was would point at a step.
	await page.mouse.move(0, 0);
	await page.locator('figure [data-row][tabindex="0"]').focus();
	const said = () => read.innerText();
	const patience = { timeout: 20_000 };
	await expect.poll(said, patience).toMatch(/^Rivejä tiedostoissa: \d/);
	const steps: string[] = [];
	for (let step = 0; step < 30 && !/Luvun takana/.test(steps.at(-1) ?? ''); step += 1) {
		const before = await said();
		await page.keyboard.press('ArrowDown');
		await expect.poll(said, patience).not.toBe(before);
		steps.push(await said());
	}
	expect(steps.some((step) => /^Ajanjakson ulkopuolella: \u2212\d/.test(step))).toBe(true);
	expect(steps.at(-1)).toMatch(/Luvun takana/);
}, 240_000);

test('the report says what was found, what it affects and what to do', async () => {
	const { page } = app;
	await page.locator('nav a[href*="data"]').first().click();
	await giveFiles(page, [{ name: 'oma.csv', bytes: file }]);
	const load = page.locator('[data-action="load"]');
	const found = page.locator('[data-code="ragged_row"]');
	await load.or(found).first().waitFor();
	if (await load.isVisible()) await load.click();
	await found.waitFor({ timeout: 60_000 });
	for (const code of ['ragged_row', 'unreadable_time', 'duplicate_row', 'missing_client']) {
		const item = page.locator(`[data-code="${code}"]`);
		expect(await item.innerText(), code).toMatch(/Vaikutus[\s\S]+Mitä tehdä/);
		expect(await item.innerText(), code).toMatch(/Rivi \d/);
	}
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Lataa huomiot riveittäin (CSV)' }).click();
	const stream = await (await download).createReadStream();
	const text = (await stream.toArray()).map(String).join('');
	expect(text).toContain('oma.csv;39;');
	expect(text).toContain(';ragged_row;');
	for (const client of clients) expect(text).not.toContain(client);
}, 120_000);

test('gaps, columns and identifiability are counted when they are opened', async () => {
	const { page } = app;
	for (const part of ['gaps', 'profiles', 'anonymity']) {
		await page.locator(`[data-report="${part}"] summary`).click();
		await settled(page);
	}
	const text = (part: string) => page.locator(`[data-report="${part}"]`).innerText();
	expect(await text('profiles')).toContain('Yhteydenotto');
	expect(await text('profiles')).not.toContain('a1');
	expect(await text('anonymity')).toContain('Yleistys askel kerrallaan');
	await accessible();
}, 120_000);

test('nothing failed, and nothing was asked of another origin', () => {
	expect(app.errors).toEqual([]);
	expect(app.foreign).toEqual([]);
});
