import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/civil-day.ts';
import { rules } from '#lib/rules/load.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import { useEngine } from '#tests/support/engines.ts';
import { waitBus } from '#tests/support/wait-bus.ts';
import metric from './index.ts';
import {
	isChosenByStop,
	judgedParts,
	lacksOpeningQueue,
	observationOf,
	type ShapePart
} from './shape-of-export.ts';

/** Days of one case; open where it has no stop. */
interface Wait {
	readonly start: number;
	readonly stop: number | null;
}

/** One case a day that waits `days`; open where the stop would come after the end. */
function daily(from: number, to: number, days: number, end = 364): Wait[] {
	return Array.from({ length: to - from + 1 }, (_, index) => {
		const start = from + index;
		return { start, stop: start + days <= end ? start + days : null };
	});
}

const whole = { dataStart: 1, dataEnd: 364 };

function parts(waits: readonly Wait[], rule = 'SUU_4KK_ALL'): readonly ShapePart[] {
	const ended = waits.filter(({ stop }) => stop !== null);
	return judgedParts([
		{
			name: rule,
			version: rules.findIndex(({ id }) => id === rule) + 1,
			limitDays: 120,
			open: waits.length - ended.length,
			starts: waits.map(({ start }) => start),
			stops: ended.map(({ stop }) => stop!),
			waits: ended.map(({ start, stop }) => stop! - start)
		}
	]);
}

it('versions of one rule have one clock and one limit: its name tells enough to judge by', () => {
	const told = (names: readonly string[]) => new Set(names).size;
	const judgedBy = rules.map(({ id, start, stop, assessment, unit, limit }) =>
		JSON.stringify([id, start, stop, assessment, unit, limit])
	);
	expect(told(judgedBy)).toBe(told(rules.map(({ id }) => id)));
});

describe('a file', () => {
	const chosen = (waits: readonly Wait[]) => isChosenByStop(parts(waits), whole);

	it('with a queue at its end is not chosen by stop, one of what has stopped is', () => {
		expect(chosen(daily(1, 364, 20))).toBe(false);
		expect(chosen(daily(1, 364, 20).filter(({ stop }) => stop !== null))).toBe(true);
	});

	it('whose starts dry up while stops go on is chosen by stop, open cases or not', () => {
		expect(chosen([...daily(1, 280, 90), { start: 300, stop: null }])).toBe(true);
		expect(chosen(daily(1, 330, 90))).toBe(false);
	});

	it('with no clock of a hundred cases and seven days is unknown', () => {
		expect(chosen(daily(1, 99, 3))).toBeNull();
		expect(parts(daily(1, 364, 0), 'PTH_HTA_0VRK')).toEqual([]);
		expect(isChosenByStop([], whole)).toBeNull();
	});
});

describe('the beginning of a file', () => {
	it('is over a median wait after the first stop, its queue is seen after a long one', () => {
		const waits = [...daily(1, 100, 10), ...daily(1, 101, 41)];
		expect(observationOf(parts(waits), 11)).toEqual({ from: 11, earlyUntil: 52, stockFrom: 52 });
		expect(observationOf(parts(daily(1, 100, 10)), null)).toBeNull();
		expect(observationOf(parts(daily(360, 364, 10)), 11)).toBeNull();
	});

	it('lacks its queue when under a fifth of the early stops began before it', () => {
		expect([lacksOpeningQueue(10, 1), lacksOpeningQueue(10, 2)]).toEqual([true, false]);
		expect(lacksOpeningQueue(0, 0)).toBeNull();
	});
});

describe('how a file was cut', () => {
	const engine = useEngine();

	/** One case on each of `cases` days from a day on, each served `days` later. */
	const cases = (name: string, from: string, many: number, days: number) =>
		Array.from({ length: many }, (_, index) => {
			const [id, start] = [`${name}${index}`, addDays(from, index)];
			const row = (type: string, day: string) =>
				`${id} ${id} suun_terveydenhuolto V 40 ${type} ${day}`;
			return `${row('needs_assessment', start)}\n${row('visit', addDays(start, days))}`;
		}).join('\n');
	const shape = async (lines: string, end: string, asOf = end, observedFrom?: string) => {
		const bus = await waitBus(engine, `client case area unit age type time\n${lines}`, end, {
			asOf,
			...(observedFrom && { observedFrom })
		});
		const question = { metric, by: [], scope: wholeScope, params: {} };
		expect((await bus.ask({ ...question, counts: ['cohort'] })).shape).toBeUndefined();
		return (await bus.ask(question)).shape;
	};

	it('is told beside the rows: the queue from before is there, or it is missing until the long waits are over', async () => {
		// 2024-02-01: the first stop, after 20 days of waiting; then quick ones, which all began after it.
		const first = cases('a', '2024-01-12', 1, 20);
		const quick = cases('b', '2024-02-02', 100, 20);
		expect(await shape([first, quick].join('\n'), '2024-05-31')).toEqual({
			chosen_by_stop: true,
			opening_queue_missing: false,
			observed_from: '2024-02-01',
			stock_from: null
		});
		const begun = cases('c', '2024-02-01', 1, 0);
		expect(await shape([begun, quick].join('\n'), '2024-05-31')).toEqual({
			chosen_by_stop: true,
			opening_queue_missing: true,
			observed_from: '2024-02-01',
			stock_from: '2024-02-21'
		});
	});

	it('is judged from the day on which a mapping says that ends were recorded, before or after the first stop', async () => {
		// Served since January, but few of them exported: every stop from February on is there.
		const strays = cases('s', '2024-01-02', 3, 0);
		const begun = cases('b', '2024-01-12', 100, 20);
		const lines = [strays, begun].join('\n');
		const told = { chosen_by_stop: true, stock_from: null };
		expect(await shape(lines, '2024-05-31')).toMatchObject({
			opening_queue_missing: true,
			observed_from: '2024-01-02',
			stock_from: '2024-01-22'
		});
		expect(await shape(lines, '2024-05-31', '2024-05-31', '2024-02-01')).toEqual({
			...told,
			opening_queue_missing: false,
			observed_from: '2024-02-01'
		});
		const late = cases('b', '2024-02-02', 100, 20);
		expect(await shape(late, '2024-05-31', '2024-05-31', '2024-02-05')).toEqual({
			...told,
			opening_queue_missing: false,
			observed_from: '2024-02-05'
		});
	});

	it('is judged at the end of the file, whatever the as-of day', async () => {
		const lines = [
			cases('c', '2024-02-01', 1, 0),
			cases('b', '2024-02-02', 100, 20),
			'd d suun_terveydenhuolto V 40 needs_assessment 2024-05-30'
		].join('\n');
		const told = { chosen_by_stop: false, opening_queue_missing: true, stock_from: '2024-02-21' };
		expect(await shape(lines, '2024-05-31')).toMatchObject(told);
		expect(await shape(lines, '2024-05-31', '2024-02-10')).toMatchObject(told);
	});

	it('is unknown where no clock has a hundred cases', async () => {
		expect(await shape(cases('b', '2024-02-02', 99, 20), '2024-05-31')).toEqual({
			chosen_by_stop: null,
			opening_queue_missing: null,
			observed_from: '2024-02-22',
			stock_from: null
		});
	});
});
