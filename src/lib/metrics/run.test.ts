import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/port.ts';
import { buildAll } from '#lib/facts/build-all.ts';
import { openFacts } from '#lib/facts/store.ts';
import { localRollup } from '#lib/rollup/local.ts';
import { comparisons, scopesOf } from '#lib/scope/comparison.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { nativeEngine } from '#tests/support/engines.ts';
import { loadStory as loadWith } from '#tests/support/story.ts';
import type { Question } from './question.ts';
import repeats from './repeat-contacts/index.ts';
import { columnProfiles } from '#lib/reports/data-reports.ts';
import { createBus, type Bus, type BusOptions } from './run.ts';

const facts = buildAll({ families: [repeats.family] });
const loadStory = (engine: Engine, text: string) => loadWith(engine, text, { facts });

/** `clients` people who come on the first days of two months, half of them at A. */
function people(clients: number): string {
	const days = ['1.1.2024', '2.1.2024', '5.2.2024', '31.3.2024'];
	const rows = Array.from({ length: clients }, (_, client) =>
		days.map((day) => `c${client} | ${day} | contact | ${client % 2 ? 'A' : 'B'} | health_station`)
	);
	return ['client_id | event_time | event_type | unit_id | service_area', ...rows.flat()].join(
		'\n'
	);
}

const question = (asked: Partial<Question> = {}): Question => ({
	metric: repeats,
	by: [],
	scope: wholeScope,
	params: {},
	...asked
});
/** The days of a row's headline, their repeats, and those whose window is open. */
const counts = (rows: readonly Readonly<Record<string, unknown>>[]) =>
	rows.map((row) => [row.index_contacts, row.repeats, row.censored]);

const stale = { name: 'AbortError', message: 'other data were loaded' };

let engine: Engine;
async function busOf(options: Partial<BusOptions> = {}): Promise<Bus> {
	const notes = { filled: new Set<string>() };
	return createBus(engine, await openFacts(engine, localRollup()), { notes, ...options });
}

describe('an answer', () => {
	beforeAll(async () => {
		engine = await nativeEngine();
		await loadStory(engine, people(20));
	});
	afterAll(() => engine.close());

	test('is null before it was asked for, at once after, and the same one each time', async () => {
		const bus = await busOf();
		expect(bus.now(question())).toBeNull();
		const answer = await bus.ask(question());
		expect(counts(answer.rows)).toEqual([[60, 20, 20]]);
		expect(bus.now(question())).toBe(answer);
		expect(await bus.ask(question())).toBe(answer);
	});

	test('to another filter, step or group needs no more than the first one made', async () => {
		const bus = await busOf();
		await bus.ask(question());
		const atA = bus.now(question({ scope: { ...wholeScope, unit: ['A'] } }));
		expect(counts(atA!.rows)).toEqual([[30, 10, 10]]);
		const months = bus.now(question({ by: ['month'], total: true }));
		expect(counts(months!.rows)).toEqual([
			[40, 20, 0],
			[20, 0, 0],
			[0, 0, 20]
		]);
		expect(counts(months!.totals)).toEqual([[60, 20, 20]]);
	});

	test('brings the totals of the scopes it is compared with, on equal mature months', async () => {
		const bus = await busOf();
		const period = { ...wholeScope, from: '2024-02-01', to: '2024-04-01', unit: ['A'] };
		const coverage = { dataStart: '2024-01-01', dataEnd: '2024-03-31', asOf: '2024-03-31' };
		const compare = scopesOf(comparisons(period, { ...coverage, windowDays: 14 }));
		const { comparisons: others } = await bus.ask(question({ scope: period, compare }));
		expect(Object.entries(others).map(([kind, rows]) => [kind, ...counts(rows)])).toEqual([
			['own', [10, 0, 0]],
			['area', [20, 0, 0]]
		]);
		const february = { ...period, to: '2024-03-01' };
		const shorter = scopesOf(comparisons(february, { ...coverage, windowDays: 14 }));
		const answer = await bus.ask(question({ scope: february, compare: shorter }));
		expect(counts(answer.comparisons['previous']!)).toEqual([[20, 10, 0]]);
	});

	test('to a part of the months shown hides what would give a hidden month away', async () => {
		const few = `${people(20)}\nz1 | 1.3.2024 | contact | A | health_station`;
		await loadStory(engine, few);
		const bus = await busOf();
		const { rows, totals } = await bus.ask(
			question({
				by: ['month'],
				params: { window_days: 1 },
				total: true,
				totalScope: { ...wholeScope, from: '2024-02-01', to: '2024-04-01' }
			})
		);
		const shown = rows.map(({ month, index_contacts: n }) => [month, n]);
		expect(totals[0]!.index_contacts).toBe(21);
		// February's 20 and the total's 21 would tell March's one; January lies outside and stays.
		expect(shown).toEqual([
			['2024-01-01', 40],
			['2024-02-01', null],
			['2024-03-01', null]
		]);
		await loadStory(engine, people(20));
	});

	test('tells by how much clustered contacts count for less', async () => {
		const bus = await busOf();
		// Each of 20 clients has 3 contact days followed up, of which 1 is repeated: all alike.
		expect((await bus.ask(question())).designEffect).toBe(1);
		const eight = (client: string) =>
			Array.from(
				{ length: 8 },
				(_, i) => `${client} | ${i + 1}.1.2024 | contact | A | health_station`
			);
		await loadStory(engine, [people(20), ...eight('g'), ...eight('h')].join('\n'));
		const clustered = await (await busOf()).ask(question());
		// r of n contact days repeated: 1 of 3 for 20 clients, 7 of 8 for two; p = 34/76.
		const p = 34 / 76;
		const squares = 20 * (1 - 3 * p) ** 2 + 2 * (7 - 8 * p) ** 2;
		expect(clustered.designEffect).toBeCloseTo((squares * 22) / 21 / (76 * p * (1 - p)), 10);
		await loadStory(engine, people(20));
	});

	test('to a window of days follows the read parameter', async () => {
		const bus = await busOf();
		const { rows } = await bus.ask(question({ params: { window_days: 35 } }));
		expect(counts(rows)).toEqual([[60, 40, 20]]);
	});

	test.each(['sex', 'week'] as const)(
		'by %s, off the lattice, adds up to the total',
		async (by) => {
			const bus = await busOf({ open: true });
			const { rows, totals } = await bus.ask(question({ by: [by], total: true }));
			const sum = (name: string) => rows.reduce((so, row) => so + Number(row[name]), 0);
			expect([[sum('index_contacts'), sum('repeats'), sum('censored')]]).toEqual(counts(totals));
		}
	);

	test('of a cut month adds up from its days', async () => {
		const bus = await busOf({ open: true });
		const over = async (from: string, to: string) =>
			counts((await bus.ask(question({ scope: { ...wholeScope, from, to } }))).rows)[0]!;
		expect(await over('2024-01-02', '2024-02-06')).toEqual([40, 0, 0]);
		const days = [await over('2024-01-02', '2024-01-03'), await over('2024-02-05', '2024-02-06')];
		expect(days).toEqual([
			[20, 0, 0],
			[20, 0, 0]
		]);
	});
});

describe('on an engine of its own', () => {
	beforeEach(async () => {
		engine = await nativeEngine();
	});
	afterEach(() => engine.close());

	test('about few clients is hidden, but for the open bus', async () => {
		await loadStory(engine, people(4));
		const hidden = await (await busOf()).ask(question());
		expect(hidden.rows[0]).toMatchObject({ index_contacts: null });
		expect(hidden.rows[0]?.suppressed).toMatchObject({ index_contacts: 'linked', repeats: 'few' });
		const alone = await (await busOf()).ask(question({ counts: ['index_contacts'] }));
		expect(alone.rows).toEqual([
			{ index_contacts: null, suppressed: { index_contacts: 'linked' } }
		]);
		const at3 = await (await busOf({ k: 3 })).ask(question());
		expect(counts(at3.rows)).toEqual([[12, 4, 4]]);
		const open = await (await busOf({ open: true })).ask(question());
		expect(counts(open.rows)).toEqual([[12, 4, 4]]);
	});
	describe('other data', () => {
		test('are never measured by a question asked of the old, nor built into by one', async () => {
			await loadStory(engine, people(20));
			const bus = await busOf();
			const loading = loadStory(engine, people(30));
			const params = { merge_same_day: false };
			await expect(bus.ask(question({ params }))).rejects.toMatchObject(stale);
			await loading;
			await expect(bus.ask(question())).rejects.toMatchObject(stale);
			const ledger = { metric: repeats, scope: wholeScope, params: {}, rule: null };
			await expect(bus.ledger(ledger)).rejects.toMatchObject(stale);
			const next = await busOf();
			expect(counts((await next.ask(question())).rows)).toEqual([[90, 30, 30]]);
			expect(counts((await next.ask(question({ params }))).rows)).toEqual([[90, 30, 30]]);
			expect((await next.ledger(ledger)).at(-1)).toMatchObject({ count: 90 });
		});

		test('are not reported by the bus of the old', async () => {
			await loadStory(engine, people(20));
			const bus = await busOf();
			await loadStory(engine, people(30));
			await expect(bus.dataReport(columnProfiles)).rejects.toMatchObject(stale);
			await expect(bus.issueRows(10, 0)).rejects.toMatchObject(stale);
		});

		test('leave what was answered of the old as it was', async () => {
			await loadStory(engine, people(20));
			const bus = await busOf();
			const answer = await bus.ask(question());
			await loadStory(engine, people(30));
			expect(bus.now(question())).toBe(answer);
			expect(counts(answer.rows)).toEqual([[60, 20, 20]]);
		});
	});

	test('a question given up rejects, and the next one is answered', async () => {
		await loadStory(engine, people(20));
		const bus = await busOf();
		const controller = new AbortController();
		const params = { exclude_planned: false };
		const given = bus.ask(question({ params }), controller.signal);
		const next = bus.ask(question());
		controller.abort();
		await expect(given).rejects.toMatchObject({ name: 'AbortError' });
		expect(counts((await next).rows)).toEqual([[60, 20, 20]]);
		expect(bus.now(question({ params }))).toBeNull();
	});

	test('a question that one reader gives up is still answered for the other', async () => {
		await loadStory(engine, people(20));
		const bus = await busOf();
		const controller = new AbortController();
		const params = { exclude_planned: false };
		const given = bus.ask(question({ params }), controller.signal);
		const other = bus.ask(question({ params }));
		controller.abort();
		await expect(given).rejects.toMatchObject({ name: 'AbortError' });
		expect(counts((await other).rows)).toEqual([[60, 20, 20]]);
	});

	test('a question whose facts could not be built is answered when it is asked again', async () => {
		await loadStory(engine, people(20));
		const failing = { ...engine, transaction: () => Promise.reject(new Error('broken')) };
		let isBroken = true;
		const bus = createBus(
			engine,
			await openFacts(
				{
					...engine,
					transaction: (...work) => (isBroken ? failing : engine).transaction(...work)
				} as Engine,
				localRollup()
			),
			{ notes: { filled: new Set() } }
		);
		const asked = question({ params: { exclude_planned: false } });
		await expect(bus.ask(asked)).rejects.toThrow('broken');
		isBroken = false;
		expect(counts((await bus.ask(asked)).rows)).toEqual([[60, 20, 20]]);
	});

	test('a ledger that one reader gives up is still given to the other', async () => {
		await loadStory(engine, people(20));
		const bus = await busOf();
		const controller = new AbortController();
		const ledger = { metric: repeats, scope: wholeScope, params: {}, rule: null };
		const given = bus.ledger(ledger, controller.signal);
		const other = bus.ledger(ledger);
		controller.abort();
		await expect(given).rejects.toMatchObject({ name: 'AbortError' });
		expect((await other).at(-1)).toMatchObject({ count: 60 });
	});
});
