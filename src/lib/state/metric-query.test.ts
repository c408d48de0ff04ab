// @vitest-environment jsdom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import repeats from '#lib/metrics/repeat-contacts/index.ts';
import type { Answer, Question } from '#lib/metrics/question.ts';
import type { Bus } from '#lib/metrics/run.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { openPage, type Page } from '#tests/support/page-queries.svelte.ts';

const answerOf = (unit: string): Answer => ({
	rows: [{ unit }],
	totals: [],
	comparisons: {},
	designEffect: 1
});

/** A bus whose answers come when they are let go; those of `ready` are there at once. */
class HeldBus {
	readonly ready = new Set<string>();
	readonly signals = new Map<string, AbortSignal>();
	readonly #waiting = new Map<
		string,
		{ resolve: (answer: Answer) => void; reject: (cause: unknown) => void }
	>();

	readonly bus = {
		now: (question: Question) => {
			const unit = question.scope.unit[0]!;
			return this.ready.has(unit) ? answerOf(unit) : null;
		},
		ask: (question: Question, signal?: AbortSignal) => {
			const unit = question.scope.unit[0]!;
			if (signal) this.signals.set(unit, signal);
			return new Promise<Answer>((resolve, reject) => {
				this.#waiting.set(unit, { resolve, reject });
			});
		}
	} as unknown as Bus;

	async answer(unit: string): Promise<void> {
		this.#waiting.get(unit)!.resolve(answerOf(unit));
		await settle();
	}

	async fail(unit: string, cause: Error): Promise<void> {
		this.#waiting.get(unit)!.reject(cause);
		await settle();
	}
}

async function settle(): Promise<void> {
	await Promise.resolve();
	await Promise.resolve();
	await Promise.resolve();
	flushSync();
}

const question = (bus: Bus, unit: string) => ({
	bus,
	metric: repeats,
	by: [],
	params: {},
	scope: { ...wholeScope, unit: [unit] }
});

let held: HeldBus;
let page: Page;
const ask = (place: number, unit: string) => page.ask(place, question(held.bus, unit));
beforeEach(() => {
	held = new HeldBus();
	page = openPage(2);
});
afterEach(() => page.close());

describe('a question', () => {
	test('that can be answered now is shown at once', () => {
		held.ready.add('A');
		ask(0, 'A');
		expect(page.shown()).toEqual(['A', undefined]);
		expect(page.busy()).toBe(false);
	});

	test('that came later wins, whatever order the answers come in', async () => {
		ask(0, 'A');
		ask(0, 'B');
		expect(held.signals.get('A')?.aborted).toBe(true);
		await held.answer('B');
		await held.answer('A');
		expect(page.shown()).toEqual(['B', undefined]);
	});

	test('keeps the earlier answer on the page until its own is there', async () => {
		ask(0, 'A');
		await held.answer('A');
		ask(0, 'B');
		expect([page.shown()[0], page.busy()]).toEqual(['A', true]);
		await held.answer('B');
		expect([page.shown()[0], page.busy()]).toEqual(['B', false]);
	});

	test('that fails says so; one given up says nothing', async () => {
		ask(0, 'A');
		await held.fail('A', Object.assign(new Error('other data'), { name: 'AbortError' }));
		expect(page.failures()).toEqual([undefined, undefined]);
		ask(0, 'B');
		await held.fail('B', new Error('broken'));
		expect(page.failures()).toEqual([new Error('broken'), undefined]);
		expect(page.busy()).toBe(false);
	});
});

describe('a page', () => {
	test('shows nothing new before every query has its answer', async () => {
		held.ready.add('A').add('B');
		ask(0, 'A');
		ask(1, 'A');
		expect(page.shown()).toEqual(['A', 'A']);
		page.askAll([question(held.bus, 'B'), question(held.bus, 'C')]);
		expect(page.shown()).toEqual(['A', 'A']);
		await held.answer('C');
		expect(page.shown()).toEqual(['B', 'C']);
	});

	test('is not held up by a query that failed', async () => {
		held.ready.add('A').add('B');
		page.askAll([question(held.bus, 'A'), question(held.bus, 'A')]);
		page.askAll([question(held.bus, 'B'), question(held.bus, 'C')]);
		await held.fail('C', new Error('broken'));
		expect(page.shown()[0]).toBe('B');
	});
});
