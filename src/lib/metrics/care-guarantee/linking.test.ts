import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { buildWaits, measuredWaits, waitFacts } from '#tests/support/wait-facts.ts';
import { askWaits, loadWaits, outcomes, waitEvents } from '#tests/support/wait-measure.ts';
import type { ExpectedWait } from '#tests/support/wait-oracle.ts';

const engine = useEngine();

const end = '2024-12-31';

/** Waits of a story: what is asked of each, as one text. */
async function facts(text: string, columns: readonly (keyof ExpectedWait)[]): Promise<string[]> {
	await buildWaits(engine, { events: waitEvents(text), end });
	const waits = await measuredWaits(engine, end);
	return waits.map((wait) => columns.map((name) => String(wait[name])).join(' '));
}

describe('events without a case', () => {
	it('are linked by client and service, and marked inferred', async () => {
		const waits = await facts(
			`client area                 type             time
			a      suun_terveydenhuolto contact          2024-02-01
			a      suun_terveydenhuolto needs_assessment 2024-02-01
			b      suun_terveydenhuolto visit            2024-02-05
			a      perusterveydenhuolto visit            2024-02-06
			a      suun_terveydenhuolto visit            2024-02-20`,
			['rule', 'status', 'is_inferred', 'wait_days']
		);
		expect(waits).toEqual(['PTH_HTA_0VRK met true 0', 'SUU_4KK_ALL met true 19']);
	});

	it('count once when one stop answers several starts, from the earliest', async () => {
		const waits = await facts(
			`client area          age type         time
			a      lastensuojelu 10  notification 2024-02-01
			a      lastensuojelu 10  notification 2024-02-05
			a      lastensuojelu 10  sna_started  2024-02-14
			a      lastensuojelu 10  notification 2024-03-01
			a      lastensuojelu 10  sna_started  2024-03-04`,
			['rule', 'start_key', 'starts', 'status']
		);
		expect(waits).toEqual(['LS_ALOITUS_7AP 1 2 breach_closed', 'LS_ALOITUS_7AP 4 1 met']);
	});

	it('are linked on the 365th day and no later', async () => {
		const waits = (stop: string) =>
			facts(
				`client area                 age type             time
				a      suun_terveydenhuolto 40  needs_assessment 2023-11-01
				a      suun_terveydenhuolto 40  visit            ${stop}`,
				['rule', 'status', 'wait_days']
			);
		expect(await waits('2024-10-31')).toEqual(['SUU_4KK_ALL breach_closed 365']);
		expect(await waits('2024-11-01')).toEqual(['SUU_4KK_ALL breach_open 426']);
	});

	it('before them say nothing: no wait is invalid', async () => {
		const waits = await facts(
			`client area                 type             time
			a      suun_terveydenhuolto visit            2024-10-01
			a      suun_terveydenhuolto needs_assessment 2024-11-01`,
			['status']
		);
		expect(waits).toEqual(['pending']);
	});
});

describe('a clock', () => {
	it('falls back to what is nearest and says so', async () => {
		const waits = await facts(
			`client case area               type              time
			a      1    erikoissairaanhoito referral_sent     2024-02-01
			a      1    erikoissairaanhoito referral_returned 2024-02-20
			b      2    erikoissairaanhoito referral_sent     2024-02-01
			b      2    erikoissairaanhoito referral_received 2024-02-05
			b      2    erikoissairaanhoito visit             2024-02-26`,
			['rule', 'start_key', 'status', 'is_inferred']
		);
		expect(waits).toEqual(['ESH_LAHETE_3VK 1 met true', 'ESH_LAHETE_3VK 3 met false']);
	});

	it('stops at the acceptance of a referral, not at another of its states', async () => {
		const rows = await outcomes(
			engine,
			`client case area                referral_status type              time
			a      1    erikoissairaanhoito received        referral_received 2024-02-01
			a      1    erikoissairaanhoito accepted        referral_received 2024-02-22
			b      2    erikoissairaanhoito received        referral_received 2024-02-01
			b      2    erikoissairaanhoito accepted        referral_received 2024-02-23`,
			{ end }
		);
		expect(rows).toEqual({ ESH_LAHETE_3VK: { met: 1, breach_closed: 1 } });
	});

	it('of therapy starts at the established need and stops when the service starts', async () => {
		const rows = await outcomes(
			engine,
			`client case area          age type                       time
			a      1    mielenterveys 20  needs_assessment           2025-05-02
			a      1    mielenterveys 20  treatment_need_established 2025-05-10
			a      1    mielenterveys 20  visit                      2025-05-12
			a      1    mielenterveys 20  service_started            2025-06-07
			b      2    mielenterveys 22  needs_assessment           2025-05-02
			b      2    mielenterveys 22  visit                      2025-05-31
			c      3    mielenterveys 23  needs_assessment           2025-05-02
			c      3    mielenterveys 23  visit                      2025-05-31`,
			{ end: '2025-12-31' }
		);
		expect(rows.TERAPIATAKUU_28).toEqual({ met: 1, breach_closed: 1 });
	});

	it('for older people starts at the contact, for their service at the case since 2023', async () => {
		const rows = await outcomes(
			engine,
			`client case area    age type            time
			a      1    iakkaat 75  contact         2022-12-20
			a      1    iakkaat 75  application     2022-12-20
			a      1    iakkaat 75  sna_started     2022-12-30
			a      1    iakkaat 75  decision        2022-12-31
			a      1    iakkaat 75  service_started 2023-03-31
			b      2    iakkaat 74  contact         2023-01-02
			b      2    iakkaat 74  application     2023-01-02
			b      2    iakkaat 74  decision        2023-02-15
			b      2    iakkaat 74  service_started 2023-04-04`,
			{ end }
		);
		expect(rows.SHL_75_7AP).toEqual({ met: 1 });
		expect(rows.VANHUS_3KK_OLD).toEqual({ met: 1 });
		expect(rows.VANHUS_3KK).toEqual({ breach_closed: 1 });
	});
});

describe('a case with its own deadline', () => {
	it('is judged by it from its first event, decision or service first', async () => {
		const rows = await outcomes(
			engine,
			`client case area due        type            time
			a      1    muu  2024-03-01 case_opened     2024-02-01
			a      1    muu  2024-03-01 decision        2024-03-01
			b      2    muu  2024-03-01 case_opened     2024-02-01
			b      2    muu  -          service_started 2024-03-02
			c      3    muu  2024-12-30 case_opened     2024-02-01
			d      4    muu  2024-12-31 case_opened     2024-02-01
			e      5    muu  -          case_opened     2024-02-01`,
			{ end }
		);
		expect(rows).toEqual({
			own_deadline: { met: 1, breach_closed: 1, breach_open: 1, pending: 1 }
		});
	});

	it('is of the client and the service area where the data have no case, from the first event there', async () => {
		const rows = await outcomes(
			engine,
			`client case area         age due        type        time
			f      -    muu          40  -          contact     2024-02-01
			f      -    muu          40  2024-03-01 application 2024-02-05
			f      -    muu          40  -          decision    2024-03-01
			f      -    muu          40  -          contact     2024-05-01
			g      -    muu          40  2024-03-01 application 2024-02-01
			g      -    muu          40  2024-06-01 contact     2024-02-10
			g      -    lapsiperheet 40  -          decision    2024-02-10
			h      -    muu          40  2024-12-31 application 2024-02-01
			i      -    muu          40  -          application 2024-02-01
			i      -    lapsiperheet 40  2024-03-01 decision    2024-02-02`,
			{ end }
		);
		expect(rows['own_deadline']).toEqual({ met: 2, breach_open: 1, pending: 1 });
		const facts = (await waitFacts(engine)).filter(({ rule }) => rule === 'own_deadline');
		expect(
			facts.map(({ limit_days, wait_days, starts }) => [limit_days, wait_days, starts])
		).toEqual([
			// f from the contact; g by its first deadline; h; i by the decision alone.
			[29, 29, 3],
			[29, null, 2],
			[334, null, 1],
			[28, 0, 1]
		]);
	});

	it('is not rolled forward, whatever the limits of the law are', async () => {
		const rows = await outcomes(
			engine,
			`client case area due        type        time
			a      1    muu  2024-03-09 case_opened 2024-02-01
			a      1    muu  -          decision    2024-03-11`,
			{ end, definition: { roll_forward: 'on' } }
		);
		expect(rows).toEqual({ own_deadline: { breach_closed: 1 } });
	});
});

describe('the share of a cohort', () => {
	it('takes in a case met early only when its due day has passed', async () => {
		const story = `client case area                 type             time
			a      1    suun_terveydenhuolto needs_assessment 2024-02-01
			a      1    suun_terveydenhuolto visit            2024-02-02`;
		const ask = async (asOf: string) => {
			await loadWaits(engine, story, { end: asOf });
			const [row] = await askWaits(engine);
			return [row!.met, row!.cohort, row!.met_early, row!.cohort_share, row!.thl_share];
		};
		expect(await ask('2024-05-31')).toEqual([1, 0, 1, null, 1]);
		expect(await ask('2024-06-01')).toEqual([1, 0, 1, null, 1]);
		expect(await ask('2024-06-02')).toEqual([1, 1, 0, 1, 1]);
	});

	it('dates cohort figures by the start and those of THL by the stop', async () => {
		await loadWaits(
			engine,
			`client case area                 type             time
			a      1    suun_terveydenhuolto needs_assessment 2024-02-01
			a      1    suun_terveydenhuolto visit            2024-04-02`,
			{ end }
		);
		const rows = await askWaits(engine, { by: ['month'] });
		expect(rows.map(({ month, cohort, thl_closed }) => [month, cohort, thl_closed])).toEqual([
			['2024-02-01', 1, 0],
			['2024-04-01', 0, 1]
		]);
	});
});
