import { describe, expect, it } from 'vitest';
import { useEngine } from '#tests/support/engines.ts';
import { outcomes, type WaitStory } from '#tests/support/wait-measure.ts';

const engine = useEngine();

const told = (text: string, story: WaitStory) => outcomes(engine, text, story);
const end = '2024-12-31';

describe('a limit in working days', () => {
	it('is kept on the seventh working day and broken on the eighth', async () => {
		const story = (day: string) => `
			client case area            age type         time
			1      a    lastensuojelu   10  notification 2024-03-28
			1      a    lastensuojelu   10  sna_started  ${day}`;
		expect((await told(story('2024-04-10'), { end })).LS_ALOITUS_7AP).toEqual({ met: 1 });
		expect((await told(story('2024-04-11'), { end })).LS_ALOITUS_7AP).toEqual({ breach_closed: 1 });
	});

	it('of one day lets an assessment on Monday answer a contact on Saturday', async () => {
		const story = (contact: string, assessed: string) => `
			client case area               type             time
			1      a    perusterveydenhuolto contact          ${contact}
			1      a    perusterveydenhuolto needs_assessment ${assessed}`;
		const kept = { PTH_HTA_0VRK: { met: 1 } };
		expect(await told(story('2024-03-09', '2024-03-11'), { end })).toMatchObject(kept);
		expect(await told(story('2024-03-29', '2024-04-02'), { end })).toMatchObject(kept);
		expect(await told(story('2024-03-29', '2024-04-03'), { end })).toMatchObject({
			PTH_HTA_0VRK: { breach_closed: 1 }
		});
		const off = { end, definition: { roll_forward: 'off' } };
		expect(await told(story('2024-03-09', '2024-03-11'), off)).toMatchObject(kept);
	});

	it('counts school days as working days', async () => {
		const rows = await told(
			`client case area           student profession type    time
			1      a    opiskeluhuolto true    -          contact 2024-03-05
			1      a    opiskeluhuolto true    kuraattori visit   2024-03-14
			2      b    opiskeluhuolto true    -          contact 2024-03-05
			2      b    opiskeluhuolto true    muu        visit   2024-03-06
			2      b    opiskeluhuolto true    psykologi  visit   2024-03-15`,
			{ end }
		);
		expect(rows.OH_7TP).toEqual({ met: 1, breach_closed: 1 });
	});
});

describe('a limit in months', () => {
	const done = (day: string) => `
		client case area          age type         time
		1      a    lastensuojelu 10  notification 2022-01-31
		1      a    lastensuojelu 10  sna_done     ${day}`;

	it('of an authority ends on the next working day', async () => {
		expect((await told(done('2022-05-02'), { end })).LS_VALMIS_3KK).toEqual({ met: 1 });
		expect((await told(done('2022-05-03'), { end })).LS_VALMIS_3KK).toEqual({ breach_closed: 1 });
	});

	it('is ninety days in the way THL counts, and never rolls', async () => {
		const thl = { end, definition: { months_mode: 'thl_days', roll_forward: 'on' } };
		expect((await told(done('2022-05-01'), thl)).LS_VALMIS_3KK).toEqual({ met: 1 });
		expect((await told(done('2022-05-02'), thl)).LS_VALMIS_3KK).toEqual({ breach_closed: 1 });
	});
});

describe('the law in force', () => {
	const care = (assessed: string, age: number, visit: string) => `
		client case area                 age    care_kind type             time
		1      a    perusterveydenhuolto ${age} illness   needs_assessment ${assessed}
		1      a    perusterveydenhuolto ${age} illness   visit            ${visit}`;

	it('is that of the day the clock started: the last day of 2024 is judged by 14 days', async () => {
		const rows = await told(care('2024-12-31', 40, '2025-01-20'), { end: '2025-06-30' });
		expect(rows).toEqual({ PTH_CARE_14VRK_ALL: { breach_closed: 1 } });
	});

	it('is the new one from the first day of 2025', async () => {
		const rows = await told(care('2025-01-01', 40, '2025-04-01'), { end: '2025-06-30' });
		expect(rows).toEqual({ PTH_CARE_3KK_23P: { met: 1 } });
	});

	it('is that of the day the clock stopped when asked so', async () => {
		const asked = { end: '2025-06-30', definition: { law_by: 'stop' } };
		const rows = await told(care('2024-12-31', 40, '2025-01-20'), asked);
		expect(rows).toEqual({ PTH_CARE_3KK_23P: { met: 1 } });
	});

	it('looks at the age on the day of the contact, not of the assessment', async () => {
		const rows = await told(
			`client case area                 age care_kind type             time
			1      a    perusterveydenhuolto 22  illness   contact          2025-02-03
			1      a    perusterveydenhuolto 23  illness   needs_assessment 2025-02-03
			1      a    perusterveydenhuolto 23  illness   visit            2025-02-17
			2      b    perusterveydenhuolto 23  illness   needs_assessment 2025-02-03
			2      b    perusterveydenhuolto 23  illness   visit            2025-02-18`,
			{ end: '2025-06-30' }
		);
		expect(rows.PTH_CARE_14VRK_U23).toEqual({ met: 1 });
		expect(rows.PTH_CARE_3KK_23P).toEqual({ met: 1 });
	});

	it('does not guess the age of a client of unknown age', async () => {
		const rows = await told(
			`client case area                 age type             time
			1      a    suun_terveydenhuolto -   needs_assessment 2025-02-03
			1      a    suun_terveydenhuolto -   visit            2025-02-04
			2      b    suun_terveydenhuolto 30  needs_assessment 2025-02-03
			2      b    suun_terveydenhuolto 30  visit            2025-02-04`,
			{ end: '2025-06-30' }
		);
		expect(rows).toEqual({ SUU_6KK_23P: { met: 1 } });
	});

	it('steps with every change of dental care', async () => {
		const case_ = (id: number, day: string, stop: string) => `
			${id} c${id} suun_terveydenhuolto 40 needs_assessment ${day}
			${id} c${id} suun_terveydenhuolto 40 visit            ${stop}`;
		const rows = await told(
			`client case area age type time
			${case_(1, '2023-08-31', '2024-02-29')}
			${case_(2, '2023-09-01', '2024-01-02')}
			${case_(3, '2024-10-31', '2025-02-28')}
			${case_(4, '2024-11-01', '2025-02-02')}
			${case_(5, '2025-01-01', '2025-07-01')}`,
			{ end: '2025-12-31' }
		);
		expect(rows).toEqual({
			SUU_6KK_OLD: { met: 1 },
			SUU_4KK_ALL: { met: 1, breach_closed: 1 },
			SUU_3KK_ALL: { breach_closed: 1 },
			SUU_6KK_23P: { met: 1 }
		});
	});
});
