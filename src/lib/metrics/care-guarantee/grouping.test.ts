import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayFromNumber, monthStart, weekday } from '#lib/base/civil-day.ts';
import { wilson } from '#lib/stats/wilson.ts';
import { engines, useEngine } from '#tests/support/engines.ts';
import { buildWaits } from '#tests/support/wait-facts.ts';
import { askWaits } from '#tests/support/wait-measure.ts';
import { expectedWaits } from '#tests/support/wait-oracle.ts';
import { randomAsOf, randomWaitEvents } from '#tests/support/wait-random.ts';
import { inOrder } from '#tests/support/wait-tables.ts';
import type { MeasuredRecord } from '#tests/support/measured.ts';
import type { GroupName } from '../group.ts';

const events = randomWaitEvents(400);
const placed = inOrder(events);

const isMet = ({ status }: { status: string }) => status === 'met' || status === 'met_early';
const isStopped = (wait: { status: string; is_settled: boolean }) =>
	!wait.is_settled && (isMet(wait) || wait.status === 'breach_closed');
const withoutClock = ['existing_client', 'no_assessment', 'need_not_recorded'];

/** Every wait with what it is grouped by. */
const waits = expectedWaits(events, { asOf: randomAsOf }).map((wait) => {
	const start = placed[wait.start_key - 1]!;
	return {
		...wait,
		client: start.client!,
		unit: start.unit!,
		service_area: start.area,
		start: start.day,
		stop: isStopped(wait) ? addDays(start.day, wait.wait_days) : null
	};
});
type Wait = (typeof waits)[number];

const monday = (day: string) => dayFromNumber(dayNumber(day) - weekday(day) + 1);
const open = ({ status }: Wait) => status === 'pending' || status === 'breach_open';

/** Counts by day of start that a wait of a status is in. */
function countsOf(status: string): string[] {
	if (withoutClock.includes(status)) return [status];
	switch (status) {
		case 'met':
			return ['started', 'met', 'cohort_met', 'cohort', 'cohort_with_removed'];
		case 'met_early':
			return ['started', 'met', 'met_early'];
		case 'breach_closed':
		case 'breach_open':
			return ['started', status, 'breach', 'cohort', 'cohort_with_removed'];
		case 'removed_late':
			return ['started', 'removed', 'removed_late', 'cohort_with_removed'];
		default:
			return ['started', status];
	}
}

interface Asked {
	readonly by: readonly GroupName[];
	readonly from?: string;
	readonly to?: string;
	readonly units?: readonly string[];
	readonly exceptions?: 'count' | 'out';
}

/** The rows a plain reading gives: group text to the numbers that are not 0, and the clients behind them. */
function expectedRows({ by, from, to, units, exceptions }: Asked) {
	const rows = new Map<string, Map<string, Wait[]>>();
	const within = (day: string) => (!from || day >= from) && (!to || day < to);
	const byTime = by.includes('month') || by.includes('week');
	const add = (wait: Wait, day: string, measure: string) => {
		const groups = by.map((group) =>
			group === 'month' ? monthStart(day) : group === 'week' ? monday(day) : wait[group as 'unit']
		);
		const key = [wait.rule, ...groups].join(' | ');
		const row = rows.get(key) ?? new Map<string, Wait[]>();
		rows.set(key, row.set(measure, [...(row.get(measure) ?? []), wait]));
	};
	for (const wait of waits) {
		if (units && !units.includes(wait.unit)) continue;
		const out = wait.is_flagged && exceptions === 'out';
		if (within(wait.start)) {
			const { status } = wait;
			const isLeftOut = out && !withoutClock.includes(status);
			if (wait.is_flagged && !withoutClock.includes(status)) add(wait, wait.start, 'flagged');
			if (wait.is_settled && !isLeftOut && !withoutClock.includes(status))
				add(wait, wait.start, 'no_assessment');
			for (const name of isLeftOut ? ['excluded'] : countsOf(status)) add(wait, wait.start, name);
		}
		if (out && !withoutClock.includes(wait.status)) continue;
		if (wait.stop && within(wait.stop)) {
			add(wait, wait.stop, 'thl_closed');
			if (isMet(wait)) add(wait, wait.stop, 'thl_met');
		}
		if (open(wait) && (!byTime || within(wait.start))) {
			add(wait, wait.start, 'open');
			if (wait.status === 'breach_open') add(wait, wait.start, 'open_late');
		}
	}
	return rows;
}

const measures = [
	...['met', 'met_early', 'breach_closed', 'breach_open', 'pending', 'removed', 'removed_late'],
	...['excluded', 'invalid', 'flagged', 'started', ...withoutClock, 'breach', 'cohort'],
	...['cohort_met', 'cohort_with_removed', 'thl_closed', 'thl_met', 'open', 'open_late']
];

const questions: readonly Asked[] = [
	{ by: [] },
	{ by: ['unit'] },
	{ by: ['month'] },
	{ by: ['week'] },
	{ by: ['unit', 'month'] },
	{ by: ['service_area'], exceptions: 'out' },
	{ by: [], from: '2024-01-01', to: '2025-01-01' },
	{ by: [], from: '2024-01-15', to: '2025-02-11' },
	{ by: ['month'], from: '2024-01-15', to: '2025-02-11' },
	{ by: ['week'], from: '2024-01-15', to: '2024-06-01', units: ['unit 1'] },
	{ by: ['month'], from: '2024-03-05', to: '2024-03-20', exceptions: 'out' },
	{ by: ['unit'], units: ['unit 0', 'unit 2'] }
];

const keyOf = (row: MeasuredRecord, by: readonly GroupName[]) =>
	[row.rule, ...by.map((group) => row[group])].join(' | ');

describe.each(engines)('grouped time limits on $name', (adapter) => {
	const engine = useEngine(adapter);
	beforeAll(async () => {
		await buildWaits(engine, { events, end: randomAsOf });
	});

	const ask = ({ by, from, to, units = [], exceptions = 'count' }: Asked) =>
		askWaits(engine, {
			by,
			scope: { from: from ?? null, to: to ?? null, unit: units },
			params: { exceptions }
		});

	it.each(questions)('are what a plain count gives: %j', async (asked) => {
		const expected = expectedRows(asked);
		const rows = await ask(asked);
		expect(rows.map((row) => keyOf(row, asked.by)).sort()).toEqual([...expected.keys()].sort());
		for (const row of rows) {
			const key = keyOf(row, asked.by);
			const counts = Object.fromEntries(
				measures.map((name) => [name, expected.get(key)?.get(name)?.length ?? 0])
			);
			expect({ key, ...row }).toMatchObject({ key, ...counts });
			const interval = wilson(counts.cohort_met!, counts.cohort!);
			const share = interval && counts.cohort_met! / counts.cohort!;
			expect([row.cohort_share, row.thl_share]).toEqual([
				share,
				counts.thl_closed ? counts.thl_met! / counts.thl_closed : null
			]);
			if (interval) expect(row.ci_low).toBeCloseTo(interval.low, 10);
			if (interval) expect(row.ci_high).toBeCloseTo(interval.high, 10);
		}
	});

	it.each(questions)('know the clients behind every count up to 20: %j', async (asked) => {
		const expected = expectedRows(asked);
		const clients = (key: string, name: string) =>
			new Set(
				expected
					.get(key)
					?.get(name)
					?.map(({ client }) => client)
			).size;
		for (const row of await ask(asked))
			for (const name of measures) {
				const there = clients(keyOf(row, asked.by), name);
				expect([name, row[`clients_${name}`]]).toEqual([name, Math.min(there, 20)]);
			}
	});

	it('give the exact median and ninetieth percentile of those that stopped', async () => {
		const rows = await ask({ by: ['unit'], from: '2024-01-15' });
		const quantile = (days: readonly number[], share: number) => {
			const place = (days.length - 1) * share;
			const low = days[Math.floor(place)]!;
			return low + (days[Math.ceil(place)]! - low) * (place - Math.floor(place));
		};
		let compared = 0;
		for (const row of rows) {
			const days = waits
				.filter(({ rule, unit, stop }) => rule === row.rule && unit === row.unit && stop !== null)
				.filter(({ stop }) => stop! >= '2024-01-15')
				.map(({ wait_days }) => wait_days)
				.sort((a, b) => a - b);
			if (days.length === 0) expect(row.wait_median).toBeNull();
			else {
				compared += 1;
				expect(row.wait_median).toBeCloseTo(quantile(days, 0.5), 9);
				expect(row.wait_p90).toBeCloseTo(quantile(days, 0.9), 9);
			}
		}
		expect(compared).toBeGreaterThan(20);
	});
});
