import type { Browser, Page } from 'playwright-core';
import { changesOf, kinds } from './changes.ts';
import { quantile } from './quantiles.ts';
import { addressChanges, filterChanges } from './redraws.ts';
import type { PageChanges } from './result.ts';

/**
 * Goes to a page of the app and measures `count` filter changes there, then the other kinds. The overview, '', draws
 * its own small trends: its yardstick is Plot drawing the first charts of the metrics' pages, which show the same rows.
 */
export async function pageChanges(
	browser: Browser,
	page: Page,
	id: string,
	count: number,
	others: readonly PageChanges[]
): Promise<PageChanges[]> {
	await page
		.locator(id ? `nav a[href*="${id}"]` : 'nav a')
		.first()
		.click();
	await page.evaluate(() => (location.hash = ''));
	await page.locator('main[data-state=ready] svg').first().waitFor();
	const found: PageChanges[] = [];
	for (const kind of kinds) {
		const fragments = changesOf(id, kind);
		if (fragments.length === 0) continue;
		const redraws =
			kind === 'filter'
				? await filterChanges(browser, page, count)
				: await addressChanges(browser, page, fragments);
		found.push({ page: id, kind, redraws: id ? redraws : redraws.map(besidePlot(others)) });
		await page.evaluate(() => (location.hash = ''));
		await page.locator('main[data-state=ready]').waitFor();
	}
	return found;
}

const besidePlot = (others: readonly PageChanges[]) => {
	const median = (of: 'firstPlot' | 'firstPlotWall') =>
		others
			.filter(({ kind }) => kind === 'filter')
			.map(({ redraws }) =>
				quantile(
					redraws.filter(({ plot }) => plot > 0).map((one) => one[of]),
					0.5
				)
			)
			.reduce((sum, time) => sum + time, 0);
	const [plot, plotWall] = [median('firstPlot'), median('firstPlotWall')];
	return (redraw: PageChanges['redraws'][number]) => ({ ...redraw, plot, plotWall });
};
