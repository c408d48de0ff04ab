import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { metrics } from '#lib/metrics/registry.ts';
import type { Bus } from '#lib/metrics/run.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { exportGaps } from '#lib/reports/data-reports.ts';
import { Stop } from '#tests/support/held-engine.ts';
import {
	contactDays,
	newFolder,
	orderOf,
	ownSession,
	type OwnSession
} from '#tests/support/own-session.ts';
import type { KeptManifest } from './kept-manifest.ts';

let folder: string;
let own: OwnSession;
beforeEach(async () => {
	folder = await newFolder();
	own = await ownSession({}, folder);
	await own.session.load(await orderOf('A', 20));
	await own.session.keep();
});
afterEach(async () => {
	await own.close();
	await rm(folder, { recursive: true });
});

const pointer = () => own.device.pointer as KeptManifest;
/** The engine never starts by itself. */
const never = () => new Promise<void>(() => undefined);

async function reopened(idle: () => Promise<void> = never): Promise<void> {
	await own.close();
	own = await ownSession({ device: own.device, idle }, folder);
	await own.session.start();
}

/** Every figure of every page, by month, unit and in total, with comparisons of other filters. */
async function figures(bus: Bus): Promise<unknown[]> {
	const scopes = [wholeScope, { ...wholeScope, unit: ['A'] }, { ...wholeScope, to: '2024-02-01' }];
	const found: unknown[] = [];
	for (const metric of metrics)
		for (const scope of scopes)
			for (const by of [[], ...metric.panels.map(({ by }) => by)]) {
				const question = { metric, by, scope, params: {}, total: true };
				found.push(bus.now(question) ?? 'not at once');
			}
	return found;
}

describe('kept data of this version', () => {
	test('answer every page at once and alike before any engine, and from it afterwards', async () => {
		const { bus } = own.session.loaded!;
		for (const metric of metrics)
			for (const by of [[], ...metric.panels.map(({ by }) => by)])
				await bus.ask({ metric, by, scope: wholeScope, params: {}, total: true });
		const before = await figures(bus);
		expect(before).not.toContain('not at once');
		const gaps = await bus.dataReport(exportGaps);
		await reopened();
		const { loaded } = own.session;
		expect(loaded).toMatchObject({
			name: 'A',
			isKept: true,
			behind: { state: { kind: 'asleep' } }
		});
		expect(await figures(loaded!.bus)).toEqual(before);
		expect(await loaded!.bus.dataReport(exportGaps)).toEqual(gaps);
		expect(own.engines.opened).toBe(0);
		// Off the lattice from the columns file, still without an engine.
		expect(await contactDays(loaded!.bus, { window_days: 3 })).toBe(40);
		expect(own.engines).toMatchObject({ opened: 0, rollups: 1 });
		// Another definition needs the engine: it comes, and the bus stays the same.
		expect(await contactDays(loaded!.bus, { merge_same_day: false })).toBe(40);
		expect(loaded!.behind?.state).toEqual({ kind: 'here' });
		expect(await figures(own.session.loaded!.bus)).toEqual(before);
		expect(own.session.loaded?.bus).toBe(loaded!.bus);
	});

	test('say that an answer waits for the engine, and how it went', async () => {
		await reopened();
		const { bus, behind } = own.session.loaded!;
		const stop = own.stopAt(({ kind }) => kind === 'attach');
		const asked = contactDays(bus, { merge_same_day: false });
		await stop.reached;
		expect(behind).toMatchObject({ isWanted: true, state: { kind: 'coming' } });
		expect(await contactDays(bus)).toBe(40);
		stop.go();
		expect(await asked).toBe(40);
		expect(behind).toMatchObject({ isWanted: false, state: { kind: 'here' } });
	});

	test('go on without an engine that cannot be started, and ask for it again', async () => {
		await reopened();
		const { bus, behind } = own.session.loaded!;
		const stop = own.stopAt(({ kind }) => kind === 'open');
		const asked = contactDays(bus, { merge_same_day: false });
		await stop.reached;
		stop.fail(new Error('no wasm here'));
		await expect(asked).rejects.toThrow('no wasm here');
		expect(behind?.state).toMatchObject({ kind: 'failed', cause: { message: 'no wasm here' } });
		expect(own.session.kept.state.kind).toBe('kept');
		expect(await contactDays(bus)).toBe(40);
		await expect(contactDays(bus, { merge_same_day: false })).rejects.toThrow('no wasm here');
		expect(own.engines.opened).toBe(1);
		behind?.start();
		await vi.waitFor(() => expect(behind?.state).toEqual({ kind: 'here' }), 10_000);
		expect(await contactDays(bus, { merge_same_day: false })).toBe(40);
	});

	test('stay when a load that stopped their engine is cancelled: it comes again', async () => {
		await reopened();
		const { bus } = own.session.loaded!;
		const attaching = own.stopAt(({ kind }) => kind === 'attach');
		const asked = contactDays(bus, { merge_same_day: false });
		await attaching.reached;
		const fetching = new Stop();
		const loading = own.session.load(await orderOf('B', 30, { stream: fetching }));
		attaching.go();
		await fetching.reached;
		own.session.cancel();
		fetching.go();
		expect(await loading).toBe(false);
		expect(own.session.loaded?.name).toBe('A');
		expect(await asked).toBe(40);
	});

	test('give way to a load, and whoever waits for their engine hears so', async () => {
		await reopened();
		const attaching = own.stopAt(({ kind }) => kind === 'attach');
		const asked = contactDays(own.session.loaded!.bus, { merge_same_day: false });
		await attaching.reached;
		const loading = own.session.load(await orderOf('B', 30));
		attaching.go();
		await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
		expect(await loading).toBe(true);
		expect(await contactDays(own.session.loaded?.bus)).toBe(60);
	});

	test('are erased while their engine comes, and nothing stays open', async () => {
		await reopened();
		const attaching = own.stopAt(({ kind }) => kind === 'attach');
		const asked = contactDays(own.session.loaded!.bus, { merge_same_day: false });
		await attaching.reached;
		const erased = own.session.erase();
		attaching.go();
		await expect(asked).rejects.toBeDefined();
		await erased;
		await own.session.kept.forget();
		expect(await own.device.files()).toEqual([]);
		expect(own.engines).toEqual({ opened: 1, closed: 1, rollups: 0 });
	});
});

describe('the files for the first charts', () => {
	const damage = async (name: string) => {
		const bytes = await own.device.read(name);
		bytes[bytes.length >> 1] = bytes[bytes.length >> 1]! ^ 1;
		await own.device.write(name, bytes as Uint8Array<ArrayBuffer>);
	};

	test.each(['cells', 'columns'] as const)(
		'that are damaged (%s) are made anew from the database, which is said',
		async (which) => {
			const before = pointer().first!;
			await damage(before[which]);
			await reopened(() => Promise.resolve());
			expect(await contactDays(own.session.loaded?.bus, { window_days: 3 })).toBe(40);
			await vi.waitFor(() => expect(own.session.kept.repair).toBe('rebuilt'), 10_000);
			expect(pointer().first!.cells).not.toBe(before.cells);
			expect(await own.device.files()).toHaveLength(3);
			await reopened();
			expect(await contactDays(own.session.loaded?.bus, { window_days: 3 })).toBe(40);
			expect(own.engines.opened).toBe(0);
			expect(own.session.kept.repair).toBeNull();
		}
	);

	test.each([
		['there are none', undefined],
		['another version wrote them', { mark: 'earlier', of: 'x' }]
	])('are written where %s, without a word', async (_, stamp) => {
		const { first, ...manifest } = pointer();
		own.device.pointer = stamp ? { ...manifest, first: { ...first!, stamp } } : manifest;
		await reopened();
		expect(own.engines.opened).toBe(1);
		expect(await contactDays(own.session.loaded?.bus)).toBe(40);
		expect(pointer().first).toMatchObject({ stamp: { mark: 'this version' } });
		expect(own.session.kept.repair).toBeNull();
		await reopened();
		expect(await contactDays(own.session.loaded?.bus)).toBe(40);
		expect(own.engines.opened).toBe(0);
	});
});
