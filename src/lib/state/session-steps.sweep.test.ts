import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Step } from '#tests/support/held-engine.ts';
import { memoryDevice, type MemoryDevice } from '#tests/support/memory-device.ts';
import {
	contactDays,
	newFolder,
	orderOf,
	ownSession,
	type OwnSession
} from '#tests/support/own-session.ts';
import { isDeep } from '#tests/support/sweep.ts';

let folder: string;
let device: MemoryDevice;
let own: OwnSession;
beforeEach(async () => {
	folder = await newFolder();
	device = memoryDevice(folder);
	own = await ownSession({ device }, folder);
	await own.session.load(await orderOf('A', 20));
});
afterEach(async () => {
	await own.close();
	await rm(folder, { recursive: true });
});

type At = Step | { kind: 'open' };

/** Steps whose failure is looked at closely: with a question that only the engine can answer, and the work done again. */
const closely = 20;

/** Every step of a piece of work that takes `steps` of them, or each `nth` of a long one; few where the sweep is not whole. */
function* eachOf(steps: number, nth = 1): Generator<[failing: number, isClose: boolean], void> {
	let last = -closely;
	for (let failing = 1; failing <= steps; failing += isDeep ? nth : closely * 4) {
		const isClose = failing - last >= closely;
		if (isClose) last = failing;
		yield [failing, isClose];
	}
}

/** Does work whose `failing`th step fails, 0 for none; returns how many steps it took. */
async function failingAt(failing: number, work: () => Promise<unknown>): Promise<number> {
	let step = 0;
	own.failAt((at: At) => at.kind !== 'close' && (step += 1) === failing);
	try {
		await work();
	} finally {
		own.failAt(() => false);
	}
	return step;
}

/** What is shown now is whole, and what the engine holds: so many contact days of the data, by name, in any definition. */
async function expectWhole(
	days: Readonly<Record<string, number>>,
	isClose: boolean
): Promise<void> {
	const { loaded } = own.session;
	const expected = days[loaded?.name ?? 'nothing'];
	expect(expected).toBeDefined();
	if (!loaded) return;
	expect(await loaded.stand()).toBe(true);
	expect(await contactDays(loaded.bus)).toBe(expected);
	if (isClose) expect(await contactDays(loaded.bus, { merge_same_day: false })).toBe(expected);
}

const loadA = async () => own.session.load(await orderOf('A', 20));

test('whichever step of a load fails, the old data stand or the new, it is said, and the next load succeeds', async () => {
	const b = () => orderOf('B', 30);
	const steps = await failingAt(0, async () => own.session.load(await b()));
	expect(steps).toBeGreaterThan(100);
	await loadA();
	for (const [failing, isClose] of eachOf(steps, 3)) {
		await failingAt(failing, async () => own.session.load(await b()));
		const isNew = own.session.loaded?.name === 'B';
		expect(own.session.state.kind, `step ${failing}`).toBe(isNew ? 'ready' : 'failed');
		await expectWhole({ A: 40, B: 60, nothing: 0 }, isClose);
		if (isClose || own.session.loaded?.name !== 'A') {
			await loadA();
			expect(await contactDays(own.session.loaded?.bus)).toBe(40);
		}
	}
}, 1_800_000);

test('whichever step of an addition fails, the old data stand or both, it is said, and the next addition succeeds', async () => {
	const add = async () => own.session.load(await orderOf('B', 30, { month: 3 }), { append: true });
	const steps = await failingAt(0, add);
	expect(await contactDays(own.session.loaded?.bus)).toBe(100);
	await loadA();
	for (const [failing, isClose] of eachOf(steps, 7)) {
		await failingAt(failing, add);
		const isNew = own.session.loaded?.name === 'A + B';
		expect(own.session.state.kind, `step ${failing}`).toBe(isNew ? 'ready' : 'failed');
		await expectWhole({ A: 40, 'A + B': 100, nothing: 0 }, isClose);
		if (isClose && own.session.loaded?.name === 'A') {
			expect(await add()).toBe(true);
			expect(await contactDays(own.session.loaded.bus)).toBe(100);
		}
		if (own.session.loaded?.name !== 'A') await loadA();
	}
}, 1_800_000);

test('whichever step of a keeping fails, what is kept is whole or nothing, and the next keeping succeeds', async () => {
	const steps = await failingAt(0, () => own.session.keep());
	expect(steps).toBeGreaterThan(10);
	await own.session.load(await orderOf('B', 30));
	for (const [failing, isClose] of eachOf(steps)) {
		const before = device.pointer;
		await failingAt(failing, () => own.session.keep());
		const { failure, saving } = own.session.kept;
		expect(saving).toBeNull();
		expect(failure === null, `step ${failing}`).toBe(device.pointer !== before);
		await expectWhole({ B: 60 }, isClose);
		if (isClose) {
			await own.session.keep();
			expect(own.session.kept.failure).toBeNull();
		}
	}
}, 1_800_000);

test('whichever step of another definition fails, the question fails, and asked again it is answered', async () => {
	const ask = () => contactDays(own.session.loaded?.bus, { merge_same_day: false });
	const steps = await failingAt(0, ask);
	expect(steps).toBeGreaterThan(10);
	for (const [failing] of eachOf(steps)) {
		await loadA();
		await expect(failingAt(failing, ask), `step ${failing}`).rejects.toThrow();
		expect(await contactDays(own.session.loaded?.bus)).toBe(40);
		expect(await ask()).toBe(40);
	}
}, 1_800_000);
