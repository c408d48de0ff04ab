import type { Page } from 'playwright-core';
import type { LoadStage } from '#lib/ingest/load/report.ts';
import type { ImportTimes } from './native.ts';
import { childrenCpu } from './process-tree.ts';

/** What the person at the screen waits for, in milliseconds. */
export interface Arrival {
	/** First paint of the shell. */
	readonly shell: number;
	readonly import: ImportTimes;
	/** From the choice of the file to the overview with all its cards. */
	readonly firstChart: number;
	/** Longest task of the page's own thread from the choice of the file to its data; 0 below 50 ms. */
	readonly longestTask: number;
}

/** What the app said instead of taking the file in; its tab may not die. */
export interface Refusal {
	readonly refused: string;
}

const PATIENCE_MS = 3_600_000;

/** Opens the app, loads a file of the contract's own form and goes to the overview. */
export async function importInApp(
	page: Page,
	site: string,
	path: string
): Promise<Arrival | Refusal> {
	let crashed = false;
	page.on('crash', () => (crashed = true));
	return visit(page, site, path).catch((thrown: unknown) => {
		if (crashed) return { refused: 'the tab crashed' };
		throw thrown;
	});
}

async function visit(page: Page, site: string, path: string): Promise<Arrival | Refusal> {
	await page.goto(`${site}data`);
	await page.waitForLoadState('networkidle');
	const shell = await page.evaluate(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
	);
	const watch = await page.evaluateHandle(watchStages);
	const before = childrenCpu();
	await page.setInputFiles('input[type=file]', path);
	const toCharts = page.locator('main a.button.primary');
	const alert = page.locator('main [role=alert]').first();
	await toCharts.or(alert).first().waitFor({ timeout: PATIENCE_MS });
	if (await alert.isVisible()) return { refused: (await alert.innerText()).replace(/\s+/g, ' ') };
	const after = childrenCpu();
	const imported = await watch.evaluate((seen) => ({
		...seen,
		total: performance.now() - seen.start
	}));
	const cpu = before === null || after === null ? null : after - before;
	await toCharts.click();
	await page.locator('main[data-state=ready] .cards svg').first().waitFor();
	const firstChart = await watch.evaluate((seen) => performance.now() - seen.start);
	const times = { total: imported.total, cpu, until: imported.until };
	return { shell, import: times, firstChart, longestTask: imported.longestTask };
}

/** In the page: notes when a file is chosen, until when each stage of the load was shown, and its longest task. */
function watchStages() {
	const seen = {
		start: Number.NaN,
		until: {} as Partial<Record<LoadStage, number>>,
		longestTask: 0
	};
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			if (startTime + duration >= seen.start)
				seen.longestTask = Math.max(seen.longestTask, duration);
	}).observe({ type: 'longtask' });
	addEventListener('change', () => (seen.start = performance.now()), { once: true, capture: true });
	let stage: string | undefined;
	new MutationObserver(() => {
		const shown = document.querySelector<HTMLElement>('[data-stage]')?.dataset.stage;
		if (stage !== shown && stage !== undefined && stage !== 'start')
			seen.until[stage as LoadStage] = performance.now() - seen.start;
		stage = shown;
	}).observe(document, { subtree: true, childList: true, attributes: true });
	return seen;
}
