import type { Browser, Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo, openApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { askWorker, engineWorker } from '#tests/support/engine-worker.ts';

let browser: Browser;
let page: Page;
let worker: Worker;
let foreign: string[];

/** The app's own engine, started by loading the demo and then left alone. */
beforeAll(async () => {
	browser = await launchBrowser();
	({ page, foreign } = await openApp(browser));
	await loadDemo(page);
	worker = await engineWorker(page);
});
afterAll(() => browser.close());

test('the app starts its engine without asking another origin', () => {
	expect(foreign).toEqual([]);
});

test('the engine can be asked behind the app’s back', async () => {
	expect(await askWorker(worker, 'SELECT 1')).toBe('answered');
	expect(await askWorker(worker, 'SELECT * FROM nowhere')).toMatch(/nowhere/);
});

test.each([
	`SELECT * FROM read_csv('https://example.org/x.csv')`,
	`SELECT * FROM 'http://127.0.0.1:9/x.csv'`,
	`COPY (SELECT 1) TO 'https://example.org/out.csv'`,
	`ATTACH 'https://example.org/x.db'`,
	'LOAD icu',
	`SELECT timezone('Europe/Helsinki', TIMESTAMP '2024-01-01')`
])('%s is refused, asks nobody and leaves the engine whole', async (sql) => {
	const answer = await askWorker(worker, sql);
	expect(answer).not.toBe('answered');
	expect(foreign).toEqual([]);
	expect(await askWorker(worker, 'SELECT 1')).toBe('answered');
});

test('nothing else in the worker reaches another origin', async () => {
	const outcomes = await worker.evaluate(async () => {
		const refused = (attempt: () => unknown) =>
			Promise.resolve()
				.then(attempt)
				.then(
					() => 'reached',
					(thrown: unknown) => String(thrown)
				);
		const scope = self as unknown as Record<string, new (url: string) => unknown>;
		const names = ['WebSocket', 'EventSource', 'WebTransport', 'Worker', 'caches', 'importScripts'];
		return {
			own: await fetch(location.origin).then(({ status }) => status),
			fetch: await refused(() => fetch('https://example.org/x')),
			request: await refused(() => fetch(new Request('https://example.org/x'))),
			port: await refused(() => fetch('http://127.0.0.1:9/')),
			left: names.filter((name) => scope[name] !== undefined)
		};
	});
	expect(outcomes.own).toBe(404);
	for (const attempt of ['fetch', 'request', 'port'] as const)
		expect(outcomes[attempt]).toMatch(/foreign fetch refused/);
	expect(outcomes.left).toEqual([]);
	expect(foreign).toEqual([]);
});
