import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { serveEnginePage } from '#tests/support/engine-page.ts';
import type { ServedSite } from '#tests/support/site.ts';

let browser: Browser;
let site: ServedSite;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveEnginePage()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});
beforeEach(async () => {
	complaints.length = 0;
	page = await browser.newPage();
	page.on('pageerror', ({ message }) => complaints.push(message));
	page.on('console', (message) => {
		if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
	});
	await page.goto(site.url);
});
afterEach(() => page.close());

test('under the policy and a sub-path the engine starts, reads CSV and answers with and without rows', async () => {
	const answer = await page.evaluate(async () => {
		const engine = await window.openEngine();
		await engine.transaction((load) =>
			load.readCsv(new TextEncoder().encode('Äiti,1,2024-02-29\n,,\n'), 'people', [
				{ name: 'name', type: 'VARCHAR' },
				{ name: 'n', type: 'INTEGER' },
				{ name: 'day', type: 'DATE' }
			])
		);
		const sql =
			'SELECT name, n, day, n > 0 AS b, n / 2 AS half FROM people WHERE n IS NULL OR n = $1::INTEGER';
		const some = await engine.query(sql, [1]);
		const none = await engine.query(`${sql} AND day IS NULL AND n = 5`, [5]);
		const plain = await engine.query('SELECT name, day FROM people WHERE false');
		return {
			version: await engine.version(),
			some: some.names.map((name) => some.column(name)),
			none: none.names.map((name) => none.column(name)),
			plain: plain.names.map((name) => plain.column(name))
		};
	});
	expect(answer).toEqual({
		version: 'v1.4.3',
		some: [
			['Äiti', null],
			[1, null],
			['2024-02-29', null],
			[true, null],
			[0.5, null]
		],
		none: [[null], [null], [null], [null], [null]],
		plain: [[], []]
	});
	expect(complaints).toEqual([]);
});

test('a long load is cancelled and the engine answers, within a second', async () => {
	const answer = await page.evaluate(async () => {
		const engine = await window.openEngine();
		const controller = new AbortController();
		const sql = `CREATE TABLE long AS SELECT count(*) AS n
			FROM range(100000) a, range(10000000) b WHERE a.range * b.range % 7 = 3`;
		let aborted = 0;
		setTimeout(() => {
			aborted = performance.now();
			controller.abort();
		}, 300);
		const outcome = await engine
			.transaction((load) => load.run(sql), { signal: controller.signal })
			.then(
				() => 'ran',
				(thrown: Error) => thrown.name
			);
		const table = await engine.query('SELECT 1::INTEGER AS v');
		return { outcome, v: table.column('v'), ms: performance.now() - aborted };
	});
	expect(answer).toMatchObject({ outcome: 'AbortError', v: [1] });
	expect(answer.ms).toBeLessThan(1000);
});

test('where the engine cannot be downloaded it says so instead of waiting', async () => {
	await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
	const outcome = page.evaluate(() =>
		window.openEngine().then(
			() => 'opened',
			(thrown: { code?: string }) => thrown.code
		)
	);
	expect(await outcome).toBe('engine_unavailable');
});
