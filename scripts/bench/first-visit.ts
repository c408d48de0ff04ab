import { readFileSync, statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { compressed } from '../setup/precompress.mjs';

/** Bytes over the wire with brotli, by what they are for. */
export interface FirstVisit {
	readonly app: number;
	readonly engine: number;
	readonly demo: number;
	/** Whether the shell was painted before the engine's last byte came. */
	readonly paintedFirst: boolean;
}

/** Visits the start page, loads the demo, and weighs every file of `folder` that was asked for. */
export async function firstVisit(
	browser: Browser,
	site: string,
	folder: string
): Promise<FirstVisit> {
	// What the app keeps for use without a network comes after the visit and is weighed apart from it.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const asked = new Set<string>();
	let engineArrived = Number.POSITIVE_INFINITY;
	context.on('requestfinished', (request) => {
		if (!request.url().startsWith(site)) return;
		asked.add(new URL(request.url()).pathname.slice(new URL(site).pathname.length));
		const { startTime, responseEnd } = request.timing();
		if (request.url().endsWith('.wasm')) engineArrived = startTime + responseEnd;
	});
	await page.goto(site);
	await page.click('[data-action=demo]');
	await page.locator('main[data-state=ready] .cards svg').first().waitFor({ timeout: 300_000 });
	const painted = await page.evaluate(
		() =>
			performance.timeOrigin +
			(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
	);
	await context.close();
	const weight = { app: 0, engine: 0, demo: 0 };
	for (const name of asked)
		weight[purpose(name)] += await wireBytes(`${folder}/${name || 'index.html'}`);
	return { ...weight, paintedFirst: painted < engineArrived };
}

function purpose(name: string): 'app' | 'engine' | 'demo' {
	if (/\.wasm$|duckdb-browser-eh\.worker/.test(name)) return 'engine';
	return /\.csv(\.|$)/.test(name) ? 'demo' : 'app';
}

async function wireBytes(path: string): Promise<number> {
	const plain = readFileSync(statSync(path).isDirectory() ? `${path}/index.html` : path);
	const small = statSync(await compressed(plain, '.br', '.cache/precompressed')).size;
	return Math.min(plain.length, small);
}
