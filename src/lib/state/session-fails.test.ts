import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failingDevice, type FailingDevice } from '#tests/support/failing-device.ts';
import { memoryDevice, type MemoryDevice } from '#tests/support/memory-device.ts';
import {
	contactDays,
	newFolder,
	orderOf,
	ownSession,
	type OwnSession
} from '#tests/support/own-session.ts';
import { filesOf, type KeptManifest } from './kept-manifest.ts';

let folder: string;
let inner: MemoryDevice;
let storage: FailingDevice;
let own: OwnSession;
beforeEach(async () => {
	folder = await newFolder();
	inner = memoryDevice(folder);
	storage = failingDevice(inner);
	own = await ownSession({ device: storage.device }, folder);
	await own.session.load(await orderOf('A', 20));
	await own.session.keep();
});
afterEach(async () => {
	await own.close();
	await rm(folder, { recursive: true });
});

const pointer = () => inner.pointer as KeptManifest;

/** The files that a pointer names are all there. */
async function expectWhole(): Promise<void> {
	const there = (await inner.files()).map(({ name }) => name);
	const wanted = filesOf(pointer()).filter((name) => !name.endsWith('.wal'));
	expect(there).toEqual(expect.arrayContaining(wanted));
}

/** What another page finds, before and after its engine. */
async function foundBy(idle: () => Promise<void>): Promise<number> {
	const other = await ownSession({ device: inner, idle }, folder);
	await other.session.start();
	const days = await contactDays(other.session.loaded?.bus);
	const changed = await contactDays(other.session.loaded?.bus, { merge_same_day: false });
	expect(changed).toBe(days);
	await other.close();
	return days;
}

test('whichever storage call of a keeping fails: the old data or the new, said, and the next keeping succeeds', async () => {
	await own.session.load(await orderOf('B', 30));
	storage.fail(0);
	await own.session.keep();
	const calls = storage.count;
	expect(calls).toBeGreaterThan(5);
	for (let call = 1; call <= calls; call += 1) {
		const before = pointer();
		storage.fail(call);
		await own.session.keep();
		storage.fail(0);
		const { failure, saving, state } = own.session.kept;
		expect([saving, state.kind]).toEqual([null, 'kept']);
		expect(failure === null).toBe(pointer() !== before);
		await expectWhole();
	}
	expect(await foundBy(() => Promise.resolve())).toBe(60);
	await own.session.keep();
	expect(own.session.kept.failure).toBeNull();
	expect(await inner.files()).toHaveLength(3);
});

test('whichever storage call of a reopening fails: the data are shown or it is said why not, and the next visit shows them', async () => {
	await own.close();
	const visit = async (call: number) => {
		storage.fail(call);
		own = await ownSession({ device: storage.device }, folder);
		await own.session.start();
		await vi.waitFor(() => expect(own.session.loaded?.behind?.state.kind ?? 'here').toBe('here'));
		storage.fail(0);
	};
	await visit(0);
	await vi.waitFor(() => expect(own.session.kept.storage).not.toBeNull());
	await own.close();
	storage.fail(0);
	for (let call = 1; call <= 8; call += 1) {
		await visit(call);
		if (own.session.loaded) expect(await contactDays(own.session.loaded.bus)).toBe(40);
		else expect(['impossible', 'unreadable']).toContain(own.session.kept.state.kind);
		await own.close();
		await expectWhole();
	}
	expect(await foundBy(() => Promise.resolve())).toBe(40);
});

test('whichever step of the engine fails behind kept data, they stay kept and the next visit opens them', async () => {
	await own.close();
	let steps = 0;
	// First none, to count them.
	for (let failing = 0; failing <= steps; failing += 1) {
		own = await ownSession(
			{ device: inner, idle: () => new Promise<void>(() => undefined) },
			folder
		);
		await own.session.start();
		expect(await contactDays(own.session.loaded?.bus)).toBe(40);
		let step = 0;
		own.failAt(() => (step += 1) === failing);
		own.session.loaded?.behind?.start();
		await vi.waitFor(() =>
			expect(own.session.loaded?.behind?.state.kind ?? 'gone').toMatch(/here|failed|gone/)
		);
		await vi.waitFor(() => expect(own.session.kept.state.kind).toMatch(/kept|unreadable/));
		steps = Math.max(steps, step);
		own.failAt(() => false);
		await own.close();
		await expectWhole();
	}
	expect(steps).toBeGreaterThan(2);
	expect(await foundBy(() => Promise.resolve())).toBe(40);
});
