// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAsked } from '#tests/support/page-queries.svelte.ts';

/** A question whose answer is given by hand. */
function heldAsk(now?: string) {
	let resolve!: (answer: string) => void;
	let reject!: (cause: Error) => void;
	const promise = new Promise<string>((...both) => ([resolve, reject] = both));
	const signals: AbortSignal[] = [];
	const ask = (signal: AbortSignal) => {
		signals.push(signal);
		return promise;
	};
	const through = async () => {
		await promise.catch(() => undefined);
		flushSync();
	};
	return {
		ask: now === undefined ? ask : Object.assign(ask, { now: () => now }),
		signals,
		answer: (answer: string) => (resolve(answer), through()),
		fail: (cause: Error) => (reject(cause), through())
	};
}

let page: ReturnType<typeof openAsked<string>>;
beforeEach(() => {
	page = openAsked<string>();
});
afterEach(() => page.close());

const shown = () => [page.asked.answer, page.asked.busy];

describe('an answer', () => {
	test('is that to the latest question, in whatever order answers come', async () => {
		const [first, second] = [heldAsk(), heldAsk()];
		page.put(first.ask);
		page.put(second.ask);
		expect(first.signals.map(({ aborted }) => aborted)).toEqual([true]);
		await second.answer('second');
		await first.answer('first');
		expect(shown()).toEqual(['second', false]);
	});

	test('stays until the next is there', async () => {
		const [first, second] = [heldAsk(), heldAsk()];
		page.put(first.ask);
		await first.answer('first');
		page.put(second.ask);
		expect([...shown(), page.activity.busy]).toEqual(['first', true, true]);
		await second.answer('second');
		expect([...shown(), page.activity.busy]).toEqual(['second', false, false]);
	});

	test('stays when nothing is asked any more, and when the next question fails', async () => {
		const [first, second] = [heldAsk(), heldAsk()];
		page.put(first.ask);
		await first.answer('first');
		page.put(null);
		expect(shown()).toEqual(['first', false]);
		page.put(second.ask);
		await second.fail(new Error('broken'));
		expect([...shown(), page.asked.failure]).toEqual(['first', false, new Error('broken')]);
	});

	test('that is at hand is there at once, and is not asked for', () => {
		const first = heldAsk('now');
		page.put(first.ask);
		expect([...shown(), first.signals]).toEqual(['now', false, []]);
	});
});

test('a failure is forgotten with its question, and one given up is none', async () => {
	const [first, second] = [heldAsk(), heldAsk()];
	page.put(first.ask);
	await first.fail(new Error('broken'));
	page.put(second.ask);
	expect([page.asked.failure, page.asked.busy]).toEqual([undefined, true]);
	await second.fail(Object.assign(new Error('other data'), { name: 'AbortError' }));
	expect(page.asked.failure).toBeUndefined();
});
