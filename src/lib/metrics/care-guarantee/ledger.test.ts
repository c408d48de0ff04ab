import { describe, expect, it } from 'vitest';
import { wholeScope } from '#lib/scope/scope.ts';
import { useEngine } from '#tests/support/engines.ts';
import { waitBus } from '#tests/support/wait-bus.ts';
import metric from './index.ts';

const engine = useEngine();

/** The steps of the way to the cases judged under one limit. */
async function stepsOf(text: string, rule: string) {
	const bus = await waitBus(engine, text, '2024-12-31');
	const ledger = await bus.ledger({ metric, scope: wholeScope, params: {}, rule });
	return ledger.map(({ step, count }) => `${step} ${count}`);
}

describe('the way from events to cases judged', () => {
	const story = `client case area age type time
		9 z lastensuojelu 10 notification    2024-01-02
		9 z lastensuojelu 10 sna_started     2024-01-03
		9 z lastensuojelu 10 sna_done        2024-01-20
		1 a lastensuojelu 10 notification    2024-03-05
		1 a lastensuojelu 10 decision        2024-03-14
		3 s lapsiperheet  10 service_started 2024-03-01
		3 c lastensuojelu 10 notification    2024-03-05
		4 d lastensuojelu 10 notification    2024-12-30
		4 d lastensuojelu 10 notification    2024-12-31`;

	it('leaves out whom no clock runs for, and keeps what was settled', async () => {
		expect(await stepsOf(story, 'LS_ALOITUS_7AP')).toEqual([
			'events 9',
			'in_scope 9',
			'other_event 4',
			'running 1',
			'existing_client 1',
			'cases 3',
			'pending 1',
			'cohort 2'
		]);
	});

	it('leaves out what was decided without an assessment under the limit of its end', async () => {
		expect(await stepsOf(story, 'LS_VALMIS_3KK')).toEqual([
			'events 9',
			'in_scope 9',
			'other_event 4',
			'running 1',
			'existing_client 1',
			'no_assessment 1',
			'cases 2',
			'pending 1',
			'cohort 1'
		]);
	});

	it('leaves out visits without a recorded need, and what was closed in time or late alike', async () => {
		const doctors = `client case area age type profession time
			9 z perusterveydenhuolto 10 visit       laakari 2024-01-02
			1 a perusterveydenhuolto 10 visit       hoitaja 2024-03-05
			2 b perusterveydenhuolto 10 visit       hoitaja 2024-03-05
			2 b perusterveydenhuolto 10 booking     laakari 2024-03-06
			2 b perusterveydenhuolto 10 case_closed -       2024-06-06
			3 c perusterveydenhuolto 10 visit       hoitaja 2024-03-05
			3 c perusterveydenhuolto 10 booking     laakari 2024-03-06
			3 c perusterveydenhuolto 10 case_closed -       2024-03-07
			4 d perusterveydenhuolto 10 visit       hoitaja 2024-03-05
			4 d perusterveydenhuolto 10 visit       laakari 2024-03-06`;
		expect(await stepsOf(doctors, 'PTH_DOC_7VRK_ALL')).toEqual([
			'events 10',
			'in_scope 10',
			'other_event 6',
			'need_not_recorded 1',
			'cases 3',
			'removed 2',
			'cohort 1'
		]);
	});
});
