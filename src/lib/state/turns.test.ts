import { expect, test } from 'vitest';
import { Stop } from '#tests/support/held-engine.ts';
import { Turns } from './turns.ts';

test('a newer piece of work stops the one before, and begins when that has ended', async () => {
	const turns = new Turns();
	const told: string[] = [];
	const stop = new Stop();
	const first = turns.take(async (signal) => {
		await stop.here();
		told.push(`first ends, aborted: ${signal.aborted}`);
	});
	await stop.reached;
	const second = turns.take(async (signal) => void told.push(`second, aborted: ${signal.aborted}`));
	stop.go();
	await Promise.all([first, second]);
	expect(told).toEqual(['first ends, aborted: true', 'second, aborted: false']);
});

test('work that fails does not keep the next from its turn', async () => {
	const turns = new Turns();
	const first = turns.take(() => Promise.reject(new Error('broken')));
	const second = turns.take(() => Promise.resolve('done'));
	await expect(first).rejects.toThrow('broken');
	expect(await second).toBe('done');
});

test('work that was stopped while it waited is told so', async () => {
	const turns = new Turns();
	const stop = new Stop();
	const first = turns.take(() => stop.here());
	const second = turns.take((signal) => Promise.resolve(signal.aborted));
	turns.cancel();
	stop.go();
	await first;
	expect(await second).toBe(true);
});

test('what was abandoned is stopped, and what comes later does not wait for it', async () => {
	const turns = new Turns();
	const stop = new Stop();
	let isAborted = false;
	const first = turns.take(async (signal) => {
		await stop.here();
		isAborted = signal.aborted;
	});
	await stop.reached;
	const abandoned = turns.abandon();
	expect(await turns.take(() => Promise.resolve('later'))).toBe('later');
	stop.go();
	await Promise.all([first, abandoned]);
	expect(isAborted).toBe(true);
});
