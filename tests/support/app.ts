import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The built app in a fresh browser context, with what went wrong and out of it on record. */
export interface OpenApp {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Requests to any other origin than the site's own, from the first byte on. */
	readonly foreign: string[];
	/** Errors of the page and of its console. */
	readonly errors: readonly string[];
}

/** Options of a fresh browser context. */
export interface AppOptions {
	readonly path?: string;
	readonly locale?: 'fi' | 'sv' | 'en';
	readonly theme?: 'light' | 'dark';
	readonly width?: number;
	/** Address to open in place of the site all tests share. */
	readonly site?: string;
	/** Whether the app may keep itself for use without a network; off, so that a context starts quickly. */
	readonly keepsItself?: boolean;
}

/** Opens a page of the built site named by SUJUVA_SITE. */
export async function openApp(browser: Browser, options: AppOptions = {}): Promise<OpenApp> {
	const site = options.site ?? process.env.SUJUVA_SITE;
	if (!site) throw new Error('SUJUVA_SITE: no built site is served');
	const context = await browser.newContext({
		viewport: { width: options.width ?? 1440, height: 900 },
		colorScheme: options.theme ?? 'light',
		reducedMotion: 'reduce',
		acceptDownloads: true,
		serviceWorkers: options.keepsItself ? 'allow' : 'block'
	});
	const foreign: string[] = [];
	const errors: string[] = [];
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(site).origin)
			foreign.push(request.url());
	});
	const page = await context.newPage();
	page.on('pageerror', (error) => errors.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	// A file given before the page is alive would be lost.
	await page.goto(`${site}${options.path ?? ''}`, { waitUntil: 'networkidle' });
	if (options.locale && options.locale !== 'fi') {
		await page.locator(`header button[lang="${options.locale}"]`).click();
	}
	return { page, context, foreign, errors };
}

/** Waits until every chart of the page shows rows of the current view. */
export async function settled(page: Page): Promise<void> {
	await page.waitForTimeout(60);
	await page.locator('main[data-state="ready"]').waitFor({ timeout: 100_000 });
}

/** Loads the demo county from the start page and waits for the overview. */
export async function loadDemo(page: Page): Promise<void> {
	await page.locator('[data-action="demo"]').first().click();
	await page.locator('.cards').waitFor({ timeout: 100_000 });
	await settled(page);
}

/** Gives files to the data page's file field. */
export async function giveFiles(
	page: Page,
	files: readonly { name: string; bytes: Uint8Array | string }[]
): Promise<void> {
	await page.locator('input[type="file"][multiple]').setInputFiles(
		files.map(({ name, bytes }) => ({
			name,
			mimeType: 'application/octet-stream',
			buffer: Buffer.from(bytes)
		}))
	);
}
