import { readFileSync, statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { compressed } from '../setup/precompress.mjs';

/** Bytes over the wire as a compressing host sends them, by what they are for, and what the visitor waits for in milliseconds. */
export interface FirstVisit {
	/** Asked for until the demo's charts stood. */
	readonly app: number;
	readonly demo: number;
	/** What followed: the engine, and the demo's events for it. */
	readonly engine: number;
	/** First paint of the empty shell. */
	readonly shell: number;
	/** From the click on the demo to the overview with all its charts. */
	readonly charts: number;
	/** Whether those stood before the engine's last byte came. */
	readonly chartsFirst: boolean;
}

/** Visits the start page, opens the demo, and weighs every file of `folder` that was asked for. */
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
	await page.goto(site, { waitUntil: 'networkidle' });
	const shell = await page.evaluate(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
	);
	const charts = await page.evaluate(openDemo);
	const chartsFirst = engineArrived === Number.POSITIVE_INFINITY;
	const first = [...asked];
	while (engineArrived === Number.POSITIVE_INFINITY) await page.waitForTimeout(100);
	await page.locator('[data-coming]').waitFor({ state: 'detached', timeout: 600_000 });
	const later = [...asked].filter((name) => !first.includes(name));
	await context.close();
	const weigh = async (names: readonly string[]) => {
		let sum = 0;
		for (const name of names) sum += await wireBytes(`${folder}/${name || 'index.html'}`);
		return sum;
	};
	return {
		app: await weigh(first.filter((name) => !isDemo(name))),
		demo: await weigh(first.filter(isDemo)),
		engine: await weigh(later),
		...{ shell, charts, chartsFirst }
	};
}

/** In the page: clicks the demo, and tells how long it takes until all cards have their charts and a frame has passed. */
function openDemo(): Promise<number> {
	const start = performance.now();
	document.querySelector<HTMLElement>('[data-action=demo]')!.click();
	return new Promise((done) => {
		const look = () => {
			const cards = document.querySelectorAll('main[data-state=ready] .cards > *');
			const drawn = [...cards].filter((card) => card.querySelector('svg'));
			if (cards.length === 0 || drawn.length < cards.length) requestAnimationFrame(look);
			else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
		};
		look();
	});
}

const isDemo = (name: string) => /demo\.|units\./.test(name);

async function wireBytes(path: string): Promise<number> {
	const plain = readFileSync(statSync(path).isDirectory() ? `${path}/index.html` : path);
	const small = statSync(await compressed(plain, '.br', '.cache/precompressed')).size;
	return Math.min(plain.length, small);
}
