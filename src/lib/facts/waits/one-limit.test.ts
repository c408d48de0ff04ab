import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '#lib/base/civil-day.ts';
import { readings } from '#lib/metrics/care-guarantee/readings.ts';
import { rules } from '#lib/rules/load.ts';
import { useEngine } from '#tests/support/engines.ts';
import { stateOf } from '#tests/support/fact-states.ts';
import { buildWaits, readAt, waitFacts } from '#tests/support/wait-facts.ts';
import { outcomes, waitEvents } from '#tests/support/wait-measure.ts';
import { randomAsOf, randomWaitEvents } from '#tests/support/wait-random.ts';

const engine = useEngine();

/** What clock a wait is of: versions with equal start and stop events share one. */
function clockOf(version: unknown): string {
	const { start, stop, assessment } = rules[Number(version) - 1]!;
	return JSON.stringify([start, stop, assessment]);
}

it.each(['start_key', 'case_key'])(
	'no %s stands under two limits of the same clock',
	async (key) => {
		await buildWaits(engine, { events: randomWaitEvents(400), end: randomAsOf });
		const facts = (await waitFacts(engine)).filter((fact) => fact[key] !== null);
		const clocks = facts.map((fact) => `${String(fact[key])} ${clockOf(fact.version)}`);
		expect(clocks.length).toBeGreaterThan(100);
		expect(clocks.filter((clock, index) => clocks.indexOf(clock) !== index)).toEqual([]);
	}
);

describe('income support', () => {
	const told = (year: number, urgency: string) =>
		outcomes(
			engine,
			`client case area age type time urgency
			9 z toimeentulotuki 40 application ${year}-03-01 -
			9 z toimeentulotuki 40 decision    ${year}-03-02 -
			1 a toimeentulotuki 40 application ${year}-03-01 ${urgency}
			1 a toimeentulotuki 40 decision    ${year}-03-08 -`,
			{ end: `${year}-12-31` }
		);

	it('that is urgent has its own day until 2022, all else the seven', async () => {
		expect(await told(2022, 'emergency')).toEqual({
			TT_KIIRE_1AP: { breach_closed: 1 },
			TT_PAATOS_7AP: { met: 1 }
		});
		expect(await told(2022, 'non_urgent')).toEqual({ TT_PAATOS_7AP: { met: 2 } });
		expect(await told(2023, 'urgent_1_7d')).toEqual({ TT_PAATOS_7AP: { met: 2 } });
	});
});

it('income support is counted anew from the last completion on or before the stop; the start stays', async () => {
	const events = waitEvents(`client case area age type time
		1 a toimeentulotuki 40 application         2024-03-01
		1 a toimeentulotuki 40 completion_received 2024-03-08
		1 a toimeentulotuki 40 completion_received 2024-03-11
		1 a toimeentulotuki 40 decision            2024-03-20
		1 a toimeentulotuki 40 completion_received 2024-03-25
		2 - toimeentulotuki 40 application         2024-03-01
		2 - toimeentulotuki 40 completion_received 2024-03-04
		2 - toimeentulotuki 40 completion_received 2024-04-15
		3 c toimeentulotuki 40 completion_received 2024-02-29
		3 c toimeentulotuki 40 application         2024-03-01
		3 c toimeentulotuki 40 decision            2024-03-12`);
	await buildWaits(engine, { events, end: '2024-12-31' });
	const told = (await waitFacts(engine)).map(({ start_day, due_day, limit_days, wait_days }) => [
		dayFromNumber(Number(start_day)),
		dayFromNumber(Number(due_day)),
		limit_days,
		wait_days
	]);
	expect(told).toEqual([
		// Seven working days from Monday 11 March.
		['2024-03-01', '2024-03-20', 19, 19],
		// Open: from the last one, Monday 15 April.
		['2024-03-01', '2024-04-24', 54, null],
		['2024-03-01', '2024-03-12', 11, 11]
	]);
});

it('a case under several limits counts once, in the worst of its states', async () => {
	const end = '2024-12-31';
	const events = waitEvents(`client case area age type time
		1 a lastensuojelu 10 notification     2024-03-05
		1 a lastensuojelu 10 sna_started      2024-03-06
		2 b lastensuojelu 10 notification     2024-03-05
		2 b lastensuojelu 10 sna_started      2024-03-06
		2 b lastensuojelu 10 sna_done         2024-04-06
		3 - perusterveydenhuolto 40 contact          2024-03-05
		3 - perusterveydenhuolto 40 needs_assessment 2024-03-07
		3 - perusterveydenhuolto 40 visit            2024-03-08`);
	await buildWaits(engine, { events, end });
	const { worst } = readings.cases.classes;
	const names = worst.states.map(([name]) => name);
	const cases = new Map<unknown, number>();
	for (const fact of await waitFacts(engine)) {
		const place = names.indexOf(stateOf(fact, worst, readAt(end)));
		cases.set(fact.matter_key, Math.min(place, cases.get(fact.matter_key) ?? Infinity));
	}
	expect([...cases.values()].map((place) => names[place]).sort()).toEqual([
		'breach_closed',
		'breach_open',
		'met'
	]);
});
