import { expect, test } from 'vitest';
import { StatementCache } from './statement-cache.ts';

test('a text is prepared once, and the least recently used one goes first', async () => {
	const prepared: string[] = [];
	const dropped: string[] = [];
	const cache = new StatementCache<string>(
		async (sql) => {
			prepared.push(sql);
			return `statement of ${sql}`;
		},
		(statement) => void dropped.push(statement)
	);
	for (let index = 0; index < 64; index += 1) await cache.get(`q${index}`);
	expect(await cache.get('q0')).toBe('statement of q0');
	expect(prepared).toHaveLength(64);
	await cache.get('one more');
	expect(dropped).toEqual(['statement of q1']);
});

test('a text that cannot be prepared is tried anew', async () => {
	let tries = 0;
	const cache = new StatementCache<number>(
		async () => {
			tries += 1;
			if (tries === 1) throw new Error('no such table');
			return tries;
		},
		() => undefined
	);
	await expect(cache.get('q')).rejects.toThrow('no such table');
	expect(await cache.get('q')).toBe(2);
});

test('what was forgotten is prepared anew', async () => {
	let prepared = 0;
	const dropped: number[] = [];
	const cache = new StatementCache<number>(
		() => Promise.resolve(++prepared),
		(statement) => void dropped.push(statement)
	);
	await cache.get('q');
	await cache.clear();
	expect(dropped).toEqual([1]);
	expect(await cache.get('q')).toBe(2);
});
