import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveFiles, settled } from '#tests/support/app.ts';
import { sweptCases } from '#tests/support/sweep.ts';
import { newDevice, type Device } from '#tests/support/device.ts';
import { filesOf, headlines, keep, rowsOf, twoMonths, visit } from '#tests/support/kept-page.ts';

const { earlier, later } = twoMonths(20_000);
/** What a page showed of its data. */
type Shown = readonly string[];

let device: Device;
let page: Page;
let key: string;
let old: Shown;
let both: Shown;

const shown = async (): Promise<Shown> => [await rowsOf(page), ...(await headlines(page))];

async function start(): Promise<void> {
	({ page } = await device.start());
	page.setDefaultTimeout(100_000);
	await visit(page);
}

async function give(name: string, text: string): Promise<void> {
	await giveFiles(page, [{ name, bytes: text }]);
	await load();
}

/** Starts the load where the page asks for a look at the files first. */
async function load(): Promise<void> {
	const button = page.locator('[data-action="load"]');
	await button.or(page.locator('main[data-state="busy"]')).first().waitFor();
	if (await button.isVisible()) await button.click();
}

/** Gives the linking key, adds the later file, and returns as soon as it is being written. */
async function beginAdding(): Promise<void> {
	await page.locator('[data-field="linking-key"]').fill(key);
	await page.locator('[data-action="give-key"]').click();
	await page.getByText('Avain sopii').waitFor();
	// Asked every frame from before the load begins: the writing may last less than a tenth of a second.
	const writing = page.waitForFunction(
		() => document.querySelector('[data-kept] progress') !== null,
		undefined,
		{ timeout: 100_000 }
	);
	await Promise.all([writing, give('lokakuu.csv', later)]);
}

/** Loads files in place of what there is, and tells what the page then shows. */
async function loaded(files: Parameters<typeof giveFiles>[1]): Promise<Shown> {
	await giveFiles(page, files);
	await load();
	await page.locator('.sum').waitFor({ timeout: 100_000 });
	await settled(page);
	return shown();
}

beforeAll(async () => {
	device = await newDevice();
	await start();
	const [first, second] = [
		{ name: 'syyskuu.csv', bytes: earlier },
		{ name: 'lokakuu.csv', bytes: later }
	];
	both = await loaded([first, second]);
	await visit(page);
	old = await loaded([first]);
	expect(both[0]).not.toBe(old[0]);
	key = await keep(page);
});
afterAll(() => device.discard());

test.each(sweptCases(['events', 'read', 'facts']))(
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

test('killed while it writes the added file: old or new, whole; then added without a kill', async () => {
	for (const wait of sweptCases([500, 0, 200, 1000, 2000, 4000])) {
		await beginAdding();
		await page.waitForTimeout(wait);
		await device.kill();
		await start();
		expect(await page.locator('[data-notice]').count()).toBe(0);
		const databases = async () =>
			Object.keys(await filesOf(page)).filter((name) => name.endsWith('.db'));
		// A file that the killed page was still closing goes at the next start.
		if ((await databases()).length > 1) {
			await device.kill();
			await start();
		}
		expect(await databases()).toHaveLength(1);
		const found = await shown();
		expect([old, both]).toContainEqual(found);
		if (found[0] === both[0]) return;
	}
	await beginAdding();
	await page.locator('[data-kept] progress').waitFor({ state: 'detached', timeout: 100_000 });
	await device.kill();
	await start();
	expect(await shown()).toEqual(both);
}, 400_000);
