import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeHere } from '#lib/ingest/load/decoder.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { heldEngine, Stop } from '#tests/support/held-engine.ts';
import { orderOf } from '#tests/support/own-session.ts';
import { Rehearsal } from './rehearsal.svelte.ts';
import { wait } from './wait.ts';

let engines: { opened: number; closed: number };
let tries: number;
/** What the next statement of a try, the next opening, or the last statement of a try waits for. */
let held: { at: 'open' | 'statement' | 'end' | 'pause'; stop: Stop } | null;
let rehearsal: Rehearsal;

function pass(at: string): Promise<void> {
	if (held?.at !== at) return Promise.resolve();
	const { stop } = held;
	held = null;
	return stop.here();
}

beforeEach(() => {
	engines = { opened: 0, closed: 0 };
	tries = 0;
	held = null;
	rehearsal = new Rehearsal({
		decode: decodeHere,
		async openEngine() {
			engines.opened += 1;
			await pass('open');
			return heldEngine(await nativeEngine(), async ({ kind, sql }) => {
				if (kind === 'close') engines.closed += 1;
				else await pass(sql.includes('keep/scratch') ? 'end' : kind);
			});
		},
		newSalt() {
			tries += 1;
			return 'test';
		},
		wait: (ms, signal) => (held?.at === 'pause' ? pass('pause') : wait(ms, signal))
	});
});
afterEach(() => rehearsal.close());

function holdAt(at: NonNullable<typeof held>['at']): Stop {
	const stop = new Stop();
	held = { at, stop };
	return stop;
}

const ended = () => vi.waitFor(() => expect(rehearsal.running).toBe(false), 20_000);
const rows = () =>
	rehearsal.result && 'report' in rehearsal.result ? rehearsal.result.report.rows : null;

describe('a rehearsal', () => {
	test('is of the latest order, whatever was still being tried', async () => {
		const stop = holdAt('statement');
		rehearsal.ask(await orderOf('A', 20));
		await stop.reached;
		rehearsal.ask(await orderOf('B', 30));
		stop.go();
		await ended();
		expect([rows(), tries, engines.opened]).toEqual([60, 2, 1]);
		expect(rehearsal.result).toMatchObject({ whole: true });
		expect(rehearsal.stale).toBe(false);
		rehearsal.ask(await orderOf('C', 10));
		// The counts of the order before stay, and are known to be of it.
		expect([rows(), rehearsal.stale]).toEqual([60, true]);
		await ended();
		expect([rows(), rehearsal.stale]).toEqual([20, false]);
	});

	test('is not begun for an order that is given up at once, as while somebody types', async () => {
		const stop = holdAt('pause');
		rehearsal.ask(await orderOf('A', 1));
		await stop.reached;
		rehearsal.ask(await orderOf('A', 2));
		expect([engines.opened, tries]).toEqual([0, 0]);
		stop.go();
		await ended();
		expect([rows(), tries]).toEqual([4, 1]);
	});

	test('that is cancelled keeps the latest counts, and never brings its own', async () => {
		rehearsal.ask(await orderOf('A', 20));
		await ended();
		const stop = holdAt('end');
		rehearsal.ask(await orderOf('B', 30));
		await stop.reached;
		rehearsal.cancel();
		expect(rehearsal.running).toBe(false);
		stop.go();
		// The next try begins when the cancelled one has ended.
		const next = holdAt('pause');
		rehearsal.ask(await orderOf('C', 10));
		await next.reached;
		expect(rows()).toBe(40);
	});

	test('that fails tells why', async () => {
		const stop = holdAt('statement');
		rehearsal.ask(await orderOf('A', 20));
		await stop.reached;
		stop.fail(new Error('broken'));
		await ended();
		expect(rehearsal.result).toEqual({ whole: true, cause: new Error('broken') });
	});

	test('whose engine could not be opened tells so, and opens it the next time', async () => {
		const stop = holdAt('open');
		rehearsal.ask(await orderOf('A', 20));
		await stop.reached;
		stop.fail(new Error('no engine'));
		await ended();
		expect(rehearsal.result).toMatchObject({ cause: { message: 'no engine' } });
		rehearsal.ask(await orderOf('A', 20));
		await ended();
		expect([rows(), engines.opened]).toEqual([40, 2]);
	});
});

describe('closing', () => {
	test('during a try closes the engine and forgets the counts; the try brings none', async () => {
		const stop = holdAt('statement');
		rehearsal.ask(await orderOf('A', 20));
		await stop.reached;
		rehearsal.close();
		await vi.waitFor(() => expect(engines).toEqual({ opened: 1, closed: 1 }));
		stop.go();
		rehearsal.ask(await orderOf('B', 30));
		await ended();
		expect([rows(), engines.opened]).toEqual([60, 2]);
	});

	test('closes an engine that is still being opened', async () => {
		const stop = holdAt('open');
		rehearsal.warm();
		await stop.reached;
		rehearsal.close();
		stop.go();
		await vi.waitFor(() => expect(engines).toEqual({ opened: 1, closed: 1 }));
	});

	test('before a try has begun opens no engine', async () => {
		rehearsal.ask(await orderOf('A', 20));
		rehearsal.close();
		await new Promise((resume) => setTimeout(resume, 400));
		expect([engines.opened, tries]).toEqual([0, 0]);
	});
});
