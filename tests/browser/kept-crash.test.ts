import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveFiles, settled } from '#tests/support/app.ts';
import { newDevice, type Device } from '#tests/support/device.ts';
import { filesOf, headlines, keep, rowsOf, twoMonths, visit } from '#tests/support/kept-page.ts';

const { earlier, later } = twoMonths(20_000);
/** What a page showed of its data. */
type Shown = readonly string[];

let device: Device;
let page: Page;
let key: string;
let old: Shown;
let both: Shown | null = null;

const shown = async (): Promise<Shown> => [await rowsOf(page), ...(await headlines(page))];

async function start(): Promise<void> {
	({ page } = await device.start());
	page.setDefaultTimeout(100_000);
	await visit(page);
}

async function give(name: string, text: string): Promise<void> {
	await giveFiles(page, [{ name, bytes: text }]);
	const button = page.locator('[data-action="load"]');
	await button.or(page.locator('main[data-state="busy"]')).first().waitFor();
	if (await button.isVisible()) await button.click();
}

/** Gives the linking key and begins to add the later file. */
async function beginAdding(): Promise<void> {
	await page.locator('[data-field="linking-key"]').fill(key);
	await page.locator('[data-action="give-key"]').click();
	await page.getByText('Avain sopii').waitFor();
	await give('lokakuu.csv', later);
}

beforeAll(async () => {
	device = await newDevice();
	await start();
	await give('syyskuu.csv', earlier);
	await page.locator('.sum').waitFor({ timeout: 100_000 });
	await settled(page);
	old = await shown();
	key = await keep(page);
});
afterAll(() => device.discard());

test.each(['read', 'events', 'facts'])(
	'killed in an import (%s): the old data open',
	async (stage) => {
		await device.kill();
		await start();
		const again = page.locator('.sum');
		await again.waitFor();
		await page.locator('[data-field="linking-key"]').waitFor();
		// Asked every frame from before the load begins: a stage may last a tenth of a second.
		const reached = page.waitForFunction(
			(name) => document.querySelector(`[data-stage="${name}"]`) !== null,
			stage,
			{ timeout: 60_000 }
		);
		await Promise.all([reached, give('toinen.csv', later)]);
		await device.kill();
		await start();
		expect(await shown()).toEqual(old);
	}
);

test.each([0, 200, 500, 1000, 2000, 4000])(
	'killed %d ms into writing the added file: old or new, whole',
	async (wait) => {
		if (both !== null) return;
		await beginAdding();
		await page.locator('[data-kept] progress').waitFor({ timeout: 100_000 });
		await page.waitForTimeout(wait);
		await device.kill();
		await start();
		expect(await page.locator('[data-notice]').count()).toBe(0);
		const found = await shown();
		if (found[0] !== old[0]) both = found;
		else expect(found).toEqual(old);
		const databases = Object.keys(await filesOf(page)).filter((name) => name.endsWith('.db'));
		expect(databases).toHaveLength(1);
	}
);

test('added without a kill it is whole, and the same as one that was killed after it', async () => {
	if (both === null) {
		await beginAdding();
		await page.locator('[data-kept] progress').waitFor({ timeout: 100_000 });
		await page.locator('[data-kept] progress').waitFor({ state: 'detached', timeout: 100_000 });
		both = await shown();
	}
	await device.kill();
	await start();
	expect(await shown()).toEqual(both);
	expect(both[0]).not.toBe(old[0]);
});
