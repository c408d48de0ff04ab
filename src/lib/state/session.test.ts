import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Stop } from '#tests/support/held-engine.ts';
import { contactDays, orderOf, ownSession, type OwnSession } from '#tests/support/own-session.ts';
import type { SessionState } from './session.svelte.ts';

let own: OwnSession;
let session: SessionState;
beforeEach(async () => {
	own = await ownSession();
	({ session } = own);
});
afterEach(() => own.close());

/** Other definitions than the default: facts that are built when asked for. */
const asked = { merge_same_day: false };

/** Where a load stands still before its data take the place of others. */
const early = ['while its file is read', 'while events are settled', 'while facts are built'];

/** Begins a load and holds it at a place. */
async function heldLoad(place: string, name = 'B', clients = 30) {
	const stop =
		place === early[0]
			? new Stop()
			: own.stopAt((step) => {
					if (place === early[1]) return step.kind === 'statement' && own.stage() === 'events';
					if (place === early[2]) return step.kind === 'statement' && own.stage() === 'facts';
					return step.kind === 'loaded';
				});
	const order = await orderOf(name, clients, place === early[0] ? { stream: stop } : {});
	const loading = session.load(order);
	await stop.reached;
	return { stop, loading };
}

describe('a load that is cancelled', () => {
	test('before the engine is open leaves nothing loaded, and the next load uses that engine', async () => {
		const stop = own.stopAt(({ kind }) => kind === 'open');
		const loading = session.load(await orderOf('A', 20));
		await stop.reached;
		expect(session.state).toMatchObject({ kind: 'loading', earlier: null });
		session.cancel();
		stop.go();
		expect(await loading).toBe(false);
		expect(session.state).toEqual({ kind: 'empty' });
		await session.load(await orderOf('B', 30));
		expect(await contactDays(session.loaded?.bus)).toBe(60);
		expect(own.engines.opened).toBe(1);
	});

	test.each(early)('%s leaves the earlier data as they were', async (place) => {
		await session.load(await orderOf('A', 20));
		const { stop, loading } = await heldLoad(place);
		session.cancel();
		stop.go();
		expect(await loading).toBe(false);
		expect(session.state).toMatchObject({ kind: 'ready', loaded: { name: 'A' } });
		expect(await contactDays(session.loaded?.bus)).toBe(40);
		expect(await contactDays(session.loaded?.bus, asked)).toBe(40);
		expect(await session.load(await orderOf('A2', 20, { month: 2 }), { append: true })).toBe(true);
		expect(await contactDays(session.loaded?.bus)).toBe(80);
		expect([...own.shown]).not.toContain('B');
	});

	test('after its data have taken the place of the earlier ones shows them', async () => {
		await session.load(await orderOf('A', 20));
		const { stop, loading } = await heldLoad('after the commit');
		session.cancel();
		stop.go();
		expect(await loading).toBe(true);
		expect(session.state).toMatchObject({ kind: 'ready', loaded: { name: 'B' } });
		expect(await contactDays(session.loaded?.bus, asked)).toBe(60);
	});
});

describe('a second load during the first', () => {
	test.each(early)('%s: the first never shows', async (place) => {
		await session.load(await orderOf('A', 20));
		const first = await heldLoad(place);
		const second = session.load(await orderOf('C', 25));
		expect(session.state).toMatchObject({
			kind: 'loading',
			progress: null,
			earlier: { name: 'A' }
		});
		first.stop.go();
		expect(await Promise.all([first.loading, second])).toEqual([false, true]);
		expect(await contactDays(session.loaded?.bus)).toBe(50);
		expect([...own.shown]).toEqual(['A', 'C']);
		expect(own.engines).toEqual({ opened: 1, closed: 0, rollups: 1 });
	});

	test('after its commit: the second cancelled leaves the first, with its own keys and records', async () => {
		await session.load(await orderOf('A', 20));
		const first = await heldLoad('after the commit');
		const second = session.load(await orderOf('C', 25));
		session.cancel();
		first.stop.go();
		expect(await Promise.all([first.loading, second])).toEqual([true, false]);
		expect(session.state).toMatchObject({ kind: 'ready', loaded: { name: 'B' } });
		expect(await contactDays(session.loaded?.bus, asked)).toBe(60);
		await session.load(await orderOf('B', 30), { append: true });
		// The same rows again: the same clients, on the same days, by the same keys.
		expect(session.loaded?.report).toMatchObject({ rows: 120, duplicates: 60 });
		expect(await contactDays(session.loaded?.bus)).toBe(60);
	});

	test('that was to add to the earlier data does not add to those of the first', async () => {
		await session.load(await orderOf('A', 20));
		const first = await heldLoad('after the commit');
		const second = session.load(await orderOf('A2', 20, { month: 2 }), { append: true });
		first.stop.go();
		expect(await Promise.all([first.loading, second])).toEqual([true, false]);
		expect(session.state).toMatchObject({ kind: 'failed', earlier: { name: 'B' } });
		expect(await contactDays(session.loaded?.bus)).toBe(60);
	});
});

describe('a load that fails', () => {
	test('before its commit leaves the earlier data, and tells why', async () => {
		await session.load(await orderOf('A', 20));
		const { stop, loading } = await heldLoad(early[2]!);
		stop.fail(new Error('broken'));
		expect(await loading).toBe(false);
		expect(session.state).toMatchObject({ kind: 'failed', cause: { message: 'broken' } });
		expect(await contactDays(session.loaded?.bus, asked)).toBe(40);
	});

	test('after its commit claims no earlier data; the next load has an engine of its own', async () => {
		await session.load(await orderOf('A', 20));
		const { stop, loading } = await heldLoad('after the commit');
		const failing = own.stopAt(({ kind }) => kind === 'query');
		stop.go();
		await failing.reached;
		failing.fail(new Error('broken'));
		expect(await loading).toBe(false);
		expect(session.state).toMatchObject({ kind: 'failed', earlier: null });
		expect([session.loaded, session.appending]).toEqual([null, 'no']);
		expect(own.engines).toEqual({ opened: 1, closed: 1, rollups: 0 });
		await session.load(await orderOf('C', 25));
		expect(await contactDays(session.loaded?.bus)).toBe(50);
	});
});

test('a definition asked of the earlier data during a load is never built into the new ones', async () => {
	await session.load(await orderOf('A', 20));
	const { stop, loading } = await heldLoad(early[2]!);
	const old = session.loaded?.bus;
	const built = own.stopAt((step) => step.kind === 'statement' && step.sql.includes('_v2'));
	let isBuilt = false;
	void built.reached.then(() => (isBuilt = true));
	built.go();
	const answer = contactDays(old, asked);
	stop.go();
	await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
	await loading;
	expect(isBuilt).toBe(false);
	await expect(contactDays(old, asked)).rejects.toMatchObject({ name: 'AbortError' });
	expect(await contactDays(session.loaded?.bus, asked)).toBe(60);
	expect(session.rebuilt).toBeNull();
});

describe('erasing', () => {
	test.each([...early, 'after the commit'])(
		'during a load, %s, ends with nothing',
		async (place) => {
			await session.load(await orderOf('A', 20));
			const { stop, loading } = await heldLoad(place);
			const erased = session.erase();
			expect(session.state).toEqual({ kind: 'empty' });
			stop.go();
			await erased;
			expect(await loading).toBe(false);
			expect(session.state).toEqual({ kind: 'empty' });
			expect(own.engines).toEqual({ opened: 1, closed: 1, rollups: 0 });
		}
	);

	test('while an order is fetched opens no engine afterwards', async () => {
		const fetching = new Stop();
		const order = await orderOf('demo', 20);
		const other = await ownSession({ demo: () => fetching.here().then(() => order) });
		const loading = other.session.loadDemo();
		await fetching.reached;
		const erased = other.session.erase();
		fetching.go();
		await Promise.all([erased, loading]);
		expect(other.engines).toEqual({ opened: 0, closed: 0, rollups: 0 });
		await other.close();
	});

	test('does not hold up the next load, nor does it show what was erased', async () => {
		await session.load(await orderOf('A', 20));
		const { stop, loading } = await heldLoad(early[1]!);
		const erased = session.erase();
		const next = session.load(await orderOf('C', 25));
		expect(await next).toBe(true);
		stop.go();
		await Promise.all([erased, loading]);
		expect(session.state).toMatchObject({ kind: 'ready', loaded: { name: 'C' } });
		expect(await contactDays(session.loaded?.bus)).toBe(50);
	});
});

test('letting go to another tab closes the engine under a load that does not end', async () => {
	const other = await ownSession({ wait: () => Promise.resolve() });
	const stop = other.stopAt(({ kind }) => kind === 'statement');
	void other.session.load(await orderOf('A', 20));
	await stop.reached;
	await other.device.letGo();
	expect(other.engines).toEqual({ opened: 1, closed: 1, rollups: 0 });
	expect(other.session.state).toEqual({ kind: 'empty' });
	expect(other.session.kept.state).toEqual({ kind: 'taken' });
	stop.go();
	await other.close();
});
