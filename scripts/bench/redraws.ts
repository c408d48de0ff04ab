import type { Page } from 'playwright-core';

/**
 * Times from a filter change to all charts redrawn on the page shown, in milliseconds: the choices of every
 * filter but the period are ticked one after the other and taken back, `changes` in all. `turn` starts each
 * filter at another choice, so that no page asks what an earlier one has asked.
 */
export async function redraws(page: Page, changes: number, turn: number): Promise<number[]> {
	const times: number[] = [];
	const filters = page.locator('main .filter');
	for (
		let filter = 1;
		times.length < changes;
		filter = (filter % ((await filters.count()) - 1)) + 1
	) {
		await filters.nth(filter).click();
		const count = await page.locator('.floating input[type=checkbox]').count();
		const order = Array.from({ length: count }, (_, index) => (index + turn) % count);
		for (const choice of [...order, ...order])
			if (times.length < changes) times.push(await page.evaluate(redraw, choice));
		await page.keyboard.press('Escape');
	}
	return times;
}

/** In the page: ticks a choice of the open filter and waits until the page shows it. */
function redraw(choice: number): Promise<number> {
	return new Promise((done, fail) => {
		const main = document.querySelector('main')!;
		const boxes = document.querySelectorAll<HTMLInputElement>('.floating input[type=checkbox]');
		const start = performance.now();
		// The state leaves `ready` with the change; back there, the charts stand as asked.
		const watch = new MutationObserver(() => {
			if (main.dataset.state !== 'ready') return;
			watch.disconnect();
			requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
		});
		watch.observe(main, { attributeFilter: ['data-state'] });
		setTimeout(() => fail(new Error('the page does not follow the filter')), 60_000);
		boxes[choice]!.click();
	});
}
