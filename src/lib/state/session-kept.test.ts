import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Stop } from '#tests/support/held-engine.ts';
import type { KeptManifest } from './kept-manifest.ts';
import {
	contactDays,
	newFolder,
	orderOf,
	ownSession,
	type OwnSession
} from '#tests/support/own-session.ts';

let folder: string;
let own: OwnSession;
beforeEach(async () => {
	folder = await newFolder();
	own = await ownSession({}, folder);
});
afterEach(async () => {
	await own.close();
	await rm(folder, { recursive: true });
});

/** The same device on another day: a new page over what is kept. */
async function nextVisit(): Promise<void> {
	await own.close();
	own = await ownSession({ device: own.device }, folder);
}

/** The same, where an earlier version of the app kept the data: nothing to show before the engine has opened them. */
async function nextVisitAfterUpdate(): Promise<void> {
	await nextVisit();
	const { first, ...earlier } = own.device.pointer as KeptManifest;
	expect(first).toBeDefined();
	own.device.pointer = earlier;
}

async function loadAndKeep(): Promise<string> {
	await own.session.load(await orderOf('A', 20));
	await own.session.keep();
	expect(own.session.isKept).toBe(true);
	return own.session.kept.key!;
}

const keptRows = () =>
	typeof own.device.pointer === 'object' ? own.device.pointer?.report.rows : undefined;
const addMonth = async (month: number) =>
	own.session.load(await orderOf(`A${month}`, 20, { month }), { append: true });

describe('kept data', () => {
	test('take up a later file, are kept with it, and take up the next one at another visit', async () => {
		const key = await loadAndKeep();
		expect(await addMonth(2)).toBe(true);
		await vi.waitFor(() => expect([keptRows(), own.session.isKept]).toEqual([80, true]), 10_000);
		await nextVisit();
		await own.session.start();
		expect(await contactDays(own.session.loaded?.bus)).toBe(80);
		expect(own.session.appending).toBe('key');
		expect(await own.session.giveKey('00000-00000-00000-00000-00000-0')).toBe(false);
		expect(await own.session.giveKey(key)).toBe(true);
		expect([own.session.appending, own.session.keyGiven]).toEqual(['yes', true]);
		// The same clients a month later, under the same keys: rows of the first month are known.
		expect(await addMonth(1)).toBe(true);
		expect(own.session.loaded?.report).toMatchObject({ rows: 120, duplicates: 40 });
		await vi.waitFor(() => expect(keptRows()).toBe(120), 10_000);
	});

	test('are let go of by an adding that is cancelled, which can be begun again', async () => {
		await loadAndKeep();
		const stream = new Stop();
		const order = await orderOf('A2', 20, { month: 2, stream });
		const adding = own.session.load(order, { append: true });
		await stream.reached;
		own.session.cancel();
		stream.go();
		expect(await adding).toBe(false);
		expect([own.session.isKept, keptRows()]).toEqual([true, 40]);
		expect(await addMonth(2)).toBe(true);
		expect(await contactDays(own.session.loaded?.bus)).toBe(80);
	});

	test('of another version are settled anew from their records, and kept so', async () => {
		await loadAndKeep();
		own.device.pointer = { ...(own.device.pointer as object), tables: 'earlier' } as never;
		await nextVisitAfterUpdate();
		await own.session.start();
		expect(await contactDays(own.session.loaded?.bus)).toBe(40);
		expect(own.device.pointer).not.toMatchObject({ tables: 'earlier' });
		expect(own.session.loaded).toMatchObject({ isKept: true, records: 'file' });
	});

	test('that are damaged are said to be, and nothing is loaded', async () => {
		await loadAndKeep();
		own.device.pointer = { ...(own.device.pointer as object), file: 'gone.db' } as never;
		await nextVisit();
		await own.session.start();
		const broken = { kind: 'unreadable', reason: 'broken' };
		await vi.waitFor(() => expect(own.session.kept.state).toEqual(broken));
		expect(own.session.state).toEqual({ kind: 'empty' });
	});

	test('are let go of when their opening is cancelled, and nothing is loaded', async () => {
		await loadAndKeep();
		await nextVisitAfterUpdate();
		const stop = own.stopAt(({ kind }) => kind === 'attach');
		const starting = own.session.start();
		await stop.reached;
		own.session.cancel();
		const detached = own.stopAt(({ kind }) => kind === 'detach');
		stop.go();
		await detached.reached;
		detached.go();
		await starting;
		expect(own.session.state).toEqual({ kind: 'empty' });
		expect(own.session.kept.state).toMatchObject({ kind: 'kept', manifest: { name: 'A' } });
	});

	test('that are being opened give way to a load, and stay as they are', async () => {
		await loadAndKeep();
		await nextVisitAfterUpdate();
		const earlier = own.device.pointer;
		const stop = own.stopAt(({ kind }) => kind === 'attach');
		const starting = own.session.start();
		await stop.reached;
		const loading = own.session.load(await orderOf('C', 25));
		stop.go();
		await Promise.all([starting, loading]);
		expect(own.session.loaded).toMatchObject({ name: 'C', isKept: false, keys: {} });
		expect(await contactDays(own.session.loaded?.bus)).toBe(50);
		expect(own.device.pointer).toBe(earlier);
		await own.session.keep();
		expect([keptRows(), own.session.kept.failure]).toEqual([50, null]);
	});
});

describe('keeping', () => {
	test('during a load stops the load and keeps what was loaded', async () => {
		await own.session.load(await orderOf('A', 20));
		const stop = own.stopAt(({ kind }) => kind === 'statement' && own.stage() === 'events');
		const loading = own.session.load(await orderOf('B', 30));
		await stop.reached;
		const keeping = own.session.keep();
		stop.go();
		await Promise.all([loading, keeping]);
		expect(own.session.state).toMatchObject({ kind: 'ready', loaded: { name: 'A', isKept: true } });
		expect(keptRows()).toBe(40);
	});

	test('does not keep data that have taken the place of those it was asked for', async () => {
		await own.session.load(await orderOf('A', 20));
		const stop = own.stopAt(({ kind }) => kind === 'loaded');
		const loading = own.session.load(await orderOf('B', 30));
		await stop.reached;
		const keeping = own.session.keep();
		stop.go();
		await Promise.all([loading, keeping]);
		expect(own.session.loaded).toMatchObject({ name: 'B', isKept: false });
		expect(own.device.pointer).toBeNull();
	});
});
