import { afterAll, describe, expect, test } from 'vitest';
import { isAbort } from '#lib/base/errors.ts';
import { factsOf } from '#tests/support/fact-text.ts';
import type { FactSource, FactTable } from './columns.ts';
import { dimensionFrom } from './make-dimension.ts';
import { localRollup } from './local.ts';
import type { Line } from './message.ts';
import type { Rollup } from './port.ts';
import type { ReadContext, Reading, Selection } from './question.ts';
import { remoteRollup } from './remote.ts';
import { scan } from './scan.ts';
import { serveRollup } from './serve.ts';
import { sumCells } from './sum-cells.ts';

const table: FactTable = {
	grain: 'one row per visit',
	columns: { day: { kind: 'day', doc: '' }, gap: { kind: 'days', nullable: true, doc: '' } },
	order: ['day']
};

const source = (): FactSource => ({
	columns: factsOf(
		`client  stratum  day         gap
		1        0        2024-01-31  7
		2        1        2024-02-01  -`,
		table
	),
	dimensions: { unit: dimensionFrom('stratum', [0, 1], ['north', 'south']) },
	lattice: []
});

/** `each` facts of every stratum. */
const visits = (strata: number, each: number): FactSource => {
	const rows = strata * each;
	const same = (value: number) => ({ values: new Uint16Array(rows).fill(value), none: 65_535 });
	return {
		columns: {
			rows,
			client: new Int32Array(rows),
			stratum: Uint32Array.from({ length: rows }, (_, row) => row % strata),
			columns: { day: same(19_500), gap: same(65_535) }
		},
		dimensions: {},
		lattice: []
	};
};

const reading: Reading = {
	table: 'visits',
	dated: 'day',
	classes: {
		gap: {
			states: [
				['none', { isNull: 'gap' }],
				['some', null]
			]
		}
	}
};
const context: ReadContext = { params: {}, asOf: 20_000, dataStart: 19_000, dataEnd: 20_000 };
const selection: Selection = { by: ['unit'], step: 'month', from: null, to: null, where: {} };

const channel = new MessageChannel();
afterAll(() => {
	channel.port1.close();
	channel.port2.close();
});

/** A line as a browser's worker is one: structured clones, buffers handed over. */
function remote(): Rollup {
	serveRollup(channel.port2 as unknown as Line);
	for (const port of [channel.port1, channel.port2]) port.start();
	return remoteRollup(channel.port1 as unknown as Line);
}

describe.each([
	['in this thread', localRollup()],
	['in a worker', remote()]
])('columns %s', (_, rollup) => {
	const expected = scan(source(), reading, selection, context);

	test('give the answers of a scan, by cells and by scanning', async () => {
		const { dimensions } = source();
		await rollup.load('visits', source());
		const cells = await rollup.cells(reading, context);
		expect(sumCells(cells!, selection, dimensions)).toEqual(expected);
		expect(await rollup.scan(reading, selection, context)).toEqual(expected);
		const detail = { histograms: ['gap'], perClient: [{}] };
		expect(await rollup.scan(reading, selection, context, { detail })).toEqual(
			scan(source(), reading, selection, context, detail)
		);
	});

	test.each([
		['one each', 1, null],
		['many each', 5, 'cells']
	])('keep no more cells than are worth it: of 100,001 strata with %s', async (_, each, kept) => {
		const strata = 100_001;
		await rollup.load('visits', visits(strata, each));
		expect(await rollup.cells(reading, context)).toEqual(kept && expect.anything());
		const [group] = await rollup.scan(reading, { ...selection, by: [], step: null }, context);
		expect(group?.atoms.get('none')?.n).toBe(strata * each);
	});

	test('leave dimensions with the caller', async () => {
		const given = source();
		await rollup.load('visits', given);
		expect(given.dimensions).toEqual(source().dimensions);
	});

	test('reject what they do not know, and go on', async () => {
		const other = { ...reading, table: 'stays' };
		await expect(rollup.cells(other, context)).rejects.toThrow('unknown table: stays');
		const wrong = rollup.scan({ ...reading, dated: 'never' }, selection, context);
		await expect(wrong).rejects.toThrow('unknown column: never');
		expect(await rollup.scan(reading, selection, context)).toEqual(expected);
	});

	test('reject an aborted call as aborted', async () => {
		const aborted = rollup.cells(reading, context, { signal: AbortSignal.abort('any reason') });
		expect(isAbort(await aborted.catch((thrown: unknown) => thrown))).toBe(true);
		expect(await rollup.scan(reading, selection, context)).toEqual(expected);
	});

	test('forget a table', async () => {
		await rollup.load('visits', source());
		await rollup.forget('visits');
		await rollup.forget('visits');
		await expect(rollup.cells(reading, context)).rejects.toThrow('unknown table: visits');
	});
});

test('a call aborted while it waits is never begun, and others are answered', async () => {
	const posted: unknown[] = [];
	const { port1, port2 } = new MessageChannel();
	serveRollup({
		postMessage: (message) => posted.push(message),
		addEventListener: (type, listen) => port2.addEventListener(type, listen as EventListener)
	});
	port2.start();
	const rollup = remoteRollup(port1 as unknown as Line);
	const controller = new AbortController();
	void rollup.forget('visits');
	const waiting = rollup.cells(reading, context, { signal: controller.signal });
	controller.abort();
	void rollup.forget('stays');
	expect(isAbort(await waiting.catch((thrown: unknown) => thrown))).toBe(true);
	await expect
		.poll(() => posted)
		.toEqual([
			{ id: 1, value: undefined },
			{ id: 3, value: undefined }
		]);
	port1.close();
});

test('a worker that fails rejects what waits for it', async () => {
	const listeners: Record<string, () => void> = {};
	const rollup = remoteRollup({
		postMessage: () => undefined,
		addEventListener: (type, listen) => (listeners[type] = listen as () => void)
	});
	const waiting = rollup.forget('visits');
	listeners['error']?.();
	await expect(waiting).rejects.toThrow('the worker failed');
});
