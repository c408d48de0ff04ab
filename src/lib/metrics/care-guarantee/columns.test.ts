import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { askWaits, loadWaits } from '#tests/support/wait-measure.ts';

const engine = useEngine();

const end = '2024-12-31';

describe('notifications', () => {
	const story = `client case area age type time exception_flag
		9 z lastensuojelu 10 notification    2024-01-02
		9 z lastensuojelu 10 sna_started     2024-01-03
		9 z lastensuojelu 10 sna_done        2024-01-20
		1 a lastensuojelu 10 notification    2024-03-05
		1 a lastensuojelu 10 decision        2024-03-14
		2 b lastensuojelu 10 notification    2024-03-05 true
		2 b lastensuojelu 10 case_closed     2024-03-15
		3 s lapsiperheet  10 service_started 2024-03-01
		3 c lastensuojelu 10 notification    2024-03-05 true
		4 d lastensuojelu 10 notification    2024-12-30`;
	const rowOf = async (rule: string, exceptions: 'count' | 'out' = 'count') => {
		await loadWaits(engine, story, { end });
		const rows = await askWaits(engine, { params: { exceptions } });
		return rows.find((row) => row.rule === rule);
	};

	it('decided without an assessment are met or late under the limit of the start, and are no stops', async () => {
		expect(await rowOf('LS_ALOITUS_7AP')).toMatchObject({
			started: 4,
			met: 2,
			cohort_met: 2,
			breach_closed: 1,
			pending: 1,
			cohort: 3,
			cohort_share: 2 / 3,
			no_assessment: 2,
			existing_client: 1,
			need_not_recorded: 0,
			removed: 0,
			flagged: 1,
			thl_met: 1,
			thl_closed: 1,
			open: 1
		});
	});

	it('decided without an assessment are under no limit of the end', async () => {
		expect(await rowOf('LS_VALMIS_3KK')).toMatchObject({
			started: 2,
			met: 1,
			pending: 1,
			breach: 0,
			cohort: 1,
			no_assessment: 2,
			existing_client: 1,
			flagged: 0,
			thl_closed: 1,
			open: 1
		});
	});

	it('left out as exceptions are not among those decided, those without a clock are left out of nothing', async () => {
		expect(await rowOf('LS_ALOITUS_7AP', 'out')).toMatchObject({
			started: 3,
			excluded: 1,
			no_assessment: 1,
			existing_client: 1,
			flagged: 1
		});
	});

	it('have a limit as long as the days of those whose clock runs', async () => {
		await loadWaits(engine, story, { end });
		const scope = { from: '2024-03-01', to: '2024-04-01' };
		const rows = await askWaits(engine, { scope });
		expect(rows.map(({ rule, started, limit_days }) => [rule, started, limit_days])).toEqual([
			['LS_ALOITUS_7AP', 2, 9],
			['LS_VALMIS_3KK', 0, null]
		]);
	});
});

it('what is closed late without service is shown, and makes the share smaller when read as late', async () => {
	await loadWaits(
		engine,
		`client case area age type time
		9 z toimeentulotuki 40 application 2024-01-02
		9 z toimeentulotuki 40 decision    2024-01-03
		1 a toimeentulotuki 40 application 2024-03-05
		1 a toimeentulotuki 40 case_closed 2024-06-05
		2 b toimeentulotuki 40 application 2024-03-05
		2 b toimeentulotuki 40 case_closed 2024-03-08`,
		{ end }
	);
	expect(await askWaits(engine)).toMatchObject([
		{
			rule: 'TT_PAATOS_7AP',
			started: 3,
			removed: 2,
			removed_late: 1,
			cohort: 1,
			cohort_share: 1,
			cohort_with_removed: 2,
			share_with_removed: 0.5
		}
	]);
});

it('a visit after which no need of a doctor is recorded is counted and starts nothing', async () => {
	await loadWaits(
		engine,
		`client case area age type profession time
		9 z perusterveydenhuolto 10 visit   laakari 2024-01-02
		1 a perusterveydenhuolto 10 visit   hoitaja 2024-03-05
		2 b perusterveydenhuolto 10 visit   hoitaja 2024-03-05
		2 b perusterveydenhuolto 10 booking laakari 2024-03-06`,
		{ end }
	);
	const rows = await askWaits(engine);
	expect(rows.find(({ rule }) => rule === 'PTH_DOC_7VRK_ALL')).toMatchObject({
		started: 1,
		breach_open: 1,
		need_not_recorded: 1,
		cohort: 1,
		open: 1
	});
});
