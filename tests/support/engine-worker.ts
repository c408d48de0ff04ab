import type { Page, Worker } from 'playwright-core';

/** The worker the page's engine runs in, of all that the page has, once DuckDB answers in it. */
export async function engineWorker(page: Page): Promise<Worker> {
	for (;;) {
		for (const worker of page.workers()) {
			// One that ends while it is asked is not the engine's.
			const runs = await worker.evaluate(() => 'DUCKDB_RUNTIME' in self).catch(() => false);
			if (runs && (await askWorker(worker, 'SELECT 1')) === 'answered') return worker;
		}
		await page.waitForTimeout(50);
	}
}

/**
 * Asks DuckDB inside the worker, past everything the app would allow, on a connection of its own.
 * Gives `answered`, or the engine's error.
 */
export const askWorker = (worker: Worker, sql: string): Promise<string> =>
	worker.evaluate(async (text) => {
		interface Answer {
			readonly requestId: number;
			readonly type: string;
			readonly data: unknown;
		}
		const scope = self as unknown as {
			postMessage: (answer: Answer, transfer?: ArrayBuffer[]) => void;
			onmessage: (event: { data: unknown }) => void;
		};
		const post = scope.postMessage;
		const request = (messageId: number, type: string, data: unknown) =>
			new Promise<Answer>((answered) => {
				scope.postMessage = (answer, transfer) =>
					answer.requestId === messageId ? answered(answer) : post(answer, transfer);
				scope.onmessage({ data: { messageId, type, data } });
			});
		try {
			const { data: connection } = await request(-1, 'CONNECT', null);
			const answer = await request(-2, 'RUN_QUERY', [connection, text]);
			if (answer.type !== 'ERROR') return 'answered';
			return String((answer.data as { message: unknown }).message);
		} finally {
			scope.postMessage = post;
		}
	}, sql);
