import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTables } from '#lib/ingest/formats/open-tables.ts';
import { loadDemo, openApp, settled, type OpenApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { memoryFile } from '#tests/support/memory-file.ts';
import { tableText } from '#tests/support/opened-table.ts';

const metrics = ['repeat-contacts', 'care-guarantee', 'ping-pong'];
const themes = ['light', 'dark'] as const;
const mark = 'Ei julkaistavaksi: sisältää pieniä lukuja';

let browser: Browser;
let apps: Record<(typeof themes)[number], OpenApp>;
beforeAll(async () => {
	browser = await launchBrowser();
	const [light, dark] = await Promise.all(themes.map((theme) => openApp(browser, { theme })));
	apps = { light: light!, dark: dark! };
	for (const theme of themes) await loadDemo(apps[theme].page);
}, 240_000);
afterAll(() => browser?.close());

async function visit(page: Page, metric: string): Promise<void> {
	await page.locator(`nav a[href*="${metric}"]`).first().click();
	await page.waitForURL(new RegExp(`/${metric}/`));
	await settled(page);
}

async function save(page: Page, place: number, kind: string) {
	await page.locator('figure.panel [data-action="export"]').nth(place).click();
	const download = page.waitForEvent('download');
	await page.locator(`[data-export="${kind}"]`).click();
	const file = await download;
	const bytes = await readFile(await file.path());
	await page.locator(`[data-export="${kind}"]`).waitFor({ state: 'detached' });
	return { name: file.suggestedFilename(), bytes };
}

const texts = (root: ParentNode) =>
	[...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? '');

/** Colours at places of a picture, 0-1 from its upper left, as a browser shows it alone. */
async function coloursOf(page: Page, type: string, bytes: Buffer, places: [number, number][]) {
	const asked = { url: `data:${type};base64,${bytes.toString('base64')}`, places };
	return page.evaluate(async ({ url, places }) => {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [image.width, image.height];
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const colours = places.map(([x, y]) => [
			...context.getImageData(
				Math.floor(x * (image.width - 1)),
				Math.floor(y * (image.height - 1)),
				1,
				1
			).data
		]);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		let dark = 0;
		for (let at = 0; at < data.length; at += 4)
			if (data[at]! + data[at + 1]! + data[at + 2]! < 120) dark += 1;
		return { size: [image.width, image.height], colours, dark: (dark * 4) / data.length };
	}, asked);
}

const edges: [number, number][] = [
	[0, 0],
	[1, 0],
	[0, 1],
	[1, 1],
	[0.01, 0.5],
	[0.99, 0.5]
];
const white = edges.map(() => [255, 255, 255, 255]);

describe.each(metrics)('figures of %s', (metric) => {
	test('leave as pictures that say what the screen says, need nothing of the app and know no theme', async () => {
		for (const theme of themes) await visit(apps[theme].page, metric);
		const { page } = apps.light;
		const panels = await page.locator('figure.panel .drawing svg').count();
		expect(panels).toBeGreaterThan(0);
		for (let place = 0; place < panels; place += 1) {
			const { name, bytes } = await save(page, place, 'svg');
			expect(name).toMatch(/^sujuva-[a-z-]+-2025-01--2025-12-\d{4}-\d\d-\d\d\.svg$/);
			const svg = bytes.toString();
			const own = svg.replace(/base64,[^)]*/, '');
			expect(own).not.toMatch(
				/var\(|light-dark|currentColor|\sclass=|\sstyle=|\sdata-|aria-|tabindex|role=|inherit/
			);
			const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
			const shown = await page
				.locator('figure.panel .drawing svg')
				.nth(place)
				.evaluate((drawn) => [...drawn.querySelectorAll('text')].map((text) => text.textContent));
			const said = texts(document);
			expect(said).toEqual(expect.arrayContaining(shown));
			const frame = said.join(' ');
			const claim = await page.locator('figure.panel .claim').nth(place).innerText();
			for (const part of [
				claim,
				mark,
				'n = ',
				'Määritelmä: ',
				'Lähde: Demo-alue',
				'Sujuva, versio '
			])
				expect(frame).toContain(part);
			expect(frame).toMatch(/Aineiston tunniste [0-9a-f]{16}\./);
			if (metric === 'care-guarantee') expect(frame).toMatch(/Sääntö: .+ Tarkistettu /);

			const other = await save(apps.dark.page, place, 'svg');
			expect(other.bytes.toString()).toBe(svg);

			const alone = await coloursOf(page, 'image/svg+xml', bytes, edges);
			expect(alone.colours).toEqual(white);
			expect(alone.dark).toBeGreaterThan(0);
			expect(alone.dark).toBeLessThan(0.05);
			const picture = await save(page, place, 'png');
			const shot = await coloursOf(page, 'image/png', picture.bytes, edges);
			expect(shot.colours).toEqual(white);
			expect(shot.size).toEqual(alone.size.map((side) => side * 2));
		}
	}, 240_000);

	test('leave as one workbook with definitions and what it was made of', async () => {
		const { page } = apps.light;
		const { name, bytes } = await save(page, 0, 'xlsx');
		expect(name).toMatch(/^sujuva-[a-z-]+-2025-01--2025-12-\d{4}-\d\d-\d\d\.xlsx$/);
		const tables = await openTables(memoryFile(new Uint8Array(bytes), { name }));
		const panels = await page.locator('figure.panel').count();
		expect(tables).toHaveLength(panels + 2);
		const read = await Promise.all(tables.map(tableText));
		for (const text of read.slice(0, panels)) expect(text).toContain(mark);
		const manifest = read.at(-1)!;
		const number = (label: string) => Number(new RegExp(`${label}.(\\d+)`).exec(manifest)?.[1]);
		expect(number('Rivejä luettu')).toBe(
			number('Rivejä käytetty') + number('Rivejä hylätty') + number('Kaksoisrivejä')
		);
		expect(manifest).toMatch(/Aineiston tunniste.[0-9a-f]{16}/);
		expect(manifest.includes('Sääntö')).toBe(metric === 'care-guarantee');
		expect(read.at(-2)).toContain('Mittari');
	}, 120_000);
});

test('a table leaves with its context, or bare where that is switched off', async () => {
	const { page } = apps.light;
	const full = (await save(page, 0, 'csv')).bytes.toString();
	expect(full).toContain(`# ${mark}`);
	await page.locator('figure.panel [data-action="export"]').first().click();
	await page.getByLabel('Selitysrivit').uncheck();
	await page.keyboard.press('Escape');
	const bare = (await save(page, 0, 'csv')).bytes.toString();
	expect(bare).not.toContain('#');
	expect(full.endsWith(bare.slice(1))).toBe(true);
});

test('a picture and a table go to the clipboard, and it is said', async () => {
	const { page, context } = apps.light;
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.locator('figure.panel [data-action="export"]').first().click();
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	const said = page.locator('figure.panel [role="status"]', { hasText: 'leikepöydällä' });
	const types = () =>
		page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
	await page.locator('[data-export="copy-picture"]').click();
	await said.filter({ hasText: 'Kuva' }).waitFor();
	expect(await types()).toEqual(['image/png']);
	await page.locator('[data-export="copy-table"]').click();
	await said.filter({ hasText: 'Taulukko' }).waitFor();
	expect(await types()).toEqual(['text/plain', 'text/html']);
	await context.clearPermissions();
	await page.evaluate(() =>
		Object.defineProperty(navigator.clipboard, 'write', {
			value: () => Promise.reject(new Error())
		})
	);
	await page.locator('[data-export="copy-table"]').click();
	await page.getByText('Kopiointi ei onnistunut').waitFor();
	await page.keyboard.press('Escape');
});

test('nothing failed, and nothing was asked of another origin', () => {
	for (const theme of themes) {
		expect(apps[theme].errors).toEqual([]);
		expect(apps[theme].foreign).toEqual([]);
	}
});
