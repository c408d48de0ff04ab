import { beforeEach, describe, expect, test } from 'vitest';
import type { Bus } from '#lib/metrics/run.ts';
import { Held } from './held.svelte.ts';
import type { Loaded } from './loaded.ts';

/** Data with a bus of their own. */
const dataOf = (name: string): Loaded =>
	({ name, keys: null, isKept: false, bus: { name } as unknown as Bus }) as unknown as Loaded;

let held: Held;
beforeEach(() => {
	held = new Held();
});

describe('what has become known of data', () => {
	test.each(['ready', 'loading', 'failed'] as const)('is noted while the state is %s', (kind) => {
		const data = dataOf('A');
		held.begin().end({ kind: 'ready', loaded: data });
		if (kind !== 'ready') {
			const next = held.begin();
			if (kind === 'failed') next.end({ kind, cause: 'broken', earlier: data });
		}
		expect(held.learn(data, { isKept: true })).toBe(true);
		expect(held.state.kind).toBe(kind);
		expect(held.loaded).toEqual({ ...data, isKept: true });
	});

	test('is not noted of those that have taken their place', () => {
		const data = dataOf('A');
		held.begin().end({ kind: 'ready', loaded: data });
		held.begin().end({ kind: 'ready', loaded: dataOf('B') });
		expect(held.learn(data, { isKept: true })).toBe(false);
		expect(held.loaded).toMatchObject({ name: 'B', isKept: false });
	});

	test('does not bring back what was cleared', () => {
		const data = dataOf('A');
		held.begin().end({ kind: 'ready', loaded: data });
		held.clear();
		expect(held.learn(data, { isKept: true })).toBe(false);
		expect(held.state).toEqual({ kind: 'empty' });
	});
});

describe('a making that a newer one has taken over from', () => {
	test('tells nothing of its progress or failure any more', () => {
		const first = held.begin();
		held.begin();
		first.progress({} as never);
		first.end({ kind: 'failed', cause: 'broken', earlier: null });
		expect(held.state).toEqual({ kind: 'loading', progress: null, earlier: null });
	});

	test('leaves its data to be used until the newer ones are there', () => {
		const first = held.begin();
		held.begin();
		first.end({ kind: 'ready', loaded: dataOf('A') });
		expect(held.state).toMatchObject({ kind: 'loading', earlier: { name: 'A' } });
	});

	test('tells nothing after everything was cleared', () => {
		const making = held.begin();
		held.clear();
		making.end({ kind: 'ready', loaded: dataOf('A') });
		expect(held.state).toEqual({ kind: 'empty' });
	});
});
