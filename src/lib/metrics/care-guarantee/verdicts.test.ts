import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/base/civil-day.ts';
import { wholeScope } from '#lib/scope/scope.ts';
import type { Question } from '../question.ts';
import { useEngine } from '#tests/support/engines.ts';
import { waitBus } from '#tests/support/wait-bus.ts';
import metric from './index.ts';

const engine = useEngine();

const total: Question = { metric, by: [], scope: wholeScope, params: {} };
const some = (n: number, line: (id: number) => string) =>
	Array.from({ length: n }, (_, index) => line(index)).join('\n');

describe('a limit of which the file has hardly a stop', () => {
	const story = (served: number) => `client case area unit age type time
		${some(20, (id) => `a${id} a${id} suun_terveydenhuolto U 40 needs_assessment 2024-02-01`)}
		${some(
			served,
			(id) => `b${id} b${id} suun_terveydenhuolto V 40 needs_assessment 2024-02-01
			b${id} b${id} suun_terveydenhuolto V 40 visit 2024-02-05`
		)}`;

	it('keeps its counts; shares, intervals and quantiles are null and the reason is told', async () => {
		const bus = await waitBus(engine, story(1), '2024-12-31');
		const { rows } = await bus.ask(total);
		expect(rows).toMatchObject([
			{
				rule: 'SUU_4KK_ALL',
				cannot_tell: 'no_stops',
				cohort: 21,
				cohort_met: 1,
				thl_closed: 1,
				open_late: 20,
				cohort_share: null,
				share_with_removed: null,
				ci_low: null,
				ci_high: null,
				thl_share: null,
				wait_median: null,
				wait_p90: null,
				limit_days: 121
			}
		]);
		expect(rows[0]).not.toHaveProperty('suppressed');
	});

	it('is judged on the whole file, whatever the period and filters', async () => {
		const bus = await waitBus(engine, story(1), '2024-12-31');
		const scope = { ...wholeScope, unit: ['V'] };
		const { rows } = await bus.ask({ ...total, scope });
		expect(rows).toMatchObject([{ cohort: 1, cohort_share: null, cannot_tell: 'no_stops' }]);
	});

	it('is told from a twentieth on', async () => {
		const bus = await waitBus(engine, story(2), '2024-12-31');
		expect((await bus.ask(total)).rows).toMatchObject([
			{ cohort: 22, cohort_share: 2 / 22, wait_median: 4, cannot_tell: null }
		]);
	});

	it('answers at once when it is judged, and counts alone without judging', async () => {
		const bus = await waitBus(engine, story(1), '2024-12-31');
		const counts = { ...total, counts: ['cohort'] };
		expect((await bus.ask(counts)).rows).toMatchObject([{ rule: 'SUU_4KK_ALL', cohort: 21 }]);
		expect(bus.now(total)).toBeNull();
		const answer = await bus.ask(total);
		expect(bus.now(total)).toBe(answer);
	});
});

describe('judged at the end of the file, whatever the as-of day,', () => {
	const row = (id: number, type: string, day: string) =>
		`a${id} a${id} suun_terveydenhuolto V 40 ${type} ${day}`;
	const header = 'client case area unit age type time';
	const told = async (lines: readonly string[], end: string, asOf: string) => {
		const bus = await waitBus(engine, [header, ...lines].join('\n'), end, { asOf });
		return (await bus.ask(total)).rows;
	};
	const ids = Array.from({ length: 100 }, (_, id) => id);

	it('stops that come later tell that stops are recorded', async () => {
		const begun = ids.slice(0, 20).map((id) => row(id, 'needs_assessment', '2024-02-01'));
		const ended = ids.slice(0, 20).map((id) => row(id, 'visit', '2024-08-01'));
		const others = [
			row(20, 'needs_assessment', '2024-02-01'),
			row(21, 'needs_assessment', '2024-02-01'),
			row(21, 'visit', '2024-02-05')
		];
		const served = await told([...begun, ...others, ...ended], '2024-12-31', '2024-07-01');
		expect(served).toMatchObject([
			{ rule: 'SUU_4KK_ALL', cannot_tell: null, cohort: 22, cohort_share: 1 / 22, open_late: 21 }
		]);
		const unserved = await told([...begun, ...others], '2024-12-31', '2024-07-01');
		expect(unserved).toMatchObject([{ cannot_tell: 'no_stops', cohort: 22, cohort_share: null }]);
	});

	it('a file in which all has ended is chosen by stop, though some was open then', async () => {
		const lines = ids.flatMap((id) => [
			row(id, 'needs_assessment', addDays('2024-01-01', id)),
			row(id, 'visit', addDays('2024-01-11', id))
		]);
		const end = addDays('2024-01-11', 99);
		expect(await told(lines, end, '2024-03-01')).toMatchObject([
			{ rule: 'SUU_4KK_ALL', cannot_tell: 'chosen_by_stop', open: 10, thl_share: 1 }
		]);
		const open = row(100, 'needs_assessment', end);
		expect(await told([...lines, open], end, '2024-03-01')).toMatchObject([
			{ cannot_tell: null, open: 10 }
		]);
	});

	it('a limit whose event comes only later is applied', async () => {
		const lines = [row(0, 'needs_assessment', '2024-02-01'), row(0, 'visit', '2024-02-05')];
		expect(await told(lines, '2024-02-29', '2024-02-02')).toMatchObject([
			{ rule: 'SUU_4KK_ALL', pending: 1, open: 1, thl_closed: 0 }
		]);
	});
});

describe('a limit that is not applied for want of a column', () => {
	const story = `client case area unit type time
		a a lastensuojelu        L notification     2024-02-01
		a a lastensuojelu        L sna_started      2024-02-02
		b b perusterveydenhuolto P needs_assessment 2024-02-01
		b b perusterveydenhuolto P visit            2024-02-02
		c c iakkaat              I contact          2024-02-01
		c c iakkaat              I sna_started      2024-02-02`;

	it('has a row of zeros that says whether it is the age; what lacks an event or a service has none', async () => {
		const bus = await waitBus(engine, story, '2024-12-31');
		const { rows } = await bus.ask(total);
		expect(rows.map(({ rule, cannot_tell: why, started }) => [rule, why, started])).toEqual([
			['LS_ALOITUS_7AP', 'no_ages', 0],
			['PTH_CARE_14VRK_ALL', 'missing_column', 0],
			['PTH_DOC_7VRK_ALL', 'missing_column', 0],
			['PTH_OTHER_3KK', 'missing_column', 0],
			['PTH_UNDECIDED', null, 1],
			['SHL_75_7AP', 'no_ages', 0]
		]);
		expect(rows[0]).toMatchObject({ cohort: 0, open: 0, cohort_share: null, wait_median: null });
	});

	it('has none beside months or units, nor where another limit is asked', async () => {
		const bus = await waitBus(engine, story, '2024-12-31');
		const rulesOf = async (question: Partial<Question>) =>
			(await bus.ask({ ...total, ...question })).rows.map(({ rule }) => rule);
		expect(await rulesOf({ by: ['month'] })).toEqual(['PTH_UNDECIDED']);
		expect(await rulesOf({ rule: 'PTH_UNDECIDED' })).toEqual(['PTH_UNDECIDED']);
		expect(await rulesOf({ rule: 'SHL_75_7AP' })).toEqual(['SHL_75_7AP']);
		expect(await rulesOf({ counts: ['cohort'] })).toEqual(['PTH_UNDECIDED']);
	});
});

describe('a file of a hundred cases and more under long limits', () => {
	/** A case opened every day of the first hundred of 2024 and served the day after; those of unit W still wait. */
	const story = (open: number) => `client case area unit age type time
		${some(100, (id) => {
			const [start, stop] = [addDays('2024-01-01', id), addDays('2024-01-02', id)];
			return `a${id} a${id} suun_terveydenhuolto V 40 needs_assessment ${start}
				a${id} a${id} suun_terveydenhuolto V 40 visit ${stop}`;
		})}
		${some(open, (id) => `b${id} b${id} suun_terveydenhuolto W 40 needs_assessment 2024-04-10`)}`;
	const told = async (open: number) => {
		const bus = await waitBus(engine, story(open), '2024-04-11');
		const scope = { ...wholeScope, unit: ['V'] };
		return (await bus.ask({ ...total, scope })).rows;
	};

	it('none of which is open tells of its shares only that of what ended', async () => {
		expect(await told(0)).toMatchObject([
			{
				rule: 'SUU_4KK_ALL',
				cannot_tell: 'chosen_by_stop',
				met: 100,
				cohort_share: null,
				wait_median: null,
				thl_closed: 100,
				thl_share: 1
			}
		]);
	});

	it('one of which is open anywhere tells all', async () => {
		expect(await told(1)).toMatchObject([{ cannot_tell: null, thl_share: 1, wait_median: 1 }]);
	});
});

it('a file without decisions not to assess withholds both clocks of the assessment, and no other', async () => {
	const story = (untold: number) => `client case area age type time
		z z suun_terveydenhuolto 40 needs_assessment 2024-02-01
		z z suun_terveydenhuolto 40 visit            2024-02-02
		${some(
			20 - untold,
			(id) => `a${id} a${id} lastensuojelu 10 notification 2024-03-05
			a${id} a${id} lastensuojelu 10 sna_started 2024-03-06
			a${id} a${id} lastensuojelu 10 sna_done 2024-03-20`
		)}
		${some(untold, (id) => `b${id} b${id} lastensuojelu 10 notification 2024-03-05`)}`;
	const told = async (untold: number) => {
		const bus = await waitBus(engine, story(untold), '2024-12-31');
		const { rows } = await bus.ask(total);
		return rows.map(({ rule, cannot_tell, cohort_share }) => [rule, cannot_tell, cohort_share]);
	};
	expect(await told(3)).toEqual([
		['LS_ALOITUS_7AP', 'no_decisions', null],
		['LS_VALMIS_3KK', 'no_decisions', null],
		['SUU_4KK_ALL', null, 1]
	]);
	expect(await told(2)).toEqual([
		['LS_ALOITUS_7AP', null, 0.9],
		['LS_VALMIS_3KK', null, 0.9],
		['SUU_4KK_ALL', null, 1]
	]);
});
