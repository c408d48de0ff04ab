import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { heldEngine, Stop, type Step } from '#tests/support/held-engine.ts';
import { memoryDevice, type MemoryDevice } from '#tests/support/memory-device.ts';
import { newFolder } from '#tests/support/own-session.ts';
import { loadStory } from '#tests/support/story.ts';
import { KeptData } from './kept-data.svelte.ts';
import type { Keepable } from './kept-state.ts';
import type { KeptManifest } from './kept-manifest.ts';
import { keysOf } from './load-order.ts';

let native: Engine;
let data: Keepable;
beforeAll(async () => {
	native = await nativeEngine();
	const report = await loadStory(
		native,
		'client_id | event_time | event_type\nc1 | 1.1.2024 | contact'
	);
	const keys = await keysOf('ab'.repeat(16));
	const files = () => Promise.resolve({ cells: Uint8Array.of(1), columns: Uint8Array.of(2) });
	data = { name: 'A', report, mappings: [], keys, records: 'memory', files };
});
afterAll(() => native.close());

let folder: string;
let device: MemoryDevice;
let kept: KeptData;
let hold: ((step: Step) => Promise<void> | undefined) | null;
let controller: AbortController;
/** The saving that runs; another tab waits for its end. */
let saving: Promise<boolean>;

const engine = () => heldEngine(native, (step) => hold?.(step) ?? Promise.resolve());
const save = (part: Partial<Keepable> = {}) =>
	(saving = kept.save(engine(), { ...data, ...part }, controller.signal));

beforeEach(async () => {
	folder = await newFolder();
	device = memoryDevice(folder);
	controller = new AbortController();
	hold = null;
	kept = new KeptData(
		async () => {
			controller.abort();
			await saving;
		},
		device,
		'v1'
	);
	expect(await save()).toBe(true);
});
afterEach(() => rm(folder, { recursive: true }));

/** Saves other data and holds that half-way. */
async function heldSave(): Promise<Stop> {
	const stop = new Stop();
	hold = ({ kind }) => {
		if (kind !== 'statement') return undefined;
		hold = null;
		return stop.here();
	};
	void save({ name: 'B' });
	await stop.reached;
	return stop;
}

const files = async () => (await device.files()).map(({ name }) => name);

/** That the data are kept still, by their files, and others are not. */
async function expectEarlier() {
	expect(device.pointer).toMatchObject({ name: 'A' });
	const { file, first } = device.pointer as KeptManifest;
	expect(await files()).toEqual(expect.arrayContaining([file, first?.cells, first?.columns]));
	expect(await files()).toHaveLength(3);
	expect(kept).toMatchObject({ saving: null, state: { kind: 'kept', manifest: device.pointer } });
}

async function expectKeepsNow() {
	expect(await save({ name: 'B' })).toBe(true);
	expect(device.pointer).toMatchObject({ name: 'B' });
	expect(kept).toMatchObject({ failure: null, state: { manifest: device.pointer } });
}

describe('a keeping', () => {
	test('that fails half-way leaves what was kept, and can be done again', async () => {
		const stop = await heldSave();
		expect(kept.saving).toBe(0);
		stop.fail(new Error('broken'));
		expect([await saving, kept.failure]).toEqual([false, 'unknown']);
		await expectEarlier();
		await expectKeepsNow();
		expect(await files()).toHaveLength(3);
	});

	test('that fails where there is no room says so', async () => {
		device.quota = 1024;
		(await heldSave()).fail(new Error('broken'));
		expect([await saving, kept.failure]).toEqual([false, 'room']);
		await expectEarlier();
	});

	test('that ran into the quota says so, however much room the browser tells of', async () => {
		device.failing.pointTo = () => Promise.reject(new Error('QuotaExceededError'));
		expect([await save({ name: 'B' }), kept.failure]).toEqual([false, 'room']);
		await expectEarlier();
	});

	test('that is stopped is no failure, and leaves what was kept', async () => {
		const stop = await heldSave();
		controller.abort();
		stop.go();
		expect([await saving, kept.failure]).toEqual([false, null]);
		await expectEarlier();
	});

	test('while another tab has what is kept writes nothing', async () => {
		device.taken = true;
		expect([await save({ name: 'B' }), kept.failure]).toEqual([false, 'elsewhere']);
		await expectEarlier();
	});

	test('has succeeded once the data are pointed to, also where clearing up fails', async () => {
		device.failing.removeStrays = () => Promise.reject(new Error('held'));
		await expectKeepsNow();
	});

	test('gives up when another tab takes over, which finds what was kept before', async () => {
		const stop = await heldSave();
		const lettingGo = device.letGo();
		stop.go();
		await lettingGo;
		expect(kept.state).toEqual({ kind: 'taken' });
		expect(device.pointer).toMatchObject({ name: 'A' });
		expect(await files()).toHaveLength(3);
	});

	test('shows the linking key of data once, and that of other data again', async () => {
		const key = kept.key!;
		expect(await kept.saltOf(key.toLowerCase())).toBe('ab'.repeat(16));
		kept.putKeyAside();
		await save();
		expect(kept.key).toBeNull();
		await save({ keys: await keysOf('cd'.repeat(16)) });
		expect(await kept.saltOf(kept.key!)).toBe('cd'.repeat(16));
		expect(await kept.saltOf(key)).toBeNull();
	});

	test('of data whose texts were given running numbers lets no later file join', async () => {
		expect(device.pointer).toMatchObject({ appendable: true });
		const keys = await keysOf('cd'.repeat(16));
		keys.standIns.number('Virtanen');
		await save({ keys });
		expect(device.pointer).toMatchObject({ appendable: false });
		await save({ keys: await keysOf('cd'.repeat(16)), records: 'none' });
		expect(device.pointer).toMatchObject({ appendable: false });
	});
});

describe('looking what is kept', () => {
	test('gives it, and removes what a stopped writing left', async () => {
		const stray = await heldSave();
		const next = new KeptData(() => Promise.resolve(), device, 'v1');
		expect(await next.look()).toBe(device.pointer);
		stray.fail(new Error('killed'));
		await saving;
		expect(await files()).toHaveLength(3);
	});

	test('says what cannot be opened, and by whom', async () => {
		const next = new KeptData(() => Promise.resolve(), device, 'v1');
		device.taken = true;
		expect([await next.look(), next.state]).toEqual([null, { kind: 'elsewhere' }]);
		expect(await next.takeOver()).toBe(device.pointer);
		device.pointer = 'broken';
		expect([await next.look(), next.state]).toEqual([
			null,
			{ kind: 'unreadable', reason: 'broken' }
		]);
		device.pointer = null;
		expect([await next.look(), next.state]).toEqual([null, { kind: 'none' }]);
	});
});

test('forgetting removes every file and all that was said of it', async () => {
	device.failing.pointTo = () => Promise.reject(new Error('QuotaExceededError'));
	await save();
	await kept.forget();
	expect([device.pointer, await files()]).toEqual([null, []]);
	expect(kept).toMatchObject({ state: { kind: 'none' }, key: null, failure: null });
});
