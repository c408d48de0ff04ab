import { describe, expect, test } from 'vitest';
import type { GroupName } from '#lib/metrics/group.ts';
import type { Row } from '#lib/gate/row.ts';
import { metrics } from '#lib/metrics/registry.ts';
import type { Bus } from '#lib/metrics/run.ts';
import { wholeScope, type Scope } from '#lib/scope/scope.ts';
import { unitOf } from '#lib/simulate/county.ts';
import { pilot } from '#lib/simulate/pilot.ts';
import { useEngine } from '#tests/support/engines.ts';
import { factsBus } from '#tests/support/facts-bus.ts';
import { loadDemo } from '#tests/support/planted.ts';
import { sweptCases } from '#tests/support/sweep.ts';

const EVENTS = 20_000;
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

/** One planted figure beside the interval the metric gives for it. */
interface Found {
	readonly what: string;
	readonly planted: number;
	readonly low: number;
	readonly high: number;
}

const engine = useEngine();
let bus: Bus;

async function measure(
	id: string,
	by: readonly GroupName[],
	scope: Partial<Scope> = {}
): Promise<readonly Row[]> {
	const metric = metrics.find((candidate) => candidate.id === id);
	if (!metric) throw new Error(`no metric: ${id}`);
	return (await bus.ask({ metric, by, scope: { ...wholeScope, ...scope }, params: {} })).rows;
}

const rowOf = (rows: readonly Row[], group: string, value: string): Row => {
	const row = rows.find((candidate) => candidate[group] === value);
	if (!row) throw new Error(`no row of ${group} ${value}`);
	return row;
};

const found = (what: string, planted: number, row: Row): Found => ({
	what,
	planted,
	low: Number(row['ci_low']),
	high: Number(row['ci_high'])
});

describe.each(sweptCases(seeds))('seed %i', (seed) => {
	test('the metrics find what was planted', async () => {
		const { truth, report } = await loadDemo(engine, { events: EVENTS, seed });
		bus = await factsBus(engine, true);
		expect(report).toMatchObject({ rows: EVENTS, used: EVENTS, rejected: 0, as_of: '2025-12-31' });
		const repeats = await measure('repeat-contacts', ['unit']);
		const waits = await measure('care-guarantee', []);
		const figures = [
			...truth.repeat.map(({ unit, rate }) => found(unit, rate, rowOf(repeats, 'unit', unit))),
			...truth.guarantee.map(({ rule, cohort_share }) =>
				found(rule, cohort_share, rowOf(waits, 'rule', rule))
			),
			...(await pilotFigures())
		];
		const missed = figures.filter(({ planted, low, high }) => !(low <= planted && planted <= high));
		expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05 * figures.length);

		const judged = waits.filter((row) => row['cohort_share'] !== null).map((row) => row['rule']);
		expect(judged.sort()).toEqual(truth.guarantee.map(({ rule }) => rule).sort());

		const paths = await measure('ping-pong', ['unit']);
		const returns = truth.pingpong.map(({ unit }) => ({
			unit,
			direct_returns: paths.find((row) => row['unit'] === unit)?.['direct_returns'] ?? 0
		}));
		expect(returns).toEqual(truth.pingpong);
	});
});

/** The repeat rate of the pilot's unit before its start and after, beside what was planted. */
async function pilotFigures(): Promise<Found[]> {
	const at = (scope: Partial<Scope>) =>
		measure('repeat-contacts', [], { unit: [pilot.unit], ...scope });
	const [before] = await at({ to: pilot.start });
	const [after] = await at({ from: pilot.start });
	const rate = unitOf(pilot.unit).repeat;
	return [
		found('before the pilot', rate, before as Row),
		found('in the pilot', rate + pilot.effect, after as Row)
	];
}
