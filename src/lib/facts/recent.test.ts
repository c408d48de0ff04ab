import { describe, expect, test } from 'vitest';
import { Recent } from './recent.ts';

/** A making that is let go on, or fails, from outside. */
function held<Made>() {
	let finish!: (made: Made) => void;
	let fail!: (cause: unknown) => void;
	const made = new Promise<Made>((resolve, reject) => {
		finish = resolve;
		fail = reject;
	});
	return { made, finish, fail };
}

const aborted = () => new DOMException('given up', 'AbortError');

describe('made things', () => {
	test('are made once for all who ask meanwhile, then at hand', async () => {
		const recent = new Recent<string>(2);
		const { made, finish } = held<string>();
		let makings = 0;
		const make = () => {
			makings += 1;
			return made;
		};
		const asked = [recent.make('a', make), recent.make('a', make)];
		expect(recent.get('a')).toBeUndefined();
		finish('A');
		expect(await Promise.all(asked)).toEqual(['A', 'A']);
		expect([recent.get('a'), makings]).toEqual(['A', 1]);
	});

	test('leave in the order of their last use', () => {
		const recent = new Recent<string>(2);
		recent.keep('a', 'A');
		recent.keep('b', 'B');
		recent.get('a');
		recent.keep('c', 'C');
		expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual(['A', undefined, 'C']);
	});

	test('leave together by the beginning of their key', () => {
		const recent = new Recent<string>(3);
		for (const key of ['x 1', 'x 2', 'y 1']) recent.keep(key, key);
		recent.forget('x ');
		expect(['x 1', 'x 2', 'y 1'].map((key) => recent.get(key))).toEqual([
			undefined,
			undefined,
			'y 1'
		]);
	});

	test('that failed are made anew by the next who asks', async () => {
		const recent = new Recent<string>(2);
		await expect(recent.make('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(await recent.make('a', () => Promise.resolve('A'))).toBe('A');
	});
});

describe('giving up', () => {
	test('rejects whoever gave up, and keeps what was made for others', async () => {
		const recent = new Recent<string>(2);
		const { made, finish } = held<string>();
		const controller = new AbortController();
		const asked = recent.make('a', () => made, controller.signal);
		controller.abort();
		finish('A');
		await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		expect(recent.get('a')).toBe('A');
	});

	test('does not take the answer from another who waits for the same making', async () => {
		const recent = new Recent<string>(2);
		const { made, fail } = held<string>();
		const controller = new AbortController();
		const first = recent.make('a', () => made, controller.signal);
		const second = recent.make('a', () => Promise.resolve('made anew'));
		controller.abort();
		fail(aborted());
		await expect(first).rejects.toMatchObject({ name: 'AbortError' });
		expect(await second).toBe('made anew');
	});

	test('begins nothing once it is given up', async () => {
		const recent = new Recent<string>(2);
		const controller = new AbortController();
		controller.abort();
		const never = () => Promise.reject(new Error('begun'));
		await expect(recent.make('a', never, controller.signal)).rejects.toMatchObject({
			name: 'AbortError'
		});
	});

	test('by the making itself is passed on, not tried for ever', async () => {
		const recent = new Recent<string>(2);
		await expect(recent.make('a', () => Promise.reject(aborted()))).rejects.toMatchObject({
			name: 'AbortError'
		});
	});
});
