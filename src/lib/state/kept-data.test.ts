import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newFolder, orderOf, ownSession, type OwnSession } from '#tests/support/own-session.ts';

let folder: string;
let own: OwnSession;
beforeEach(async () => {
	folder = await newFolder();
	own = await ownSession({}, folder);
	await own.session.load(await orderOf('A', 20));
	await own.session.keep();
	await own.session.load(await orderOf('B', 30));
});
afterEach(async () => {
	await own.close();
	await rm(folder, { recursive: true });
});

const isKeeping = ({ kind, sql = '' }: { kind: string; sql?: string }) =>
	kind === 'statement' && /load_salt|sealed|duckdb_tables/.test(sql);

/** That A is kept still, by one file, while B is loaded and not kept. */
async function expectEarlierKept() {
	expect(own.device.pointer).toMatchObject({ name: 'A', report: { rows: 40 } });
	const files = (await own.device.files()).map(({ name }) => name);
	expect(files).toEqual([(own.device.pointer as { file: string }).file]);
	expect(own.session.loaded).toMatchObject({ name: 'B', isKept: false, records: 'memory' });
	expect(own.session.kept).toMatchObject({ saving: null, state: { kind: 'kept' } });
}

async function expectKeepsNow() {
	await own.session.keep();
	expect(own.device.pointer).toMatchObject({ name: 'B', report: { rows: 60 } });
	expect(own.session.loaded).toMatchObject({ isKept: true, records: 'file' });
	expect(own.session.kept.failure).toBeNull();
}

describe('a keeping', () => {
	test('that fails half-way leaves what was kept, and can be done again', async () => {
		const stop = own.stopAt(isKeeping);
		const keeping = own.session.keep();
		await stop.reached;
		expect(own.session.kept.saving).toBe(0);
		stop.fail(new Error('broken'));
		await keeping;
		expect(own.session.kept.failure).toBe('unknown');
		await expectEarlierKept();
		await expectKeepsNow();
	});

	test('that fails where there is no room says so', async () => {
		own.device.quota = 1024;
		const stop = own.stopAt(isKeeping);
		const keeping = own.session.keep();
		await stop.reached;
		stop.fail(new Error('broken'));
		await keeping;
		expect(own.session.kept.failure).toBe('room');
		await expectEarlierKept();
	});

	test('that ran into the quota says so, however much room the browser tells of', async () => {
		own.device.failing.pointTo = () => Promise.reject(new Error('QuotaExceededError'));
		await own.session.keep();
		expect(own.session.kept.failure).toBe('room');
		await expectEarlierKept();
	});

	test('that is cancelled is no failure, and leaves what was kept', async () => {
		const stop = own.stopAt(isKeeping);
		const keeping = own.session.keep();
		await stop.reached;
		own.session.cancel();
		stop.go();
		await keeping;
		expect(own.session.kept.failure).toBeNull();
		await expectEarlierKept();
	});

	test('while another tab has what is kept writes nothing', async () => {
		own.device.taken = true;
		await own.session.keep();
		expect(own.session.kept.failure).toBe('elsewhere');
		await expectEarlierKept();
	});

	test('has succeeded once the data are pointed to, also where clearing up fails', async () => {
		own.device.failing.removeStrays = () => Promise.reject(new Error('held'));
		await expectKeepsNow();
	});

	test('gives up when another tab takes over, which finds what was kept before', async () => {
		const stop = own.stopAt(isKeeping);
		const keeping = own.session.keep();
		await stop.reached;
		const lettingGo = own.device.letGo();
		stop.go();
		await Promise.all([keeping, lettingGo]);
		expect(own.session.kept.state).toEqual({ kind: 'taken' });
		expect(own.session.state).toEqual({ kind: 'empty' });
		expect(own.engines.closed).toBe(own.engines.opened);
		expect(own.device.pointer).toMatchObject({ name: 'A' });
	});
});

test('forgetting removes every file, and nothing kept is left', async () => {
	await own.session.erase();
	await own.session.kept.forget();
	expect([own.device.pointer, await own.device.files()]).toEqual([null, []]);
	expect(own.session.kept).toMatchObject({ state: { kind: 'none' }, key: null, failure: null });
});
